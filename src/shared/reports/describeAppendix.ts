import { edtfInWords, instantInWords } from './dateWords.ts';
import { reliabilityWords } from '../sources/reliability.ts';
import type { EstimateFact, FrozenQuote, ReportFacts, SourceFact } from './reportFacts.ts';
import { footnoteText, type ResolvedMethod, type ResolvedSource } from './resolvedReport.ts';
import { citeInput, countInWords, type Citing } from './writeFootnote.ts';

/** A source as the list at the end names it; `notes` are the footnotes that cite it. */
export function describeSource(id: string, source: SourceFact, notes: ReadonlySet<number>): ResolvedSource {
  return {
    id,
    title: source.title,
    publisher: source.publisher,
    byline: source.byline,
    date: source.publishedOn === null ? null : edtfInWords(source.publishedOn),
    fileName: source.fileName,
    sha256: source.sha256,
    imported: source.importedAt === '' ? '' : instantInWords(source.importedAt),
    synthetic: source.synthetic === true,
    reliability: source.reliability ? reliabilityWords[source.reliability] : null,
    notes: [...notes],
    ...(source.withheld === undefined ? {} : { withheld: source.withheld }),
  };
}

/** An estimate as the appendix on method shows it. */
export function describeMethod(id: string, estimate: EstimateFact, facts: ReportFacts): ResolvedMethod {
  // The footnote that cites the estimate has recorded these sources and problems already.
  const quiet: Citing = { facts, cite: () => undefined, report: () => undefined };
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
      frozen: (input.frozen ?? []).map(frozenWords),
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

function frozenWords({ exact, source, captureHash }: FrozenQuote): string {
  const words = exact === '' ? '' : `“${exact}” `;
  return `${words}${source}${captureHash === '' ? '' : ` (SHA-256 ${captureHash.slice(0, 12)}…)`}`;
}

/** Whole numbers from a thousand up, four significant digits below: sampling noise is larger than either. */
function numberInWords(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size >= 1e15) return `${sign}${size.toPrecision(4)}`;
  return sign + (size >= 1000 ? countInWords(Math.round(size)) : String(Number(size.toPrecision(4))));
}
