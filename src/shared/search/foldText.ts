/** Accents, vowel points and stress marks, and characters that only join or hide: searching looks past them. */
const passedOver = new RegExp(
  // oxlint-disable-next-line no-misleading-character-class -- each mark alone is meant
  '[\\u00AD\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u200B-\\u200F\\u2060\\u20D0-\\u20FF\\uFE20-\\uFE2F\\uFEFF]',
  'gu',
);

/** Letters that Unicode does not take apart although people type the plain one. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ґ: 'г',
  ʼ: "'",
  '\u0629': '\u0647',
  '\u0649': '\u064A',
  '\u06CC': '\u064A',
  '\u06A9': '\u0643',
};
const hasPlainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const isPlain = /^[\0-\x7F]*$/;

/**
 * Text as the search compares it: lower case, without accents, compatibility forms plain (full-width letters, ligatures). The
 * index holds text in this form, so a change here asks for a migration that indexes anew.
 */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(passedOver, '')
    .replaceAll(hasPlainLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** Scripts without spaces between words: Thai and its neighbours, kana, Han. By code points, the same on every machine. */
export const unspacedScripts =
  '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3021-\\u3029\\u3040-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}';
const unspacedCharacter = new RegExp(`[${unspacedScripts}]`, 'gu');

/** Sets each character of a script without spaces apart, so that it is a word of the index and a query a phrase of them. */
export function spaceCharacters(folded: string): string {
  return folded.replaceAll(unspacedCharacter, ' $& ');
}

/** What the index takes for a part of a word; the tokenizer's `categories` say the same. */
export const wordCharacters = '\\p{L}\\p{N}\\p{Co}\\p{Mn}\\p{Mc}';
const words = new RegExp(`[${wordCharacters}]+`, 'gu');

/** The words of a text as the index has them. */
export function wordsOf(text: string): string[] {
  return spaceCharacters(foldText(text)).match(words) ?? [];
}

/** As `wordsOf`, with runs of characters without spaces kept together. */
export function partsOf(text: string): string[] {
  return foldText(text).match(words) ?? [];
}

export interface FoldedText {
  readonly folded: string;
  /** For a place in `folded`, the place in the text where its character begins; the length is the text's end. */
  placeOf(at: number): number;
}

/** A character with its marks; Korean letters that are written apart are taken together, since they join into syllables. */
const clusters = /[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Folds and keeps count, so that what is found in the folded text can be shown in the text as it stands. UTF-16 units. Only the
 * lines that are asked about are counted character by character.
 */
export function foldWithPlaces(text: string): FoldedText {
  if (isPlain.test(text)) return { folded: text.toLowerCase(), placeOf: (at) => at };
  const lines: FoldedLine[] = [];
  let [start, foldedStart] = [0, 0];
  for (const line of text.split('\n')) {
    const folded = foldText(line);
    lines.push({ text: line, start, foldedStart, folded });
    start += line.length + 1;
    foldedStart += folded.length + 1;
  }
  const counted = new Map<FoldedLine, readonly number[]>();
  const placeOf = (at: number): number => {
    const line = lines[lastBefore(lines, at)];
    if (line === undefined) return text.length;
    const places = counted.get(line) ?? countPlaces(line.text);
    counted.set(line, places);
    return line.start + (places[at - line.foldedStart] ?? line.text.length);
  };
  return { folded: lines.map((line) => line.folded).join('\n'), placeOf };
}

interface FoldedLine {
  readonly text: string;
  readonly start: number;
  readonly foldedStart: number;
  readonly folded: string;
}

/** The last line that starts at or before this place of the folded text. */
function lastBefore(lines: readonly FoldedLine[], at: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.foldedStart ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** For each unit of the folded text, where its character begins. */
function countPlaces(text: string): number[] {
  const known = new Map<string, number>();
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    let length = known.get(cluster);
    if (length === undefined) known.set(cluster, (length = foldText(cluster).length));
    for (let unit = 0; unit < length; unit += 1) places.push(index);
  }
  return places;
}
