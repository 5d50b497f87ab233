import type { BlockRole, Reading } from '#shared/sources/readText.ts';
import { blockPlaces, type BlockPlace } from './blockPlaces.ts';
import { bodyBlocks } from './bodyBlocks.ts';
import { countWords, signsOf } from './lineSigns.ts';
import { markArticle } from './markArticle.ts';
import { markByDefuddle } from './markByDefuddle.ts';
import type { PageDocument } from './pageNodes.ts';
import { placeVerdicts, type PlaceVerdict } from './placeVerdicts.ts';
import type { RestatedFacts } from './restatesFacts.ts';
import type { VisibleBlock, VisiblePage } from './visibleBlocks.ts';

/** What is read of a page from its markup; null where no extractor could. */
export interface ArticleReadings {
  readonly readings: readonly Reading[];
  /** The chosen split: what two of three readers take (Readability, Defuddle, the lines' own signs), cleaned by place. */
  readonly inBody: readonly boolean[];
  readonly isCaption: readonly boolean[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** Version of the rules around the extractors; a text read by other rules is another text. */
export const rulesVersion = '3';
export const readabilityVersion = '0.6.0';
export const defuddleVersion = '0.19.4';

/** Browsers nest at most 512 elements; Readability's cost grows with the square of the depth. */
const deepestReadable = 512;
/** Beyond this many tags, or tags times depth, an extractor takes longer than a reader waits; the benchmark's pages have up to 3,100 and 79,000. */
const mostForDefuddle = { tags: 30_000, work: 2_000_000 };
const mostForReadability = { work: 5_000_000 };
/** Words below which a body is trusted less: extractors agree on scraps easily. */
const shortBody = 100;
/** What one extractor alone reads is not read with confidence, however near the lines' signs come to it. */
const mostAlone = 0.85;

/** Uses the page up: the extractors rebuild it. `tags` is how many it has, `byLines` is what the lines' own signs take for the body. */
export function articleReadings(
  page: PageDocument,
  { blocks, depth }: VisiblePage,
  tags: number,
  byLines: readonly boolean[],
  facts: RestatedFacts,
): ArticleReadings | null {
  const work = tags * depth;
  if (depth > deepestReadable || work > mostForReadability.work) return null;
  const places = blockPlaces(page, blocks);
  const own = blocks.map(belongs);
  const clean = (taken: readonly boolean[]): Cleaned => cleaned(blocks, places, own, taken, facts);
  const isForDefuddle = tags <= mostForDefuddle.tags && work <= mostForDefuddle.work;
  const byDefuddle = isForDefuddle ? markByDefuddle(page, blocks) : null;
  const byReadability = markArticle(page, blocks);
  const defuddle = byDefuddle === null ? null : clean(mostlyKept(byDefuddle));
  const readability = byReadability === null ? null : clean(mostlyKept(byReadability));
  const first = readability ?? defuddle;
  if (first === null) return null;
  const second = first === readability ? defuddle : null;
  const chosen = second === null ? first : clean(majority(first.inBody, second.inBody, byLines));
  const { inBody, verdicts } = chosen.inBody.includes(true) ? chosen : first;
  const confidence = confidenceOf(blocks, inBody, first.inBody, second?.inBody ?? byLines, byLines);
  return {
    readings: [
      ...readingOf('readability', readabilityVersion, readability),
      ...readingOf('defuddle', defuddleVersion, defuddle),
    ],
    inBody,
    isCaption: verdicts.map((verdict) => verdict === 'caption'),
    confidence: Math.min(confidence, second === null ? mostAlone : 1),
  };
}

interface Cleaned {
  readonly inBody: readonly boolean[];
  readonly verdicts: readonly PlaceVerdict[];
}

function cleaned(
  blocks: readonly VisibleBlock[],
  places: readonly (BlockPlace | null)[],
  own: readonly boolean[],
  taken: readonly boolean[],
  facts: RestatedFacts,
): Cleaned {
  const belonging = taken.map((is, at) => is && own[at] === true);
  const verdicts = placeVerdicts(places, blocks, belonging);
  return { inBody: bodyBlocks(blocks, belonging, verdicts, facts), verdicts };
}

function mostlyKept(shares: readonly number[]): readonly boolean[] {
  return shares.map((share) => share >= 0.5);
}

/** What two of three readings take; one alone, or none, decides nothing. */
function majority(one: readonly boolean[], other: readonly boolean[], third: readonly boolean[]): readonly boolean[] {
  return one.map((taken, at) => [taken, other[at] === true, third[at] === true].filter(Boolean).length >= 2);
}

/** What extractors leave in though it is none of the article: captions, credits, sign-up boxes, links to related stories. */
function belongs(block: VisibleBlock): boolean {
  if (block.kind === 'caption') return false;
  const signs = signsOf(block.text);
  return !signs.caption && !signs.furniture;
}

function readingOf(extractor: string, version: string, cleaned: Cleaned | null): readonly Reading[] {
  if (cleaned === null) return [];
  const roles = cleaned.inBody.map((inBody): BlockRole => (inBody ? 'body' : 'furniture'));
  return [{ extractor, version: `${version}+${rulesVersion}`, roles }];
}

/** Independent readings that agree (word F1) are seldom both wrong; the lines' own signs count little, a short body is trusted less. */
function confidenceOf(
  blocks: readonly VisibleBlock[],
  chosen: readonly boolean[],
  first: readonly boolean[],
  second: readonly boolean[],
  third: readonly boolean[],
): number {
  const words = blocks.map((block) => countWords(block.text));
  const agreement = wordF1(words, first, second);
  const withLines = wordF1(words, chosen, third);
  const length = words.reduce((sum, count, at) => (chosen[at] === true ? sum + count : sum), 0);
  const short = Math.max(0, 1 - length / shortBody);
  return Math.round(100 * Math.max(0, 0.85 * agreement + 0.15 * withLines - 0.3 * short)) / 100;
}

function wordF1(words: readonly number[], one: readonly boolean[], other: readonly boolean[]): number {
  let [both, all] = [0, 0];
  for (const [at, count] of words.entries()) {
    const [inOne, inOther] = [one[at] === true, other[at] === true];
    all += (inOne ? count : 0) + (inOther ? count : 0);
    if (inOne && inOther) both += count;
  }
  return all === 0 ? 0 : (2 * both) / all;
}
