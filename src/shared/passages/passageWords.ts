import { assertNever } from '../values/assertNever.ts';
import type { PassageFacts } from './passageFacts.ts';
import type { PassageCondition } from './passagesView.ts';

/** One condition as a clause: `tagged port or toll`, `in "Barges wait"`, `without a comment`, `published from 2024-05`. */
export function conditionWords(condition: PassageCondition, facts: PassageFacts): string {
  switch (condition.field) {
    case 'tags': {
      const names = condition.tagIds.map((id) => facts.tags.get(id)?.name ?? 'a removed tag');
      if (condition.mode === 'none') return `not tagged ${listed(names, 'or')}`;
      return `tagged ${listed(names, condition.mode === 'any' ? 'or' : 'and')}`;
    }
    case 'untagged':
      return 'without a tag';
    case 'sources':
      return `in ${listed(
        condition.sourceIds.map((id) => `“${facts.sources.get(id)?.title ?? 'a source without passages'}”`),
        'or',
      )}`;
    case 'state':
      return listed(condition.states, 'or');
    case 'comment':
      return condition.has ? 'with a comment' : 'without a comment';
    case 'dataPoint':
      return condition.has ? 'with a data point' : 'without a data point';
    case 'published': {
      const { from, to } = condition;
      if (from === null) return `published up to ${to}`;
      if (to === null) return `published from ${from}`;
      return from === to ? `published in ${from}` : `published from ${from} to ${to}`;
    }
    default:
      return assertNever(condition);
  }
}

/** What is left: `1,382 passages in 14 sources`. */
export function countWords(rows: readonly { readonly sourceId: string }[]): string {
  const sources = new Set(rows.map(({ sourceId }) => sourceId)).size;
  const passages = rows.length === 1 ? '1 passage' : `${rows.length.toLocaleString('en')} passages`;
  return sources <= 1 ? passages : `${passages} in ${sources.toLocaleString('en')} sources`;
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
