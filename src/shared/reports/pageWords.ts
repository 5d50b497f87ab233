const footnoteSign = /\[\^\d+\]/u;
/** A shorter end of a text stands somewhere on most pages: after a page break it must be among the first letters. */
const tellingEnd = { letters: 12, among: 400 };
const mostNotFound = 100;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Letters and digits, with the signs that change a number; the rest is the page's own affair: spaces, hyphens, quotes, superscripts. */
export function comparableWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?<=\d)[.,](?=\d)/gu, (point) => (point === '.' ? '\uE000' : '\uE001'))
    .replaceAll(/[^\p{L}\p{M}\p{N}\uE000\uE001\u2212%+]/gu, '');
}

export interface WordsFound {
  /** Stretches that were looked for. */
  readonly looked: number;
  /** Those that are on no page; no more are looked for after a hundred. */
  readonly notFound: readonly string[];
  /** Written from right to left, whose order a page's text layer does not keep. */
  readonly leftOut: number;
}

/** Looks for each text on the pages, cut at its footnotes; one may run over from a page to the next. `pages` as text layers. */
export function findOnPages(texts: readonly string[], pages: readonly string[]): WordsFound {
  const comparable = pages.map(comparableWords);
  const notFound: string[] = [];
  let [looked, leftOut, from] = [0, 0, 0];
  for (const stretch of texts.flatMap((text) => text.split(footnoteSign))) {
    const words = comparableWords(stretch);
    if (words === '') continue;
    // Enough is known, and a file made to be slow must not keep on being looked through.
    if (notFound.length === mostNotFound) break;
    if (rightToLeft.test(words)) {
      leftOut += 1;
      continue;
    }
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
