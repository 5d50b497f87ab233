/** Letters that have a base letter of their own and do not fall apart under NFKD. */
const baseLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' },
};

/** Accents, invisible signs, and the stroke that stretches Arabic words. */
const ignorable = /^[\p{M}\p{Default_Ignorable_Code_Point}\u0640]$/u;
const letterOrDigit = /^[\p{L}\p{N}]$/u;
const encoded = /(?:%[\da-f]{2})+/giu;

const asciiUnits: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z\d]/u.test(character) ? character : ' ';
});

/** A text as names are looked for in it, with where each of its units stood. */
export interface FoldedWords {
  /** Letters and digits without case, accents and forms of width; a space for anything else. */
  readonly text: string;
  /** UTF-16 units of the original, of each unit of the folded text; ends exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Folds case, accents, compatibility forms (NFKC), percent-encoding and invisible marks, so that "ANNA", "Änna", "Ａｎｎａ", "An\u00ADna"
 * and "%41nna" are alike. Signs and white space become spaces.
 */
export function foldWords(original: string): FoldedWords {
  const folding: Folding = { units: [], starts: [], ends: [] };
  let from = 0;
  for (const { 0: run, index } of original.matchAll(encoded)) {
    const decoded = decode(run);
    if (decoded === null) continue;
    foldPlain(folding, original.slice(from, index), from);
    // Bytes of a letter can not be told apart any more: all of the run stands for each of its letters.
    for (const character of decoded) foldCharacter(folding, character, index, index + run.length);
    from = index + run.length;
  }
  foldPlain(folding, original.slice(from), from);
  return { text: folding.units.join(''), starts: folding.starts, ends: folding.ends };
}

interface Folding {
  readonly units: string[];
  readonly starts: number[];
  readonly ends: number[];
}

function foldPlain(folding: Folding, text: string, offset: number): void {
  let at = offset;
  for (const character of text) {
    foldCharacter(folding, character, at, at + character.length);
    at += character.length;
  }
}

function foldCharacter(folding: Folding, character: string, start: number, end: number): void {
  const { units, starts, ends } = folding;
  const code = character.charCodeAt(0);
  if (code < 128) {
    // Most letters are these, and a long report has millions.
    units.push(asciiUnits[code] ?? ' ');
    starts.push(start);
    ends.push(end);
    return;
  }
  if (ignorable.test(character)) {
    // An accent of its own goes with the letter that it stands on.
    if (ends.length > 0) ends[ends.length - 1] = end;
    return;
  }
  const push = (unit: string): void => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  for (const plain of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (ignorable.test(plain)) continue;
    if (letterOrDigit.test(plain)) for (const unit of (baseLetters[plain] ?? plain).split('')) push(unit);
    else push(' ');
  }
}

function decode(run: string): string | null {
  try {
    return decodeURIComponent(run);
  } catch {
    return null;
  }
}

/** The folded words alone, one space apart; empty where a text has neither letter nor digit. */
export function foldedName(name: string): string {
  return foldWords(name).text.trim().replaceAll(/ +/gu, ' ');
}
