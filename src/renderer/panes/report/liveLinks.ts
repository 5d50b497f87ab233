import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Estimate } from '#shared/contract/estimates.ts';
import type { Note } from '#shared/contract/notes.ts';
import type { Passage } from '#shared/contract/passages.ts';
import type { Source } from '#shared/contract/sources.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { footnoteText, type ResolvedReport, type ResolvedRun } from '#shared/reports/resolvedReport.ts';
import { formatQuantity } from '#shared/values/quantity.ts';

/** What one link of a report shows: its words now, and the footnote that it makes. */
export interface LiveLink {
  /** Null for a citation, which has no words in the line. */
  readonly words: string | null;
  readonly stale: boolean;
  readonly missing: boolean;
  /** Null until the report with this link is saved. */
  readonly number: number | null;
  readonly footnote: string;
}

/** A block's links in reading order, by the block's id. */
export type LiveLinks = ReadonlyMap<string, readonly LiveLink[]>;

export function liveLinksOf(resolved: ResolvedReport): LiveLinks {
  return new Map(resolved.blocks.map(({ id, runs }) => [id, linksOf(runs)]));
}

/** Every link ends in one footnote or in one run that says what is missing; its words, if any, stand before it. */
function linksOf(runs: readonly ResolvedRun[]): readonly LiveLink[] {
  const links: LiveLink[] = [];
  let figure: { readonly words: string; readonly stale: boolean } | null = null;
  for (const run of runs) {
    if (run.kind === 'figure') figure = { words: run.text, stale: run.stale };
    else if (run.kind === 'text') figure = null;
    else {
      const missing = run.kind === 'missing';
      links.push({
        words: missing ? run.text : (figure?.words ?? null),
        stale: figure?.stale ?? false,
        missing,
        number: missing ? null : run.number,
        footnote: missing ? '' : footnoteText(run.pieces),
      });
      figure = null;
    }
  }
  return links;
}

export interface Citable {
  readonly dataPoints: readonly DataPoint[];
  readonly estimates: readonly Estimate[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
}

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

/** One line of the insert menu. */
export interface InsertChoice {
  readonly key: string;
  readonly group: 'Figures' | 'Quoted passages' | 'Citations' | 'Notes';
  readonly words: string;
  readonly detail: string;
  readonly insert:
    | {
        readonly type: 'figure' | 'citation';
        readonly of: 'dataPoint' | 'estimate' | 'passage' | 'note';
        readonly id: string;
      }
    | { readonly type: 'quotation'; readonly passageId: string };
}

/** Everything that a report can point at, in the order of the menu. */
export function insertChoices({ dataPoints, estimates, passages, sources, notes }: Citable): readonly InsertChoice[] {
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
      insert: { type, of, id },
    });
  return [
    ...[...points, ...results].map(linked('figure', 'Figures')),
    ...marked.map(({ id, words, detail }): InsertChoice => ({
      key: `quotation-${id}`,
      group: 'Quoted passages',
      words,
      detail,
      insert: { type: 'quotation', passageId: id },
    })),
    ...[...marked, ...points, ...results].map(linked('citation', 'Citations')),
    ...notes.map((note): InsertChoice => ({
      ...{ key: `citation-note-${note.id}`, group: 'Notes', words: noteLine(note), detail: 'as a footnote' },
      insert: { type: 'citation', of: 'note', id: note.id },
    })),
  ];
}

function placeOf({ sourceId, paragraph }: Passage, sources: readonly Source[]): string {
  const title = sources.find(({ id }) => id === sourceId)?.title ?? '';
  return [title, paragraph === null ? '' : `paragraph ${paragraph}`].filter((part) => part !== '').join(', ');
}

/** The choices whose words hold every word of the search, whatever its case. */
export function findChoices(choices: readonly InsertChoice[], search: string): readonly InsertChoice[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return choices.filter(({ group, words, detail }) => {
    const text = `${group} ${words} ${detail}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
