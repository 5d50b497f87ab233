export interface TextQuery {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** UTF-16 units of the text, end exclusive. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

const signs = /[\\^$.*+?()[\]{}|/]/g;
const letter = String.raw`[\p{L}\p{M}\p{N}_]`;

/**
 * What to look for, word for word: a space stands for any space (a number and its unit are held together by one that
 * does not break), a straight apostrophe for a curved one too. Null for nothing.
 */
export function textPattern({ words, matchCase, wholeWord }: TextQuery): RegExp | null {
  if (words.trim() === '') return null;
  const source = words
    .replaceAll(signs, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
    .replaceAll("'", "['’]");
  const bounded = wholeWord ? `(?<!${letter})${source}(?!${letter})` : source;
  return new RegExp(bounded, matchCase ? 'gu' : 'giu');
}

/** Every place of the pattern, in reading order; places do not overlap. */
export function findText(text: string, pattern: RegExp): TextPlace[] {
  return [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
