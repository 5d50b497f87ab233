import type { CitedKind } from './inlineRuns.ts';
import type {
  DataPointFact,
  EstimateFact,
  EstimateInputFact,
  EvidenceFact,
  PassageFact,
  ReportFacts,
  SourceFact,
} from './reportFacts.ts';
import type { FootnotePiece, ReportProblem } from './resolvedReport.ts';
import { edtfInWords } from './dateWords.ts';

/** Where a footnote's words go: it collects the sources that they name and what is wrong with them. */
export interface Citing {
  readonly facts: ReportFacts;
  readonly cite: (sourceId: string, source: SourceFact) => void;
  readonly report: (problem: Omit<ReportProblem, 'blockId'>) => void;
}

/** The status of a claim that is no longer made. */
export const withdrawn = 'withdrawn';

const text = (words: string): FootnotePiece => ({ kind: 'text', text: words });
const warning = (words: string): FootnotePiece => ({ kind: 'warning', text: words });

/** Words that stand where a link leads nowhere. */
export function missingWords(of: CitedKind, id: string): string {
  return `[missing: ${of === 'dataPoint' ? 'data point' : of} ${id}]`;
}

export function missingMessage(of: CitedKind, id: string): string {
  const what =
    of === 'estimate' ? 'There is no such estimate, or it has no run. Run it' : 'Restore what the link points at';
  return `${missingWords(of, id)} ${what}, or remove the link.`;
}

/** The words of a passage in quotation marks, and where they stand. `showWords` is false where the line already quotes them. */
export function citePassage(passageId: string, citing: Citing, showWords = true): FootnotePiece[] {
  const passage = citing.facts.passages.get(passageId);
  if (passage === undefined) return reportMissing('passage', passageId, citing);
  const quote: FootnotePiece[] = showWords ? [{ kind: 'quote', text: `“${passage.exact}”` }, text(' ')] : [];
  const source = citing.facts.sources.get(passage.sourceId);
  if (source === undefined) return [...quote, ...reportMissing('source', passage.sourceId, citing), text('.')];
  citing.cite(passage.sourceId, source);
  const state: FootnotePiece[] = [];
  if (passage.state === 'lost') {
    citing.report({
      code: 'lost',
      of: 'passage',
      id: passageId,
      message: `A cited passage is no longer found in “${source.title}”. Mark it again or cite another.`,
    });
    state.push(text(' '), warning('These words are not found in the source’s current text.'));
  } else if (passage.state === 'moved') state.push(text(' The passage has moved since it was marked.'));
  const { locator, hash } = locate(source, passage);
  return [...quote, ...nameSource(source), text(`${locator} (`), hash, text(').'), ...state];
}

/** A source as a whole: a dataset whose rows are shown. */
export function citeWholeSource(sourceId: string, source: SourceFact, citing: Citing): FootnotePiece[] {
  citing.cite(sourceId, source);
  return [...nameSource(source), text(' ('), locate(source, null).hash, text(').')];
}

/** The reporter's own words, named as such: they are no evidence. */
export function citeNote(words: string): FootnotePiece[] {
  return [text(`Note: ${withoutStop(words)}.`)];
}

/** What a data point's number rests on: each piece of evidence by its stance. `showClaim` adds the claim itself. */
export function citeDataPoint(id: string, point: DataPointFact, citing: Citing, showClaim: boolean): FootnotePiece[] {
  const pieces: FootnotePiece[] = showClaim ? [text(`${claimOf(point)}. `)] : [];
  if (point.evidence.length === 0) {
    const message = `“${point.what}” has no evidence. Link the passage that it comes from.`;
    citing.report({ code: 'no-evidence', of: 'dataPoint', id, message });
    pieces.push(warning('[missing: evidence for this number]'));
  }
  point.evidence.forEach((evidence, index) => {
    if (index > 0) pieces.push(text(' '));
    pieces.push(...stanceOf(evidence), ...citePassage(evidence.passageId, citing));
  });
  if (point.status === withdrawn) {
    const message = `“${point.what}” was withdrawn. Take its number out, or set its status again.`;
    citing.report({ code: 'withdrawn', of: 'dataPoint', id, message });
    pieces.push(text(' '), warning('Status: withdrawn.'));
  } else if (point.status !== '') pieces.push(text(` Status: ${point.status}.`));
  if (point.stale) pieces.push(text(' '), warning('Stale: what this number rests on has changed since.'));
  return pieces;
}

