const alone = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`;
const together = String.raw`(?:(?!${alone})[\p{L}\p{M}\p{N}])+`;
/** Letters and digits that hold together; a letter of a script without spaces between its words counts as one. */
const word = new RegExp(`${alone}|${together}(?:[.,'’‑-]${together})*`, 'gu');

export interface TextCount {
  readonly words: number;
  /** Code points, spaces among them, ends of lines not. */
  readonly characters: number;
}

export const noText: TextCount = { words: 0, characters: 0 };

export function countText(text: string): TextCount {
  if (text === '') return noText;
  return { words: text.match(word)?.length ?? 0, characters: text.length - (text.match(uncounted)?.length ?? 0) };
}

/** The second half of a pair, and what parts two lines. */
const uncounted = /[\udc00-\udfff\n]/g;

export function addCounts(one: TextCount, other: TextCount): TextCount {
  return { words: one.words + other.words, characters: one.characters + other.characters };
}
