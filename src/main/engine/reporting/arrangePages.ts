import type {
  FootnotePiece,
  ResolvedBlock,
  ResolvedMethod,
  ResolvedReport,
  ResolvedRun,
  ResolvedSource,
} from '#shared/reports/resolvedReport.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { instantInWords } from '#shared/reports/dateWords.ts';
import { printableText } from './printableText.ts';

export interface PageOptions {
  readonly language: 'en';
  readonly paper: 'a4';
  /** The day the report speaks for, ISO 8601 in UTC, printed and set as the file's date; null prints and sets none. */
  readonly asOf: string | null;
}

/** A run as the template takes it. `follows` is true for a footnote directly after another: a raised comma parts them. */
export type PageRun =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'footnote'; readonly pieces: readonly FootnotePiece[]; readonly follows: boolean };

export interface PageBlock {
  readonly id: string;
  readonly kind: ResolvedBlock['kind'];
  readonly level: number;
  /** Its words without notes, for the table of contents. */
  readonly plain: string;
  readonly runs: readonly PageRun[];
}

/** Shortest report that gets a table of contents, in characters of running text and in headings. */
const longReport = { characters: 9000, headings: 5 };
const runningHeadLength = 84;

/** Everything the template prints, as plain JSON: headings without gaps in level, text that every line can hold. */
export function arrangePages(report: ResolvedReport, options: PageOptions) {
  const title = printableText(report.title).trim() || 'Untitled report';
  const blocks = arrangeHeadings(report.blocks).map(arrangeBlock).filter(isWritten);
  const dateLine = options.asOf === null ? '' : `As of ${instantInWords(options.asOf.slice(0, 10))}`;
  const counts = [countOf(report.sources.length, 'source'), countOf(report.methods.length, 'estimate')];
  return {
    language: options.language,
    paper: options.paper,
    title,
    runningHead: title.length > runningHeadLength ? `${title.slice(0, runningHeadLength).trimEnd()}…` : title,
    date: options.asOf === null ? null : datePartsOf(options.asOf),
    dateLine,
    byline: [dateLine, ...counts].filter((part) => part !== ''),
    synthetic: report.sources.some((source) => source.synthetic),
    outline: isLong(blocks),
    words: {
      method: 'Method',
      sources: 'Sources',
      stale: 'Stale: an input has changed since this run.',
      inputColumns: ['Input', 'What it is', 'Source'],
      percentile: 'Percentile',
    },
    blocks,
    methods: report.methods.map(arrangeMethod),
    sources: report.sources.map(arrangeSource),
  };
}

/** PDF/UA allows no gap in heading levels: a heading's depth is the number of open headings above its own level, and itself. */
function arrangeHeadings(blocks: readonly ResolvedBlock[]): (ResolvedBlock & { depth: number })[] {
  let open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading' || !hasWords(block.runs)) return { ...block, depth: 0 };
    open = [...open.filter((level) => level < block.level), block.level];
    return { ...block, depth: open.length };
  });
}

function hasWords(runs: readonly ResolvedRun[]): boolean {
  return runs.some((run) => run.kind !== 'footnote' && run.text.trim() !== '');
}

function arrangeBlock(block: ResolvedBlock & { depth: number }): PageBlock {
  const kind = block.kind === 'heading' && block.depth === 0 ? 'paragraph' : block.kind;
  const runs = arrangeRuns(block.runs);
  const plain = runs.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('');
  return { id: block.id, kind, level: block.depth, plain, runs };
}

function isWritten(block: PageBlock): boolean {
  return block.runs.some((run) => run.kind === 'footnote' || run.text.trim() !== '');
}

function arrangeRuns(runs: readonly ResolvedRun[]): PageRun[] {
  return placeNotes(runs).map((run, index, placed): PageRun => {
    switch (run.kind) {
      case 'text':
        return {
          kind: 'text',
          text: printableText(run.text),
          bold: run.marks.includes('bold'),
          italic: run.marks.includes('italic'),
        };
      case 'figure':
        return { kind: 'text', text: printableText(run.text), bold: false, italic: false };
      case 'missing':
        return { kind: 'warning', text: printableText(run.text) };
      case 'footnote':
        return {
          kind: 'footnote',
          pieces: run.pieces.map((piece) => ({ kind: piece.kind, text: printableText(piece.text) })),
          follows: placed[index - 1]?.kind === 'footnote',
        };
      default:
        return assertNever(run);
    }
  });
}

/** A note after a number stands behind the comma or stop that follows it, as printers set it. */
function placeNotes(runs: readonly ResolvedRun[]): ResolvedRun[] {
  const placed: ResolvedRun[] = [];
  for (const run of runs) {
    const stops = run.kind === 'text' ? (/^[.,;:!?…”’)]+/.exec(run.text)?.[0] ?? '') : '';
    const firstNote = placed.findLastIndex((other) => other.kind !== 'footnote') + 1;
    if (run.kind !== 'text' || stops === '' || firstNote === placed.length) {
      if (run.kind !== 'text' || run.text !== '') placed.push(run);
      continue;
    }
    placed.splice(firstNote, 0, { ...run, text: stops });
    if (run.text.length > stops.length) placed.push({ ...run, text: run.text.slice(stops.length) });
  }
  return placed;
}

function arrangeMethod(method: ResolvedMethod) {
  return {
    name: printableText(method.name).trim() || 'Estimate',
    sentence: printableText(asSentence(method.sentence)),
    formula: printableText(method.formula),
    stale: method.stale,
    unit: printableText(method.unit),
    inputs: method.inputs.map((input) => ({
      name: printableText(input.name),
      label: printableText(input.label),
      words: printableText(input.words),
      source: printableText(input.source === '' ? 'none linked' : input.source),
    })),
    percentiles: method.percentiles.map(({ percent, value }) => ({ percent: ordinal(percent), value })),
    run: printableText(
      `Seed ${method.seed} · ${method.samples} samples · engine ${method.engineVersion} · run ${method.ran}`,
    ),
  };
}

function arrangeSource(source: ResolvedSource) {
  const published = [source.publisher, source.byline, source.date].filter((part) => part !== null && part !== '');
  const notes = source.notes.join(', ');
  return {
    title: printableText(source.title),
    synthetic: source.synthetic,
    published: printableText(published.map((part) => `, ${part}`).join('')),
    file: printableText(`${source.fileName} · imported ${source.imported}`),
    sha256: source.sha256,
    notes: `Cited in ${source.notes.length === 1 ? 'note' : 'notes'} ${notes}`,
  };
}

function isLong(blocks: readonly PageBlock[]): boolean {
  const headings = blocks.filter((block) => block.kind === 'heading').length;
  const characters = blocks.reduce((sum, block) => sum + block.plain.length, 0);
  return headings >= longReport.headings && characters >= longReport.characters;
}

function datePartsOf(asOf: string) {
  const [year, month, day] = asOf.slice(0, 10).split('-').map(Number);
  return { year: year ?? 1970, month: month ?? 1, day: day ?? 1 };
}

function countOf(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function ordinal(percent: string): string {
  const ending = /(?<!1)([123])$/.exec(percent)?.[1];
  return `${percent}${ending === '1' ? 'st' : ending === '2' ? 'nd' : ending === '3' ? 'rd' : 'th'}`;
}

function asSentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return begun === '' || /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