function claimOf(point: DataPointFact): string {
  return point.written === '' ? withoutStop(point.what) : `${withoutStop(point.what)}: ${point.written}`;
}

/** How an estimate's number was computed, and what each of its inputs rests on. */
export function citeEstimate(estimate: EstimateFact, citing: Citing, showResult: boolean): FootnotePiece[] {
  const pieces: FootnotePiece[] = [text(`Estimate: ${withoutStop(estimate.name)}. `)];
  if (showResult) pieces.push(text(`${withoutStop(estimate.sentence)}. `));
  pieces.push({ kind: 'formula', text: estimate.formula }, text(', where '));
  estimate.inputs.forEach((input, index) => {
    if (index > 0) pieces.push(text('; '));
    pieces.push({ kind: 'formula', text: input.name }, text(` is ${input.words}`));
    const source = citeInput(input, citing);
    if (source.length > 0) pieces.push(text(' ('), ...source, text(')'));
  });
  pieces.push(text(`. Seed ${estimate.seed}, ${countInWords(estimate.samples)} samples.`));
  if (estimate.stale) pieces.push(text(' '), warning('Stale: an input has changed since this run.'));
  return pieces;
}

/** Sources of one input without its words: every passage behind its data point, or what the user named. */
export function citeInput(input: EstimateInputFact, citing: Citing): FootnotePiece[] {
  const named = input.source ?? '';
  if (input.dataPointId === undefined || input.dataPointId === null)
    return named === '' ? [] : [text(withoutStop(named))];
  const point = citing.facts.dataPoints.get(input.dataPointId);
  if (point === undefined) return reportMissing('dataPoint', input.dataPointId, citing);
  const supporting = point.evidence.filter((evidence) => evidence.stance !== 'context');
  if (supporting.length === 0) return [warning('no evidence linked')];
  return supporting.flatMap((evidence, index) => [
    ...(index > 0 ? [text('; ')] : []),
    ...(evidence.stance === 'disputes' ? [text('disputed by ')] : []),
    ...citePlace(evidence.passageId, citing),
  ]);
}

function citePlace(passageId: string, citing: Citing): FootnotePiece[] {
  const passage = citing.facts.passages.get(passageId);
  if (passage === undefined) return reportMissing('passage', passageId, citing);
  const source = citing.facts.sources.get(passage.sourceId);
  if (source === undefined) return reportMissing('source', passage.sourceId, citing);
  citing.cite(passage.sourceId, source);
  const { locator, hash } = locate(source, passage);
  return [...nameSource(source), text(`${locator}, `), hash];
}

function nameSource(source: SourceFact): FootnotePiece[] {
  const after = [source.publisher, source.publishedOn === null ? null : edtfInWords(source.publishedOn)];
  const rest = after.filter((part) => part !== null && part !== '').map((part) => `, ${part}`);
  return [
    { kind: 'title', text: source.title },
    ...(source.synthetic === true ? [warning(' (synthetic data)')] : []),
    text(rest.join('')),
  ];
}

/** A paged document is cited by its page, whose paragraphs nobody counts; a text by its paragraph. */
function locate(
  source: SourceFact,
  place: Pick<PassageFact, 'blockIndex' | 'page'> | null,
): { locator: string; hash: FootnotePiece } {
  // A place in a known document would tell which one it is.
  if (source.withheld !== undefined) return { locator: '', hash: text(withoutStop(source.withheld)) };
  return {
    locator: place === null ? '' : locatorOf(place),
    hash: { kind: 'hash', text: `SHA-256 ${source.sha256.slice(0, 12)}…` },
  };
}

function locatorOf({ blockIndex, page = null }: Pick<PassageFact, 'blockIndex' | 'page'>): string {
  if (page !== null) return `, page ${page}`;
  return blockIndex === null ? '' : `, paragraph ${blockIndex}`;
}

function stanceOf(evidence: EvidenceFact): FootnotePiece[] {
  if (evidence.stance === 'disputes') return [text('Disputed by: ')];
  return evidence.stance === 'context' ? [text('Context: ')] : [];
}

function reportMissing(of: CitedKind, id: string, citing: Citing): FootnotePiece[] {
  const words = missingWords(of, id);
  citing.report({ code: 'missing', of, id, message: missingMessage(of, id) });
  return [warning(words)];
}

function withoutStop(words: string): string {
  return words.replace(/\.\s*$/, '');
}

/** A whole number with commas between thousands, the same on every machine. */
export function countInWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
