/** `2 passages moved, 1 lost`; empty where every passage stands. */
export function inDoubtWords(passages: readonly { readonly state: string }[]): string {
  const moved = passages.filter(({ state }) => state === 'moved').length;
  const lost = passages.filter(({ state }) => state === 'lost').length;
  const counts = [
    ...(moved === 0 ? [] : [{ count: moved, word: 'moved' }]),
    ...(lost === 0 ? [] : [{ count: lost, word: 'lost' }]),
  ];
  return counts
    .map(({ count, word }, at) => {
      const noun = at > 0 ? '' : count === 1 ? 'passage ' : 'passages ';
      return `${count.toLocaleString('en')} ${noun}${word}`;
    })
    .join(', ');
}

const longestQuote = 90;

/** The start of a passage's words, on one line, for where there is room for no more. */
export function shortQuote(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  const letters = [...new Intl.Segmenter('en').segment(line.slice(0, 4 * longestQuote))];
  if (letters.length <= longestQuote && line.length <= 4 * longestQuote) return line;
  const kept = letters.slice(0, longestQuote).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
