import { labelsOf } from '#shared/labels/all.ts';
import type { Labels } from '#shared/labels/en.ts';
import { countsOf, fileWords, publishedWords, runWords, titleOf } from '#shared/reports/writing/endWords.ts';
import type { Paper } from '#shared/reports/exportForm.ts';
import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import type { ResolvedBlock, ResolvedMethod, ResolvedReport, ResolvedSource } from '#shared/reports/resolvedReport.ts';
import { pageStyles } from '#shared/reports/styles/all.ts';
import { textRoom } from '#shared/reports/styles/textRoom.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import { arrangeOpening } from './arrangeOpening.ts';
import { arrangeContent } from './blocks/all.ts';
import { beginArranging, type PageContent } from './blocks/PageKind.ts';
import type { PagePicture } from './pagePictures.ts';
import { printableText } from './printableText.ts';

export interface PageOptions {
  readonly settings: ReportSettings;
  readonly paper: Paper;
  /** For whom it is set; without one, for nobody in particular. */
  readonly version?: ReportVersion;
  /** The day the report speaks for, ISO 8601 in UTC, printed and set as the file's date; null prints and sets none. */
  readonly asOf: string | null;
  /** SVG of the charts, by block: see `drawReportCharts`. A chart that is not here prints as its words alone. */
  readonly charts?: ReadonlyMap<string, string>;
  /** Pictures that blocks and the logo show, by id. One that is not here prints as its words alone. */
  readonly pictures?: ReadonlyMap<string, PagePicture>;
}

/** A block with the id that the editor gave it. */
export type PageBlock = PageContent & { readonly id: string };

/** Shortest report that gets a table of contents, in characters of running text and in headings. */
const longReport = { characters: 9000, headings: 5 };
const runningHeadLength = 84;

/** Everything the template prints, as plain JSON: headings without gaps in level, text that every line can hold. */
export function arrangePages(report: ResolvedReport, options: PageOptions) {
  const labels = labelsOf(report.language);
  const title = printableText(titleOf(report)).trim() || labels.untitled;
  const blocks = arrangeBlocks(report.blocks, options, labels);
  const [dateLine = ''] = options.asOf === null ? [] : countsOf(report, options.asOf);
  return {
    language: labels.language,
    region: labels.region.toLowerCase(),
    paper: options.paper === 'letter' ? 'us-letter' : options.paper,
    title,
    runningHead: title.length > runningHeadLength ? `${title.slice(0, runningHeadLength).trimEnd()}…` : title,
    date: options.asOf === null ? null : datePartsOf(options.asOf),
    dateLine,
    byline: countsOf(report, options.asOf),
    ...arrangeOpening(options, labels),
    synthetic: report.sources.some((source) => source.synthetic),
    outline: isLong(blocks),
    words: pageWords(labels),
    blocks,
    methods: report.methods.map((method) => arrangeMethod(method, labels)),
    sources: report.sources.map((source) => arrangeSource(source, labels)),
    glossary: report.glossary.map(({ word, meaning }) => ({ word, meaning })),
  };
}

/** Words that the template puts beside what it is given. */
function pageWords({ containsSynthetic, glossary, introduced, method, notes, pageOf, sources, synthetic }: Labels) {
  return {
    ...{ containsSynthetic, synthetic, pageOf },
    method: method.heading,
    sources: sources.heading,
    stale: notes.staleRun,
    inputColumns: method.columns,
    percentile: method.percentile,
    glossary: glossary.heading,
    colon: introduced('', ''),
  };
}

function arrangeBlocks(blocks: readonly ResolvedBlock[], options: PageOptions, labels: Labels): PageBlock[] {
  const { charts = new Map(), pictures = new Map(), settings, paper } = options;
  const arranging = beginArranging({ charts, pictures, labels, room: textRoom(pageStyles[settings.style], paper) });
  return blocks.flatMap(({ id, ...resolved }) => {
    arranging.blockId = id;
    const content = arrangeContent(resolved, arranging);
    return content === null ? [] : [{ ...content, id }];
  });
}

function arrangeMethod(method: ResolvedMethod, labels: Labels) {
  return {
    name: printableText(method.name).trim() || labels.notes.estimate,
    sentence: printableText(asSentence(method.sentence)),
    formula: printableText(method.formula),
    stale: method.stale,
    unit: printableText(method.unit),
    inputs: method.inputs.map((input) => ({
      name: printableText(input.name),
      label: printableText(input.label),
      words: printableText(input.words),
      source: printableText(input.source === '' ? labels.method.noSource : input.source),
      frozen: input.frozen.map((line) => printableText(labels.method.whenItRan(line))),
    })),
    percentiles: method.percentiles.map(({ percent, value }) => ({ percent: labels.method.ordinal(percent), value })),
    run: printableText(runWords(method, labels)),
  };
}

function arrangeSource(source: ResolvedSource, labels: Labels) {
  const { reliability, notes } = source;
  return {
    title: printableText(source.title),
    synthetic: source.synthetic,
    published: printableText(publishedWords(source)),
    reliability: reliability === null ? '' : labels.sources.reliability(reliability),
    file: printableText(fileWords(source, labels)),
    sha256: source.sha256,
    notes: labels.sources.citedIn(notes.length, notes.join(', ')),
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

function asSentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return begun === '' || /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
