import { signsOf } from '#shared/scripts/scripts.ts';

const longestWord = 40;
const piece = 20;

const joining = `[${signsOf.arabic}${signsOf.devanagari}]`;
/** Marks without a shape of their own: a paragraph's direction is read from its letters. Those that part or join letters stay there. */
const shapeless = new RegExp(
  `[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]|\\p{Variation_Selector}|(?<!${joining})[\\u200C\\u200D]+|[\\u200C\\u200D]+(?!${joining})`,
  'gu',
);
/** Signs of Chinese, Japanese and Thai have places to break of their own, and places where no line may end. */
const unbroken = new RegExp(
  `[^\\s${signsOf.han}${signsOf.kana}${signsOf.hangul}${signsOf.thai}]{${longestWord},}`,
  'gu',
);
const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u001F\u007F-\u009F]/gu;

/**
 * Text as a page can set it, otherwise unchanged: line ends become spaces, control characters are named ("[U+0000]"),
 * shapeless marks go, and words that no line could hold get invisible places to break.
 */
export function printableText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, nameCodePoint)
    .replace(lineEnds, ' ')
    .replace(controls, nameCodePoint)
    .replace(shapeless, '')
    .replace(unbroken, breakWord);
}

/** A code point as people look it up: "U+0416". */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function nameCodePoint(character: string): string {
  return `[${codePointName(character)}]`;
}

function breakWord(word: string): string {
  const characters = Array.from(word);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += piece) pieces.push(characters.slice(at, at + piece).join(''));
  return pieces.join('\u200B');
}
