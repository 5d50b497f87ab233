import { instantInWords } from '#shared/reports/dateWords.ts';
import type { Paper } from '#shared/reports/exportForm.ts';
import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import type { ResolvedBlock, ResolvedMethod, ResolvedReport, ResolvedSource } from '#shared/reports/resolvedReport.ts';
import { arrangeContent } from './blocks/all.ts';
import { fileWords } from '#shared/reports/writing/endWords.ts';
import { beginArranging, type PageContent } from './blocks/PageKind.ts';
import { printableText } from './printableText.ts';

export interface PageOptions {
  readonly settings: ReportSettings;
  readonly paper: Paper;
  /** The day the report speaks for, ISO 8601 in UTC, printed and set as the file's date; null prints and sets none. */
  readonly asOf: string | null;
  /** SVG of the charts, by block: see `drawReportCharts`. A chart that is not here prints as its words alone. */
  readonly charts?: ReadonlyMap<string, string>;
}

/** A block with the id that the editor gave it. */
export type PageBlock = PageContent & { readonly id: string };

/** Shortest report that gets a table of contents, in characters of running text and in headings. */
const longReport = { characters: 9000, headings: 5 };
const runningHeadLength = 84;

/** Everything the template prints, as plain JSON: headings without gaps in level, text that every line can hold. */
export function arrangePages(report: ResolvedReport, options: PageOptions) {
  const title = printableText(report.title).trim() || 'Untitled report';
  const blocks = arrangeBlocks(report.blocks, options.charts ?? new Map());
  const dateLine = options.asOf === null ? '' : `As of ${instantInWords(options.asOf.slice(0, 10))}`;
  const counts = [countOf(report.sources.length, 'source'), countOf(report.methods.length, 'estimate')];
  return {
    language: options.settings.language,
    paper: options.paper === 'letter' ? 'us-letter' : options.paper,
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
      glossary: 'Words before numbers',
      frozen: 'When it ran: ',
    },
    blocks,
    methods: report.methods.map(arrangeMethod),
    sources: report.sources.map(arrangeSource),
    glossary: report.glossary.map(({ word, meaning }) => ({ word, meaning })),
  };
}

function arrangeBlocks(blocks: readonly ResolvedBlock[], charts: ReadonlyMap<string, string>): PageBlock[] {
  const arranging = beginArranging(charts);
  return blocks.flatMap(({ id, ...resolved }) => {
    arranging.blockId = id;
    const content = arrangeContent(resolved, arranging);
    return content === null ? [] : [{ ...content, id }];
  });
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
      frozen: input.frozen.map(printableText),
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
    reliability: source.reliability === null ? '' : `Reliability ${source.reliability}`,
    file: printableText(fileWords(source)),
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
