import { anchorStates, type PassageRow } from '../contract/passages.ts';
import type { TagColour } from '../contract/tags.ts';
import { assertNever } from '../values/assertNever.ts';
import type { PassageFacts } from './passageFacts.ts';
import type { PassageGrouping } from './passagesView.ts';

/** Passages that share a tag, a source or a state. One that carries several tags is in the group of each. */
export interface PassageGroup {
  readonly key: string;
  readonly title: string;
  /** Of a group by tag; null for the one without. */
  readonly tag: { readonly id: string; readonly colour: TagColour } | null;
  readonly rows: readonly PassageRow[];
}

/** Groups without passages are left out, unless `empty` asks for those of tags and states too. */
export function groupPassages(
  rows: readonly PassageRow[],
  by: Exclude<PassageGrouping, 'none'>,
  facts: PassageFacts,
  empty = false,
): PassageGroup[] {
  const groups = groupsOf(rows, by, facts);
  return empty ? groups : groups.filter((group) => group.rows.length > 0);
}

function groupsOf(rows: readonly PassageRow[], by: Exclude<PassageGrouping, 'none'>, facts: PassageFacts) {
  switch (by) {
    case 'tag': {
      const held = gather(rows, ({ tagIds }) => (tagIds.length === 0 ? [''] : tagIds));
      const untagged: PassageGroup = { key: 'no tag', title: 'No tag', tag: null, rows: held.get('') ?? [] };
      const tagged = [...facts.tags.values()].map(({ id, name, colour }): PassageGroup => {
        return { key: id, title: name, tag: { id, colour }, rows: held.get(id) ?? [] };
      });
      return [untagged, ...tagged];
    }
    case 'source': {
      const held = gather(rows, ({ sourceId }) => [sourceId]);
      return [...held].map(([id, own]): PassageGroup => {
        return { key: id, title: facts.sources.get(id)?.title ?? '', tag: null, rows: own };
      });
    }
    case 'state': {
      const held = gather(rows, ({ state }) => [state]);
      return anchorStates.map((state): PassageGroup => {
        return { key: state, title: state, tag: null, rows: held.get(state) ?? [] };
      });
    }
    default:
      return assertNever(by);
  }
}

function gather(
  rows: readonly PassageRow[],
  keysOf: (row: PassageRow) => readonly string[],
): Map<string, PassageRow[]> {
  const held = new Map<string, PassageRow[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const own = held.get(key);
      if (own === undefined) held.set(key, [row]);
      else own.push(row);
    }
  return held;
}

/** A line of the table: the heading of a group, or a passage in it. */
export type TableLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: PassageGroup }
  | { readonly kind: 'passage'; readonly key: string; readonly row: PassageRow };

/** The lines of a table in order. Keys are unique although a passage may stand in several groups. */
export function tableLines(rows: readonly PassageRow[], by: PassageGrouping, facts: PassageFacts): TableLine[] {
  if (by === 'none') return rows.map((row) => ({ kind: 'passage', key: row.id, row }));
  return groupPassages(rows, by, facts).flatMap((group): TableLine[] => [
    { kind: 'group', key: `group ${group.key}`, group },
    ...group.rows.map((row): TableLine => ({ kind: 'passage', key: `${group.key} ${row.id}`, row })),
  ]);
}
