import { edtfInWords, instantInWords } from './dateWords.ts';
import type { Labels } from '../labels/en.ts';
import { writeCount, writeDigits } from '../labels/writing.ts';
import type { EstimateFact, FrozenQuote, SourceFact } from './reportFacts.ts';
import { footnoteText, type ResolvedMethod, type ResolvedSource } from './resolvedReport.ts';
import { citeInput, type Citing } from './writeFootnote.ts';

/** A source as the list at the end names it; `notes` are the footnotes that cite it. */
export function describeSource(
  id: string,
  source: SourceFact,
  notes: ReadonlySet<number>,
  { dates, sources }: Labels,
): ResolvedSource {
  return {
    id,
    title: source.title,
    publisher: source.publisher,
    byline: source.byline,
    date: source.publishedOn === null ? null : edtfInWords(source.publishedOn, dates),
    fileName: source.fileName,
    sha256: source.sha256,
    imported: source.importedAt === '' ? '' : instantInWords(source.importedAt, dates),
    synthetic: source.synthetic === true,
    reliability: source.reliability ? sources.reliabilities[source.reliability] : null,
    notes: [...notes],
    ...(source.withheld === undefined ? {} : { withheld: source.withheld }),
  };
}

/** An estimate as the appendix on method shows it. */
export function describeMethod(id: string, estimate: EstimateFact, { facts, labels }: Citing): ResolvedMethod {
  // The footnote that cites the estimate has recorded these sources and problems already.
  const quiet: Citing = { facts, labels, cite: () => undefined, report: () => undefined };
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
      frozen: (input.frozen ?? []).map((quote) => frozenWords(quote, labels)),
    })),
    percentiles: Object.entries(estimate.percentiles)
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([percent, value]) => ({ percent, value: numberInWords(value, labels) })),
    unit: estimate.unit,
    seed: String(estimate.seed),
    samples: writeCount(estimate.samples, labels),
    sampleCount: estimate.samples,
    engineVersion: estimate.engineVersion,
    ran: instantInWords(estimate.ranAt, labels.dates),
    stale: estimate.stale,
  };
}

function frozenWords({ exact, source, captureHash }: FrozenQuote, { quoted }: Labels): string {
  const words = exact === '' ? '' : `${quoted(exact)} `;
  return `${words}${source}${captureHash === '' ? '' : ` (SHA-256 ${captureHash.slice(0, 12)}…)`}`;
}

/** Whole numbers from a thousand up, four significant digits below: sampling noise is larger than either. */
function numberInWords(value: number, labels: Labels): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size >= 1e15) return `${sign}${size.toPrecision(4)}`;
  if (size >= 1000) return sign + writeCount(Math.round(size), labels);
  return sign + writeDigits(Number(size.toPrecision(4)), labels, { maximumFractionDigits: 20 });
}
