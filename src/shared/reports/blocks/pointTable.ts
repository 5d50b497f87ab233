import * as z from 'zod';
import { writeCount } from '../../labels/writing.ts';
import { periodOrder } from '../periodOrder.ts';
import { edtfInWords } from '../dateWords.ts';
import { idSchema } from '../inlineRuns.ts';
import type { DataPointFact, ReportFacts, SourceFact } from '../reportFacts.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { resolveInline } from '../resolveInline.ts';
import type { Resolving } from '../resolving.ts';
import { statusWords } from '../writeFootnote.ts';
import type { BlockKind } from './BlockKind.ts';
import { figureLines, pointTimeline } from './pointTimeline.ts';
import type { ResolvedFigure } from './shownFigure.ts';
import { numberTable, shownLines, wordsCell, type ResolvedShownTable } from './shownTable.ts';
import { captionRuns } from './table.ts';

/** A timeline is a table, a drawing, or both; a comparison is always a table. */
export const timelineForms = ['table', 'drawing', 'both'] as const;

/** Data points side by side: what several outlets say of one thing, or what happened when. */
export const pointTableContentSchema = z.strictObject({
  kind: z.literal('pointTable'),
  /** `comparison` is by outlet, in the order given; `timeline` is by date. */
  view: z.enum(['comparison', 'timeline']),
  dataPointIds: z.array(idSchema).min(1).max(500),
  caption: z.string().max(2_000),
  /** Of a timeline; a table without. */
  form: z.enum(timelineForms).optional(),
});

export type ResolvedPointTable = ResolvedShownTable & {
  readonly kind: 'pointTable';
  /** Without rows it stands in the table's place. */
  readonly figure: ResolvedFigure | null;
};

export const pointTable: BlockKind<z.infer<typeof pointTableContentSchema>, ResolvedPointTable> = {
  parts: ({ caption, dataPointIds }) => [
    { kind: 'inline', inline: captionRuns(caption) },
    ...dataPointIds.map((id) => ({ kind: 'shows' as const, of: 'dataPoint' as const, id })),
  ],
  resolve: ({ view, dataPointIds, caption, form = 'table' }, resolving) => {
    const kind = 'pointTable';
    const ids = view === 'timeline' ? byDate(dataPointIds, resolving.facts) : dataPointIds;
    const drawn = (listed: boolean) => pointTimeline(ids, { caption: caption.trim(), listed }, resolving);
    const alone = view === 'timeline' && form === 'drawing' ? drawn(false) : null;
    if (alone !== null) return { kind, ...noTable, figure: alone };
    const rows = ids.map((id) => rowOf(view, id, resolving));
    const undated = view === 'timeline' ? ids.filter((id) => !resolving.facts.dataPoints.get(id)?.period).length : 0;
    const { points } = resolving.labels;
    const note = undated === 0 ? '' : points.undated(undated, writeCount(undated, resolving.labels));
    const table = numberTable(resolving, { caption: caption.trim(), cites: [], columns: points[view], rows, note });
    return { kind, ...table, figure: view === 'timeline' && form === 'both' ? drawn(true) : null };
  },
  lines: (resolved) => [
    ...(resolved.rows.length === 0 && resolved.figure !== null ? [] : shownLines(resolved)),
    ...figureLines(resolved.figure),
  ],
};

const noTable: ResolvedShownTable = { number: null, caption: '', cites: [], columns: [], rows: [], note: '' };

function rowOf(view: 'comparison' | 'timeline', id: string, resolving: Resolving): (readonly ResolvedRun[])[] {
  const { labels } = resolving;
  const point = resolving.facts.dataPoints.get(id);
  const source = point === undefined ? undefined : sourceOf(point, resolving.facts);
  const number = resolveInline([{ kind: 'figure', of: 'dataPoint', id }], resolving);
  if (point === undefined) return labels.points[view].map((_, column) => (column === 0 ? number : []));
  const outlet = wordsCell(source?.publisher ?? source?.title ?? '');
  // A data point without a number is what it says: its footnote stands there.
  const [what, value] = point.written === '' ? [number, []] : [wordsCell(point.what), number];
  if (view === 'timeline')
    return [wordsCell(point.period ? edtfInWords(point.period, labels.dates) : ''), what, value, outlet];
  const published = source?.publishedOn ?? null;
  return [
    outlet,
    wordsCell(published === null ? '' : edtfInWords(published, labels.dates)),
    what,
    value,
    wordsCell(statusWords(point.status, labels)),
  ];
}

/** The source of the first passage that supports a data point, else of its first. */
function sourceOf({ evidence }: DataPointFact, facts: ReportFacts): SourceFact | undefined {
  const first = evidence.find(({ stance }) => stance === 'supports') ?? evidence[0];
  const passage = first === undefined ? undefined : facts.passages.get(first.passageId);
  return passage === undefined ? undefined : facts.sources.get(passage.sourceId);
}

function byDate(ids: readonly string[], facts: ReportFacts): readonly string[] {
  const order = (id: string) => periodOrder(facts.dataPoints.get(id)?.period ?? null);
  return ids.toSorted((one, other) => order(one) - order(other));
}
