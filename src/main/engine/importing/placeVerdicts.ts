import type { BlockPlace } from './blockPlaces.ts';
import { countWords } from './lineSigns.ts';
import type { VisibleBlock } from './visibleBlocks.ts';

export type PlaceVerdict = 'article' | 'head' | 'caption' | 'furniture';

/** Share of the article from which an element is none of its furniture, whatever it is called. */
const mostOfArticle = 0.25;
/** Share of the article in one `article` or `main` from which the text outside of it is none of it. */
const nearlyAll = 0.7;
/** In words: a line about the article, a box to sign up, an author's portrait. */
const longestLine = 40;
const longestBox = 60;
const longestPortrait = 150;

interface Tally {
  words: number;
  /** Words of what the first reading takes for the article. */
  kept: number;
}

/** What the elements around each block say of it, given which blocks a first reading takes; a block without a place stays. */
export function placeVerdicts(
  places: readonly (BlockPlace | null)[],
  blocks: readonly VisibleBlock[],
  inArticle: readonly boolean[],
): readonly PlaceVerdict[] {
  const tallies = new Map<BlockPlace, Tally>();
  let total = 0;
  for (const [at, block] of blocks.entries()) {
    const words = countWords(block.text);
    const kept = inArticle[at] === true ? words : 0;
    total += kept;
    for (let place = places[at] ?? null; place !== null; place = place.around) {
      const tally = tallies.get(place) ?? { words: 0, kept: 0 };
      tally.words += words;
      tally.kept += kept;
      tallies.set(place, tally);
    }
  }
  const most = total * mostOfArticle;
  const article = articlePlace(tallies, total);
  const known = new Map<BlockPlace, PlaceVerdict>();
  return blocks.map((_, at) => {
    const place = places[at] ?? null;
    if (place === null) return 'article';
    if (article !== null && !isWithin(place, article)) return 'furniture';
    return verdictOf(place, tallies, most, known);
  });
}

/** The innermost `article` or `main` that holds nearly all the text, or null. */
function articlePlace(tallies: ReadonlyMap<BlockPlace, Tally>, total: number): BlockPlace | null {
  let innermost: BlockPlace | null = null;
  for (const [place, tally] of tallies) {
    if (!place.signs.article || tally.kept < total * nearlyAll) continue;
    if (innermost === null || place.depth > innermost.depth) innermost = place;
  }
  return innermost;
}

function isWithin(place: BlockPlace, outer: BlockPlace): boolean {
  for (let part: BlockPlace | null = place; part !== null; part = part.around) if (part === outer) return true;
  return false;
}

function verdictOf(
  place: BlockPlace,
  tallies: ReadonlyMap<BlockPlace, Tally>,
  most: number,
  known: Map<BlockPlace, PlaceVerdict>,
): PlaceVerdict {
  const passed: BlockPlace[] = [];
  let verdict: PlaceVerdict = 'article';
  for (let part: BlockPlace | null = place; part !== null; part = part.around) {
    const before = known.get(part);
    verdict = before ?? ownVerdict(part, tallies.get(part), most);
    passed.push(part);
    if (before !== undefined || verdict !== 'article') break;
  }
  for (const part of passed) known.set(part, verdict);
  return verdict;
}

function ownVerdict(place: BlockPlace, tally: Tally | undefined, most: number): PlaceVerdict {
  const { signs } = place;
  if (tally === undefined || tally.kept > most) return 'article';
  if (signs.caption) return 'caption';
  if (isInQuote(place)) return 'article';
  if (signs.furniture) return 'furniture';
  if (signs.header) return 'head';
  if (signs.aboutArticle && tally.words <= longestLine) return 'furniture';
  if (signs.aboutAuthor && tally.words <= longestPortrait) return 'furniture';
  return place.hasField && tally.words <= longestBox ? 'furniture' : 'article';
}

/** A quotation names its speaker as a page names its author or source. */
function isInQuote(place: BlockPlace): boolean {
  for (let part = place.around; part !== null; part = part.around) if (part.signs.quote) return true;
  return false;
}
