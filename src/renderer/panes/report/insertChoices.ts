import type { Editor, JSONContent } from '@tiptap/core';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Estimate } from '#shared/contract/estimates.ts';
import type { Note } from '#shared/contract/notes.ts';
import type { Passage } from '#shared/contract/passages.ts';
import type { Source } from '#shared/contract/sources.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { formatQuantity } from '#shared/values/quantity.ts';

export interface Citable {
  readonly dataPoints: readonly DataPoint[];
  readonly estimates: readonly Estimate[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
}

export const nothingCitable: Citable = { dataPoints: [], estimates: [], passages: [], sources: [], notes: [] };

/** Words for a link that was inserted a moment ago, before the engine has resolved it. */
export function namedWords(citable: Citable, of: string, id: string): string {
  if (of === 'dataPoint') return dataPointWords(citable.dataPoints.find((each) => each.id === id));
  if (of === 'estimate') return estimateWords(citable.estimates.find((each) => each.id === id));
  if (of === 'note') return noteLine(citable.notes.find((each) => each.id === id));
  return citable.passages.find((each) => each.id === id)?.exact ?? '';
}

function noteLine(note: Note | undefined): string {
  return note === undefined ? '…' : noteWords(readNote(note.body));
}

function dataPointWords(point: DataPoint | undefined): string {
  if (point === undefined) return '…';
  const number = point.quantity === null ? '' : formatQuantity(point.quantity).text;
  return number === '' ? point.what : number;
}

function estimateWords(estimate: Estimate | undefined): string {
  if (estimate === undefined) return '…';
  return estimate.lastRun?.sentence ?? `${estimate.definition.name} (not run yet)`;
}

/** What a choice puts in: runs in the line, a block of its own, or a change of the block at the cursor. */
export type Insertion =
  | { readonly kind: 'inline'; readonly node: JSONContent }
  | { readonly kind: 'block'; readonly node: JSONContent; readonly cursor?: 'after' | 'inside' }
  | { readonly kind: 'change'; readonly change: (editor: Editor) => void };

/** One line of the insert menu. */
export interface InsertChoice {
  readonly key: string;
  readonly group: 'Figures' | 'Quoted passages' | 'Charts and tables' | 'Text' | 'Citations' | 'Notes';
  readonly words: string;
  readonly detail: string;
  readonly insert: Insertion;
}

/** Everything that a report can point at, in the order of the menu. */
export function insertChoices(
  citable: Citable,
  blockChoices: (citable: Citable) => readonly InsertChoice[],
): readonly InsertChoice[] {
  const { dataPoints, estimates, passages, sources, notes } = citable;
  const points = dataPoints.map((point) => ({
    of: 'dataPoint' as const,
    id: point.id,
    words: dataPointWords(point),
    detail: point.what,
  }));
  const results = estimates.map((estimate) => ({
    of: 'estimate' as const,
    id: estimate.id,
    words: estimateWords(estimate),
    detail: estimate.definition.name,
  }));
  const marked = passages.map((passage) => ({
    of: 'passage' as const,
    id: passage.id,
    words: `“${passage.exact}”`,
    detail: placeOf(passage, sources),
  }));
  const linked =
    (type: 'figure' | 'citation', group: InsertChoice['group']) =>
    ({ of, id, words, detail }: (typeof points | typeof results | typeof marked)[number]): InsertChoice => ({
      key: `${type}-${of}-${id}`,
      group,
      words,
      detail,
      insert: { kind: 'inline', node: { type, attrs: { of, id } } },
    });
  return [
    ...[...points, ...results].map(linked('figure', 'Figures')),
    ...blockChoices(citable),
    ...[...marked, ...points, ...results].map(linked('citation', 'Citations')),
    {
      key: 'remark',
      group: 'Notes',
      words: 'Footnote',
      detail: 'in your own words',
      insert: { kind: 'inline', node: { type: 'remark', attrs: { text: '' } } },
    },
    ...notes.map((note): InsertChoice => ({
      ...{ key: `citation-note-${note.id}`, group: 'Notes', words: noteLine(note), detail: 'as a footnote' },
      insert: { kind: 'inline', node: { type: 'citation', attrs: { of: 'note', id: note.id } } },
    })),
  ];
}

/** Where a passage stands, in words. */
export function placeOf({ sourceId, paragraph }: Passage, sources: readonly Source[]): string {
  const title = sources.find(({ id }) => id === sourceId)?.title ?? '';
  return [title, paragraph === null ? '' : `paragraph ${paragraph}`].filter((part) => part !== '').join(', ');
}

/** The choices that hold every word of the search, whatever its case: those that hold them themselves before those of a group so named. */
export function findChoices(choices: readonly InsertChoice[], search: string): readonly InsertChoice[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const found = choices.filter(({ group, words, detail }) => holds(`${group} ${words} ${detail}`));
  const own = new Set(found.filter(({ words, detail }) => holds(`${words} ${detail}`)));
  return [...own, ...found.filter((choice) => !own.has(choice))];
}
