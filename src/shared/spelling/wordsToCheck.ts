export interface WordPlace {
  readonly word: string;
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Words of a line of text that a dictionary can know: letters with apostrophes and hyphens within, none beside digits. */
export function wordsToCheck(text: string): readonly WordPlace[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}_]+(?:['’‑-][\p{L}\p{M}\p{N}_]+)*/gu)].flatMap((found) => {
    const [word] = found;
    const start = found.index;
    // Addresses, names of files and codes are no words.
    const isPart = /[@/\\.:]/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(start - 2));
    if (isPart || !/\p{L}{2}/u.test(word) || /[\p{N}_]/u.test(word)) return [];
    return [{ word, start, end: start + word.length }];
  });
}
