import type { Writing } from './legacyLetters.ts';

/** Marks that texts of every language hold; what else is no letter speaks against an encoding. */
const marks = /[\u00a0«»“”„‚‘’‹›…–—―°№§€£©®·•™×¿¡´`⟨⟩−‰]/u;
const wideMarks = /[\u3000-\u3003\u3008-\u3011\u301c\uff01-\uff5e·—…“”‘’×℃～]/u;
const afterDigits = /[²³½¼¾¹ºª¢¥±]/u;
const kana = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/u;
const han = /\p{Script=Han}/u;
const hangul = /\p{Script=Hangul}/u;
const letter = /\p{L}|\p{M}/u;
const nothing = /\p{Cc}|\p{Co}|\p{Cn}|\ufffd/u;

/**
 * How well decoded text reads as a language is written, from its signs beyond ASCII: about 0.5 to 1 for what was meant, below
 * 0.3 for what was not. By letters' frequencies, case inside words, and signs that no text holds.
 */
export function judgeWriting(text: string, writing: Writing): number {
  const weigh = writing.script === 'cjk' ? weighSign(writing) : weighLetter(writing);
  const signs = Array.from(text);
  let sum = 0;
  let counted = 0;
  let marked = 0;
  for (const [at, sign] of signs.entries()) {
    if (sign < '\u0080') continue;
    const weight = weigh(sign, signs[at - 1] ?? ' ', signs[at + 1] ?? ' ');
    if (weight === null || weight === 0) marked += 1;
    if (weight === null) continue;
    sum += weight;
    counted += 1;
  }
  // English in quotes, with nothing but such marks beyond ASCII.
  if (sum === 0) return marked > 0 ? 0.5 : 0;
  const judged = sum / counted;
  if (writing.script === 'cjk') return writing.language === 'ja' && !isJapanese(signs) ? judged - 1 : judged;
  return isShouted(text) ? judged - 0.2 : judged;
}

type Weigh = (sign: string, before: string, after: string) => number | null;

function weighLetter({ letters, script }: Writing): Weigh {
  const ranks = ranksOf(letters);
  // In a script of its own the order of its letters says much, between a few accented ones little.
  const slope = script === 'other' ? 1.5 : 0.6;
  return (sign, before, after) => {
    if (nothing.test(sign)) return -3;
    if (!letter.test(sign)) return weighMark(sign, before, after);
    const rank = ranks.get(sign.toLowerCase());
    let weight = rank === undefined ? -1 : 1 - (slope * rank) / ranks.size;
    if (isLower(before) && isUpper(sign)) weight -= 1;
    if (script === 'latin' && isUpper(sign) && !letter.test(before) && !letter.test(after)) weight -= 1;
    if (script === 'latin' && isBeyond(before) && isBeyond(after)) weight -= 1;
    if (script === 'other' && (isAsciiLetter(before) || isAsciiLetter(after))) weight -= 1;
    return weight;
  };
}

function weighMark(sign: string, before: string, after: string): number | null {
  if (afterDigits.test(sign)) return /[a-z\u0080-\uffff]/iu.test(before) && letter.test(after) ? -1 : null;
  if (!marks.test(sign)) return -1;
  if (/[’‘´–·]/u.test(sign)) return null;
  if (letter.test(before) && letter.test(after)) return -1;
  // A mark that touches a word may be that word's first or last letter, wrongly read.
  return letter.test(before) || letter.test(after) ? 0 : null;
}

function weighSign({ letters, language }: Writing): Weigh {
  const common = ranksOf(letters);
  return (sign) => {
    if (nothing.test(sign)) return -3;
    if (wideMarks.test(sign) || marks.test(sign)) return null;
    if (language === 'ja') return kana.test(sign) ? 1 : han.test(sign) ? 0.5 : -1;
    if (common.has(sign)) return 1;
    if (language === 'ko') return hangul.test(sign) ? 0.2 : han.test(sign) ? 0 : -1;
    return han.test(sign) ? 0.1 : -1;
  };
}

/** No sentence of Japanese is without kana. */
function isJapanese(signs: readonly string[]): boolean {
  const wide = signs.filter((sign) => kana.test(sign) || han.test(sign));
  return wide.filter((sign) => kana.test(sign)).length >= wide.length * 0.2;
}

/** All in capitals: possible, but more often an encoding in which small letters lie where another has its capitals. */
function isShouted(text: string): boolean {
  const beyond = Array.from(text).filter((sign) => sign >= '\u0080' && letter.test(sign));
  return beyond.length > 8 && beyond.filter(isUpper).length > beyond.length / 2;
}

function ranksOf(letters: string): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const sign of letters) if (!ranks.has(sign)) ranks.set(sign, ranks.size);
  return ranks;
}

function isUpper(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

function isLower(sign: string): boolean {
  return sign !== sign.toUpperCase();
}

function isBeyond(sign: string): boolean {
  return sign >= '\u0080' && letter.test(sign);
}

function isAsciiLetter(sign: string): boolean {
  return /[a-z]/iu.test(sign);
}
