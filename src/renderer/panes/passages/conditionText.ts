import { foldText } from '#shared/search/foldText.ts';
import type { PassageFacts } from '#shared/passages/passageFacts.ts';
import type { PassageCondition } from '#shared/passages/passagesView.ts';
import { assertNever } from '#shared/values/assertNever.ts';

/** What can be asked, in the words of the form. */
export const kindsOfCondition = [
  { kind: 'tags any', label: 'tagged any of' },
  { kind: 'tags all', label: 'tagged all of' },
  { kind: 'tags none', label: 'tagged none of' },
  { kind: 'untagged', label: 'without a tag' },
  { kind: 'sources', label: 'in the sources' },
  { kind: 'published', label: 'published' },
  { kind: 'comment', label: 'with a comment' },
  { kind: 'no comment', label: 'without a comment' },
  { kind: 'point', label: 'with a data point' },
  { kind: 'no point', label: 'without a data point' },
  { kind: 'anchored', label: 'anchored' },
  { kind: 'moved', label: 'moved or lost' },
] as const;
export type ConditionKind = (typeof kindsOfCondition)[number]['kind'];

export interface ConditionText {
  readonly kind: ConditionKind;
  /** Names of tags, or titles of sources. */
  readonly names: string[];
  readonly from: string;
  readonly to: string;
}

export const blankCondition: ConditionText = { kind: 'tags any', names: [], from: '', to: '' };

/** The form's content as a condition, yet to be checked; or what is wrong with it, in words. */
export function builtCondition(
  { kind, names, from, to }: ConditionText,
  facts: PassageFacts,
): PassageCondition | string {
  switch (kind) {
    case 'tags any':
    case 'tags all':
    case 'tags none': {
      const tagIds = idsOf(
        names,
        [...facts.tags.values()].map(({ id, name }) => [id, name]),
      );
      if (typeof tagIds === 'string') return `There is no tag “${tagIds}”`;
      const mode = kind === 'tags any' ? 'any' : kind === 'tags all' ? 'all' : 'none';
      return tagIds.length === 0 ? 'Choose a tag' : { field: 'tags', mode, tagIds };
    }
    case 'sources': {
      const sourceIds = idsOf(
        names,
        [...facts.sources.values()].map(({ id, title }) => [id, title]),
      );
      if (typeof sourceIds === 'string') return `No passage is marked in “${sourceIds}”`;
      return sourceIds.length === 0 ? 'Choose a source' : { field: 'sources', sourceIds };
    }
    case 'published':
      return {
        field: 'published',
        from: from.trim() === '' ? null : from.trim(),
        to: to.trim() === '' ? null : to.trim(),
      };
    case 'untagged':
      return { field: 'untagged' };
    case 'comment':
    case 'no comment':
      return { field: 'comment', has: kind === 'comment' };
    case 'point':
    case 'no point':
      return { field: 'dataPoint', has: kind === 'point' };
    case 'anchored':
      return { field: 'state', states: ['anchored'] };
    case 'moved':
      return { field: 'state', states: ['moved', 'lost'] };
    default:
      return assertNever(kind);
  }
}

/** All with one of the names, whatever the case of its letters; or the first name that none has. */
function idsOf(names: readonly string[], known: readonly (readonly [id: string, name: string])[]): string[] | string {
  const ids: string[] = [];
  for (const name of names) {
    const found = known.filter(([, each]) => foldText(each) === foldText(name.trim())).map(([id]) => id);
    if (found.length === 0) return name;
    ids.push(...found);
  }
  return ids;
}
