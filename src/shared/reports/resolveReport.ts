import { assertNever } from '../values/assertNever.ts';
import { edtfInWords, instantInWords } from './dateWords.ts';
import type { CitationRun, FigureRun, InlineRun, Report, ReportBlock } from './reportDocument.ts';
import type { EstimateFact, ReportFacts, SourceFact } from './reportFacts.ts';
import {
  footnoteText,
  type FootnotePiece,
  type ReportProblem,
  type ResolvedBlock,
  type ResolvedMethod,
  type ResolvedReport,
  type ResolvedRun,
  type ResolvedSource,
} from './resolvedReport.ts';
import {
  citeDataPoint,
  citeEstimate,
  citeInput,
  citeNote,
  citePassage,
  countInWords,
  missingMessage,
  missingWords,
  type Citing,
} from './writeFootnote.ts';

export type { ResolvedReport } from './resolvedReport.ts';

interface Gathering extends Citing {
  readonly sources: Map<string, { source: SourceFact; notes: Set<number> }>;
  readonly methods: Map<string, EstimateFact>;
  readonly problems: ReportProblem[];
  note: number;
  blockId: string;
}

/**
 * Turns a report's links into words and numbered footnotes, and lists the sources and estimates that these name.
 * Never throws on a broken link: "[missing: ...]" stands in its place and `problems` says what and in which block.
 */
export function resolveReport(report: Report, facts: ReportFacts): ResolvedReport {
  const gathering = beginGathering(facts);
  const blocks = report.blocks.map((block) => resolveBlock(block, gathering));
  return {
    id: report.id,
    title: report.title,
    blocks,
    methods: [...gathering.methods].map(([id, estimate]) => describeMethod(id, estimate, gathering)),
    sources: [...gathering.sources].map(([id, { source, notes }]) => describeSource(id, source, notes)),
    problems: gathering.problems,
  };
}

function beginGathering(facts: ReportFacts): Gathering {
  const gathering: Gathering = {
    facts,
    sources: new Map(),
    methods: new Map(),
    problems: [],
    note: 0,
    blockId: '',
    cite: (sourceId, source) => {
      const cited = gathering.sources.get(sourceId) ?? { source, notes: new Set() };
      cited.notes.add(gathering.note);
      gathering.sources.set(sourceId, cited);
    },
    report: (problem) => {
      const { blockId, problems } = gathering;
      const sameLink = (other: ReportProblem) => other.of === problem.of && other.id === problem.id;
      const known = problems.some(
        (other) => other.blockId === blockId && other.code === problem.code && sameLink(other),
      );
      if (!known) problems.push({ ...problem, blockId });
    },
  };
  return gathering;
}

function resolveBlock(block: ReportBlock, gathering: Gathering): ResolvedBlock {
  gathering.blockId = block.id;
  const { content } = block;
  switch (content.kind) {
    case 'heading':
      return { id: block.id, kind: 'heading', level: content.level, runs: resolveInline(content.inline, gathering) };
    case 'paragraph':
      return { id: block.id, kind: 'paragraph', runs: resolveInline(content.inline, gathering) };
    case 'quote':
      return { id: block.id, kind: 'quote', runs: resolveQuote(content.passageId, gathering) };
    default:
      return assertNever(content);
  }
}

function resolveQuote(passageId: string, gathering: Gathering): ResolvedRun[] {
  const passage = gathering.facts.passages.get(passageId);
  if (passage === undefined) return missing({ kind: 'citation', of: 'passage', id: passageId }, gathering);
  const words: ResolvedRun = { kind: 'text', text: passage.exact, marks: [] };
  return [words, addFootnote(gathering, () => citePassage(passageId, gathering, false))];
}

function resolveInline(inline: readonly InlineRun[], gathering: Gathering): ResolvedRun[] {
  return inline.flatMap((run): ResolvedRun[] => {
    switch (run.kind) {
      case 'text':
        return [{ kind: 'text', text: run.text, marks: run.marks ?? [] }];
      case 'figure':
      case 'citation':
        return resolveLink(run, gathering);
      default:
        return assertNever(run);
    }
  });
}

