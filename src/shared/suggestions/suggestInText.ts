import { type FoundDate, findDates } from '../dates/findDates.ts';
import { readSlashOrder, type SlashOrder } from '../dates/findNumericDates.ts';
import { type FoundQuantity, findQuantities } from '../quantities/findQuantities.ts';
import { type Block, type BlockKind, blockStarts } from '../sources/readText.ts';
import type { SentencePlace } from '../sources/splitSentences.ts';
import type { Quantity } from '../values/quantity.ts';
import { choosePeriod, sortDates } from './choosePeriod.ts';
import { chooseWords, inOneLine, sentencesOf } from './chooseWords.ts';
import { isCommonDate, isCommonDuration, isDateline, isTrivial } from './isQuiet.ts';
import { lengthAsQuantity } from './lengthAsQuantity.ts';
import { firstEndingAfter, overlapping } from './placesInOrder.ts';
import type { ReadClaim, Suggestion } from './suggestion.ts';

/** How many are offered of one text: a limit for hostile ones, far above any report's. */
export const mostSuggestions = 5_000;

/** Headings repeat what the text says, and a table's number has its meaning in another row. */
const silentKinds: readonly BlockKind[] = ['heading', 'table'];

/**
 * The quantities, dates and lengths of time in the body of a text that could be data points, in order and not overlapping.
 * @param publishedOn EDTF, from which dates without a year are counted
 */
export function suggestInText(blocks: readonly Block[], publishedOn: string | null): Suggestion[] {
  const order = orderOf(blocks);
  const starts = blockStarts(blocks);
  const found: Suggestion[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const one of suggestInBlock(block, starts[index] ?? 0, publishedOn, order)) found.push(one);
    if (found.length >= mostSuggestions) return found.slice(0, mostSuggestions);
  }
  return found;
}

/** The suggestion at exactly these words, or null: looks at their block alone, so that one of a long text is found at once. */
export function suggestAt(
  blocks: readonly Block[],
  publishedOn: string | null,
  { start, end }: SentencePlace,
): Suggestion | null {
  const starts = blockStarts(blocks);
  const index = starts.findLastIndex((each) => each <= start);
  const block = blocks[index];
  if (block === undefined) return null;
  const found = suggestInBlock(block, starts[index] ?? 0, publishedOn, orderOf(blocks));
  return found.find((each) => each.start === start && each.end === end) ?? null;
}

function orderOf(blocks: readonly Block[]): SlashOrder {
  return readSlashOrder(blocks.map(({ text }) => text).join('\n'));
}

function suggestInBlock(block: Block, offset: number, publishedOn: string | null, order: SlashOrder): Suggestion[] {
  const { text } = block;
  if (block.role !== 'body' || silentKinds.includes(block.kind)) return [];
  const dates = findDates(text, publishedOn, order);
  const quantities = findQuantities(text);
  if (dates.length === 0 && quantities.length === 0) return [];
  const sentences = sentencesOf(text);
  const dateline = isDateline(text, dates);
  return readClaims(text, dates, quantities, sentences)
    .filter(({ claim, date, quantity }) => {
      const written = claim.written ?? '';
      if (date?.kind === 'duration') return claim.quantity !== null && !isCommonDuration(written);
      if (date !== null) return !dateline && !isCommonDate(date, written);
      return quantity !== null && !dateline && !isTrivial(quantity, written);
    })
    .map(({ start, end, claim, date }): Suggestion => {
      const sentence = chooseWords(text, sentenceAt(sentences, start, text.length), { start, end });
      return {
        ...claim,
        start: start + offset,
        end: end + offset,
        kind: date === null ? 'quantity' : date.kind === 'duration' ? 'duration' : 'date',
        written: text.slice(start, end),
        sentence: { start: sentence.start + offset, end: sentence.end + offset },
        what: inOneLine(text.slice(sentence.start, sentence.end)),
      };
    });
}

interface Found extends SentencePlace {
  readonly claim: ReadClaim;
  readonly date: FoundDate | null;
  readonly quantity: FoundQuantity | null;
}

/** Everything in a paragraph, before any of it is held back. A quantity within a date is a part of it; one within a length gives its value. */
function readClaims(
  text: string,
  dates: readonly FoundDate[],
  quantities: readonly FoundQuantity[],
  sentences: readonly SentencePlace[],
): Found[] {
  const sorted = sortDates(text, dates);
  const period = (words: SentencePlace): string | null =>
    choosePeriod(sorted, words, sentenceAt(sentences, words.start, text.length));
  const fromDates = dates.map((date): Found => {
    const { start, end } = date;
    const written = text.slice(start, end);
    const nothing = { written, unitWritten: null, counted: null };
    if (date.kind !== 'duration')
      return { start, end, date, quantity: null, claim: { ...nothing, quantity: null, period: date.edtf } };
    const inside = overlapping(quantities, date);
    const claim = inside === null ? { ...nothing, ...lengthAsQuantity(date.duration) } : readQuantity(text, inside);
    return { start, end, date, quantity: inside, claim: { ...claim, written, period: period(date) } };
  });
  const fromQuantities = quantities
    .filter((quantity) => overlapping(dates, quantity) === null)
    .map((quantity): Found => {
      const { start, end } = quantity;
      return { start, end, date: null, quantity, claim: { ...readQuantity(text, quantity), period: period(quantity) } };
    });
  return [...fromDates, ...fromQuantities].toSorted((one, other) => one.start - other.start);
}

function readQuantity(text: string, found: FoundQuantity): Omit<ReadClaim, 'period'> {
  const { value, low, high, unit, qualifier, unitWritten, counted } = found;
  const quantity: Quantity = { value, low, high, unit, qualifier };
  return { quantity, written: text.slice(found.start, found.end), unitWritten, counted };
}

function sentenceAt(sentences: readonly SentencePlace[], start: number, length: number): SentencePlace {
  return sentences[firstEndingAfter(sentences, start)] ?? { start: 0, end: length };
}

/**
 * What a data point would take from words that a user marked: their first quantity that has a unit or counts something, else the first,
 * with its date; of words without a quantity the first date. Nothing is held back as too small: the user chose the words.
 */
export function readClaim(words: string, publishedOn: string | null): ReadClaim {
  const found = readClaims(words, findDates(words, publishedOn), findQuantities(words), sentencesOf(words));
  const quantities = found.filter(({ claim }) => claim.quantity !== null);
  const telling = quantities.find(
    ({ date, claim }) => date === null && (claim.quantity?.unit ?? claim.counted) !== null,
  );
  const first = telling ?? quantities[0] ?? found.find(({ claim }) => claim.period !== null);
  return first?.claim ?? { quantity: null, written: null, unitWritten: null, counted: null, period: null };
}
