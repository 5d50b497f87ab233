import { signsOf } from '../scripts/scripts.ts';

const footnoteSign = /\[\^\d+\]/u;
/** A shorter end of a text stands somewhere on most pages: after a page break it must be among the first letters. */
const tellingEnd = { letters: 12, among: 400 };
const mostNotFound = 100;
/** Words of which a page draws signs over, under or before their letters: its text layer does not keep those in order. */
const unkept = new RegExp(
  `[^\\s]*(?:(?=\\p{M})[${signsOf.arabic}]|[${signsOf.devanagari}${signsOf.thai}])[^\\s]*`,
  'gu',
);
/** Vowel signs and lengthenings of Hebrew and Arabic: fonts put letters together with them in signs of their own. */
const pointing = /(?=[\p{M}\u0640])[\u0590-\u08FF]/gu;
/** A sign of a font that stands for a part of a letter is read as the letter once more. */
const doubled = /([\u0590-\u08FF])\1+/gu;

/**
 * Letters and digits, with the signs that change a number; the rest is the page's own affair: spaces, hyphens, quotes, superscripts.
 * Of Hebrew and Arabic, vowel signs and doubled letters are not compared.
 */
export function comparableWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?<=\d)[.,](?=\d)/gu, (point) => (point === '.' ? '\uE000' : '\uE001'))
    .replaceAll(/[^\p{L}\p{M}\p{N}\uE000\uE001\u2212%+]/gu, '')
    .replaceAll(pointing, '')
    .replaceAll(doubled, '$1');
}

export interface WordsFound {
  /** Stretches that were looked for. */
  readonly looked: number;
  /** Those that are on no page; no more are looked for after a hundred. */
  readonly notFound: readonly string[];
  /** Words that were left out: see `unkept`. */
  readonly leftOut: number;
}

/** Looks for each text on the pages, cut at its footnotes; one may run over from a page to the next. `pages` as text layers. */
export function findOnPages(texts: readonly string[], pages: readonly string[]): WordsFound {
  const comparable = pages.map(comparableWords);
  const notFound: string[] = [];
  let [looked, from] = [0, 0];
  const stretches = texts.flatMap((text) => text.split(footnoteSign));
  const leftOut = stretches.reduce((sum, stretch) => sum + (stretch.match(unkept)?.length ?? 0), 0);
  for (const stretch of stretches.flatMap((one) => one.split(unkept))) {
    const words = comparableWords(stretch);
    if (words === '') continue;
    // Enough is known, and a file made to be slow must not keep on being looked through.
    if (notFound.length === mostNotFound) break;
    looked += 1;
    const page = pageOf(words, comparable, from);
    if (page === null) notFound.push(stretch.trim());
    else from = page;
  }
  return { looked, notFound, leftOut };
}

/** Looks from the page of the stretch before, since most follow in order; null where it is on none. */
function pageOf(words: string, pages: readonly string[], from: number): number | null {
  for (let step = 0; step < pages.length; step += 1) {
    const page = (from + step) % pages.length;
    if (standsFrom(words, pages, page)) return page;
  }
  return null;
}

/** How many places of a break are tried on the first page that a text runs over, on the second, and on each one after. */
const triedBreaks = [24, 4] as const;

function standsFrom(words: string, pages: readonly string[], page: number, turned = 0): boolean {
  const here = pages[page];
  if (here === undefined) return false;
  const isShort = turned > 0 && words.length < tellingEnd.letters;
  if ((isShort ? here.slice(0, tellingEnd.among) : here).includes(words)) return true;
  const longest = longestBeginning(words, here);
  const shortest = Math.max(1, longest - (triedBreaks[turned] ?? 1) + 1);
  // The letters after a break can by chance be those that follow on the page, so shorter beginnings are tried as well.
  for (let cut = longest; cut >= shortest; cut -= 1)
    if (standsFrom(words.slice(cut), pages, page + 1, turned + 1)) return true;
  return false;
}

/** How much of a text's beginning stands somewhere on a page. */
function longestBeginning(words: string, page: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.includes(words.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
