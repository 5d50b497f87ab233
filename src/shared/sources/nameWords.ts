/** One word or sign of a stretch of text; places are UTF-16 units from its start. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** Letters and digits, joined inside by signs as in `U.S`, `Asia-Pacific`, `O'Neill`, with the French `l'` apart. Each sign is followed by a letter, so it reads in one pass. */
const pattern = /(?<!\p{L})[lLdD]['’](?=\p{Lu})|[\p{L}\p{N}\p{M}]+(?:[.'’&@\-‑/][\p{L}\p{N}\p{M}]+)*|[^\s]/gu;

export function wordsOf(text: string, most = Infinity): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    words.push({ text: match[0], start, end: start + match[0].length, isWord: /^[\p{L}\p{N}]/u.test(match[0]) });
    if (words.length >= most) break;
  }
  return words;
}

/** `Kyiv`, `C4ADS`, `eBay`, `U.S`, `24`-something no. Scripts without capitals have none. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^\p{Ll}{1,2}\p{Lu}/u.test(word) || /^\p{N}+\p{Lu}/u.test(word);
}

/** `NATO`, `C4ADS`, `U.S`: two capitals or more, and no small letter. */
export function isAcronym(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(word);
}

/** Without the possessive at its end, and in small letters, as the lists hold them. */
export function plainWord(word: string): string {
  return withoutPossessive(word).toLowerCase();
}

export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/u, '').replace(/(s)['’]$/u, '$1');
}

export function isPossessive(word: string): boolean {
  return /['’]s$/u.test(word);
}

/** The words as they stand, with one blank where the text has white space. */
export function joined(words: readonly Word[]): string {
  return words
    .map((word, at) => (at > 0 && (words[at - 1]?.end ?? 0) < word.start ? ` ${word.text}` : word.text))
    .join('');
}

/** What a full stop shortens inside of a name. */
export function isAbbreviation(word: string): boolean {
  return /^(?:\p{Lu}|\p{Lu}(?:\.\p{Lu})+|St|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Maj|Sgt|Capt|Sen|Rep|Gov|Prof|Adm)$/u.test(word);
}
