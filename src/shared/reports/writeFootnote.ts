import { english, type Labels } from '../labels/en.ts';
import { writeCount } from '../labels/writing.ts';
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
  readonly labels: Labels;
  readonly cite: (sourceId: string, source: SourceFact) => void;
  readonly report: (problem: Omit<ReportProblem, 'blockId'>) => void;
}

/** The status of a claim that is no longer made. */
export const withdrawn = 'withdrawn';

const text = (words: string): FootnotePiece => ({ kind: 'text', text: words });
const warning = (words: string): FootnotePiece => ({ kind: 'warning', text: words });

/** Words that stand where a link leads nowhere. */
export function missingWords(of: CitedKind, id: string, { missing }: Labels = english): string {
  return missing.link(missing.kinds[of], id);
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
  const quote: FootnotePiece[] = showWords
    ? [{ kind: 'quote', text: citing.labels.quoted(passage.exact) }, text(' ')]
    : [];
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
    state.push(text(' '), warning(citing.labels.notes.lost));
  } else if (passage.state === 'moved') state.push(text(` ${citing.labels.notes.moved}`));
  const { locator, hash } = locate(source, passage, citing.labels);
  return [...quote, ...nameSource(source, citing.labels), text(`${locator} (`), hash, text(').'), ...state];
}

/** A source as a whole: a dataset whose rows are shown. */
export function citeWholeSource(sourceId: string, source: SourceFact, citing: Citing): FootnotePiece[] {
  citing.cite(sourceId, source);
  const { hash } = locate(source, null, citing.labels);
  return [...nameSource(source, citing.labels), text(' ('), hash, text(').')];
}

/** The reporter's own words, named as such: they are no evidence. */
export function citeNote(words: string, { introduced, notes }: Labels): FootnotePiece[] {
  return [text(`${introduced(notes.note, withoutStop(words))}.`)];
}

/** What a data point's number rests on: each piece of evidence by its stance. `showClaim` adds the claim itself. */
export function citeDataPoint(id: string, point: DataPointFact, citing: Citing, showClaim: boolean): FootnotePiece[] {
  const pieces: FootnotePiece[] = showClaim ? [text(`${claimOf(point, citing.labels)}. `)] : [];
  if (point.evidence.length === 0) {
    const message = `“${point.what}” has no evidence. Link the passage that it comes from.`;
    citing.report({ code: 'no-evidence', of: 'dataPoint', id, message });
    pieces.push(warning(citing.labels.missing.evidence));
  }
  point.evidence.forEach((evidence, index) => {
    if (index > 0) pieces.push(text(' '));
    pieces.push(...stanceOf(evidence, citing.labels), ...citePassage(evidence.passageId, citing));
  });
  const { notes } = citing.labels;
  const status = notes.status(statusWords(point.status, citing.labels));
  if (point.status === withdrawn) {
    const message = `“${point.what}” was withdrawn. Take its number out, or set its status again.`;
    citing.report({ code: 'withdrawn', of: 'dataPoint', id, message });
    pieces.push(text(' '), warning(status));
  } else if (point.status !== '') pieces.push(text(` ${status}`));
  if (point.stale) pieces.push(text(' '), warning(notes.stalePoint));
  return pieces;
}

function claimOf({ what, written }: DataPointFact, { introduced }: Labels): string {
  return written === '' ? withoutStop(what) : introduced(withoutStop(what), written);
}

/** A status in the words of the report; one that is not known as it is. */
export function statusWords(status: string, { statuses }: Labels): string {
  const known: Readonly<Record<string, string>> = statuses;
  return known[status] ?? status;
}

/** How an estimate's number was computed, and what each of its inputs rests on. */
export function citeEstimate(estimate: EstimateFact, citing: Citing, showResult: boolean): FootnotePiece[] {
  const { introduced, notes } = citing.labels;
  const pieces: FootnotePiece[] = [text(`${introduced(notes.estimate, withoutStop(estimate.name))}. `)];
  if (showResult) pieces.push(text(`${withoutStop(estimate.sentence)}. `));
  pieces.push({ kind: 'formula', text: estimate.formula }, text(notes.where));
  estimate.inputs.forEach((input, index) => {
    if (index > 0) pieces.push(text('; '));
    pieces.push({ kind: 'formula', text: input.name }, text(notes.is(input.words)));
    const source = citeInput(input, citing);
    if (source.length > 0) pieces.push(text(' ('), ...source, text(')'));
  });
  const samples = writeCount(estimate.samples, citing.labels);
  pieces.push(text(`. ${notes.run(String(estimate.seed), samples, estimate.samples)}`));
  if (estimate.stale) pieces.push(text(' '), warning(notes.staleRun));
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
  if (supporting.length === 0) return [warning(citing.labels.notes.noEvidence)];
  return supporting.flatMap((evidence, index) => [
    ...(index > 0 ? [text('; ')] : []),
    ...(evidence.stance === 'disputes' ? [text(`${citing.labels.notes.disputedByWhom} `)] : []),
    ...citePlace(evidence.passageId, citing),
  ]);
}

function citePlace(passageId: string, citing: Citing): FootnotePiece[] {
  const passage = citing.facts.passages.get(passageId);
  if (passage === undefined) return reportMissing('passage', passageId, citing);
  const source = citing.facts.sources.get(passage.sourceId);
  if (source === undefined) return reportMissing('source', passage.sourceId, citing);
  citing.cite(passage.sourceId, source);
  const { locator, hash } = locate(source, passage, citing.labels);
  return [...nameSource(source, citing.labels), text(`${locator}, `), hash];
}

function nameSource(source: SourceFact, { dates, synthetic }: Labels): FootnotePiece[] {
  const after = [source.publisher, source.publishedOn === null ? null : edtfInWords(source.publishedOn, dates)];
  const rest = after.filter((part) => part !== null && part !== '').map((part) => `, ${part}`);
  return [
    { kind: 'title', text: source.title },
    ...(source.synthetic === true ? [warning(` (${synthetic})`)] : []),
    text(rest.join('')),
  ];
}

/** A paged document is cited by its page, whose paragraphs nobody counts; a text by its paragraph. */
function locate(source: SourceFact, place: Pick<PassageFact, 'blockIndex' | 'page'> | null, labels: Labels) {
  // A place in a known document would tell which one it is.
  if (source.withheld !== undefined) return { locator: '', hash: text(withoutStop(source.withheld)) };
  return {
    locator: place === null ? '' : locatorOf(place, labels),
    hash: { kind: 'hash' as const, text: `SHA-256 ${source.sha256.slice(0, 12)}…` },
  };
}

function locatorOf({ blockIndex, page = null }: Pick<PassageFact, 'blockIndex' | 'page'>, { notes }: Labels): string {
  if (page !== null) return `, ${notes.page(String(page))}`;
  return blockIndex === null ? '' : `, ${notes.paragraph(String(blockIndex))}`;
}

function stanceOf({ stance }: EvidenceFact, { introduced, notes }: Labels): FootnotePiece[] {
  if (stance === 'disputes') return [text(introduced(notes.disputedBy, ''))];
  return stance === 'context' ? [text(introduced(notes.context, ''))] : [];
}

function reportMissing(of: CitedKind, id: string, citing: Citing): FootnotePiece[] {
  const words = missingWords(of, id, citing.labels);
  citing.report({ code: 'missing', of, id, message: missingMessage(of, id) });
  return [warning(words)];
}

function withoutStop(words: string): string {
  return words.replace(/\.\s*$/, '');
}
