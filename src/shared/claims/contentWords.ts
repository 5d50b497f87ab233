import { wordsOf } from '../search/foldText.ts';

/** Words that say nothing of the thing, and months, since the period says when. */
const stopWords = new Set(
  `a an the of in on at to by for from with and or nor but as is are was were be been being that which who whom whose this these those it its
   if all any each every some one two than then there their they them he she his her has have had do does did not no up about more most less
   least nearly almost over under into onto out per so such may might could would can will shall said says according total number amount
   der die das ein eine und oder von zu im den dem des mit auf fur le la les un une des du de et ou en au aux el los las y o del
   january february march april may june july august september october november december`.split(/\s+/),
);

/**
 * The words that carry the meaning of a line, each once: folded (case, accents), stop words, months and years left out, endings
 * cut lightly (`counted` and `counts` are one). Other numbers stay: 152 mm is not 122 mm.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    if (stopWords.has(word) || /^(?:1[5-9]|20)\d\d$/.test(word)) continue;
    if (word.length > 1 || /^\P{ASCII}$/u.test(word)) found.add(stem(word));
  }
  return found;
}

/** A light stemmer: plural and verb endings alone, so that unlike words rarely fall together. */
function stem(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word.length > 3 && /^[a-z]+[^su]s$/.test(word) ? word.slice(0, -1) : word;
  const cut = word
    .replace(/ies$|ied$/, 'y')
    .replace(/(?:ch|sh|ss|x)es$/, (end) => end.slice(0, -2))
    .replace(/([^su])s$/, '$1')
    .replace(/(?:ing|ed)$/, (end, at: number) => (/[aeiouy]/.test(word.slice(0, at)) && at >= 3 ? '' : end));
  return cut.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}

/** Dice's coefficient of two sets of words, 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