function resolveLink(run: FigureRun | CitationRun, gathering: Gathering): ResolvedRun[] {
  const { id } = run;
  const isFigure = run.kind === 'figure';
  switch (run.of) {
    case 'passage':
      if (!gathering.facts.passages.has(id)) return missing(run, gathering);
      return [addFootnote(gathering, () => citePassage(id, gathering))];
    case 'dataPoint': {
      const point = gathering.facts.dataPoints.get(id);
      if (point === undefined) return missing(run, gathering);
      const words = isFigure
        ? showFigure(run, point.written === '' ? point.what : point.written, point.stale, gathering)
        : [];
      return [...words, addFootnote(gathering, () => citeDataPoint(id, point, gathering, !isFigure))];
    }
    case 'estimate': {
      const estimate = gathering.facts.estimates.get(id);
      if (estimate === undefined) return missing(run, gathering);
      gathering.methods.set(id, estimate);
      const words = isFigure ? showFigure(run, estimate.sentence, estimate.stale, gathering) : [];
      return [...words, addFootnote(gathering, () => citeEstimate(estimate, gathering, !isFigure))];
    }
    case 'note': {
      const words = gathering.facts.notes.get(id);
      if (words === undefined) return missing(run, gathering);
      return [addFootnote(gathering, () => citeNote(words))];
    }
    default:
      return assertNever(run);
  }
}

function showFigure(run: FigureRun, words: string, stale: boolean, gathering: Gathering): ResolvedRun[] {
  if (stale) {
    const message = `“${words}” is stale: what it rests on has changed. Check it or run it again.`;
    gathering.report({ code: 'stale', of: run.of, id: run.id, message });
  }
  return [{ kind: 'figure', text: stale ? `${words} (stale)` : words, of: run.of, id: run.id, stale }];
}

function missing(run: FigureRun | CitationRun, gathering: Gathering): ResolvedRun[] {
  const text = missingWords(run.of, run.id);
  gathering.report({ code: 'missing', of: run.of, id: run.id, message: missingMessage(run.of, run.id) });
  return [{ kind: 'missing', text }];
}

function addFootnote(gathering: Gathering, write: () => FootnotePiece[]): ResolvedRun {
  gathering.note += 1;
  return { kind: 'footnote', number: gathering.note, pieces: write() };
}

function describeSource(id: string, source: SourceFact, notes: ReadonlySet<number>): ResolvedSource {
  return {
    id,
    title: source.title,
    publisher: source.publisher,
    byline: source.byline,
    date: source.publishedOn === null ? null : edtfInWords(source.publishedOn),
    fileName: source.fileName,
    sha256: source.sha256,
    imported: instantInWords(source.importedAt),
    synthetic: source.synthetic === true,
    notes: [...notes],
  };
}

function describeMethod(id: string, estimate: EstimateFact, gathering: Gathering): ResolvedMethod {
  // The footnote that cites the estimate has recorded these sources and problems already.
  const quiet: Citing = { facts: gathering.facts, cite: () => undefined, report: () => undefined };
  return {
    id,
    name: estimate.name,
    sentence: estimate.sentence,
    formula: estimate.formula,
    inputs: estimate.inputs.map((input) => ({
      name: input.name,
      label: input.label,
      words: input.words,
      source: footnoteText(citeInput(input, quiet).filter((piece) => piece.kind !== 'hash')).replace(/, (?=;|$)/g, ''),
    })),
    percentiles: Object.entries(estimate.percentiles)
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([percent, value]) => ({ percent, value: numberInWords(value) })),
    unit: estimate.unit,
    seed: String(estimate.seed),
    samples: countInWords(estimate.samples),
    engineVersion: estimate.engineVersion,
    ran: instantInWords(estimate.ranAt),
    stale: estimate.stale,
  };
}

/** Whole numbers from a thousand up, four significant digits below: sampling noise is larger than either. */
function numberInWords(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size >= 1e15) return `${sign}${size.toPrecision(4)}`;
  return sign + (size >= 1000 ? countInWords(Math.round(size)) : String(Number(size.toPrecision(4))));
}
