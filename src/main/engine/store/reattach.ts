import { wholeCharacters } from '#shared/passages/wholeCharacters.ts';
import { describePassage } from '#shared/sources/describePassage.ts';
import { type Block, canonicalText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from './Change.ts';
import { getPassage, listPassages } from './queries/passages.ts';
import { getSource } from './queries/sources.ts';
import { readStoredText } from './queries/texts.ts';
import { candidateIn } from './queries/passagesInDoubt.ts';

/** Takes a moved passage's candidate for its place. Errors: `not-found`; `conflict` for one that is not moved. */
export function acceptMove(change: Change, passageId: string): void {
  const passage = getPassage(change.database, passageId);
  const blocks = textOfSource(change, passage.sourceId);
  const candidate = candidateIn(canonicalText(blocks), passage);
  if (candidate === null)
    throw new PlumbError('conflict', 'This passage has no new place to accept. Re-attach it to words of the text.');
  put(change, passageId, blocks, candidate);
}

/** All moved passages of a source with such a score; returns how many. */
export function acceptAll(change: Change, sourceId: string, score: number): number {
  const blocks = textOfSource(change, sourceId);
  const text = canonicalText(blocks);
  let accepted = 0;
  for (const passage of listPassages(change.database, sourceId)) {
    const candidate = candidateIn(text, passage);
    if (candidate === null || candidate.score < score) continue;
    put(change, passage.id, blocks, candidate);
    accepted += 1;
  }
  return accepted;
}

/** Errors: `not-found`; `invalid-input` for a range beyond the text, or of white space alone. */
export function reattach(
  change: Change,
  passageId: string,
  asked: { readonly start: number; readonly end: number },
): void {
  const { sourceId } = getPassage(change.database, passageId);
  const blocks = textOfSource(change, sourceId);
  const text = canonicalText(blocks);
  if (asked.end > text.length) throw new PlumbError('invalid-input', `The text ends before character ${asked.end}.`);
  const range = wholeCharacters(text, asked);
  if (text.slice(range.start, range.end).trim() === '')
    throw new PlumbError('invalid-input', 'Only white space is selected. Select the words that the passage is now.');
  put(change, passageId, blocks, range);
}

/** Errors: `not-found`; `conflict` for one that is not moved. */
export function markLost(change: Change, passageId: string): void {
  const { state } = getPassage(change.database, passageId);
  if (state !== 'moved') throw new PlumbError('conflict', 'Only a moved passage can be left lost.');
  change.update('passages', passageId, { state: 'lost', found_start: null, found_end: null, found_score: null });
}

function textOfSource(change: Change, sourceId: string): readonly Block[] {
  const text = readStoredText(change.database, sourceId);
  if (text !== null) return text.blocks;
  throw new PlumbError(
    'refused',
    `"${getSource(change.database, sourceId).title}" has no text that a passage could stand in.`,
  );
}

function put(
  change: Change,
  passageId: string,
  blocks: readonly Block[],
  range: { readonly start: number; readonly end: number },
): void {
  const { exact, prefix, suffix, paragraph, page } = describePassage(blocks, range.start, range.end);
  change.update('passages', passageId, {
    ...{ start_at: range.start, end_at: range.end, exact, prefix, suffix, paragraph, page },
    ...{ state: 'anchored', found_start: null, found_end: null, found_score: null },
  });
}
