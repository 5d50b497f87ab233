import { Tokenizer } from 'htmlparser2';

/** How large a page's markup is, counted without building anything. */
export interface PageMeasures {
  /** In UTF-16 units. */
  readonly characters: number;
  /** Opening and closing tags. */
  readonly tags: number;
  /** Pieces of text, which entities and stray signs divide. */
  readonly texts: number;
  /** Greatest number of open elements; those that HTML lets a page leave open are not counted. */
  readonly depth: number;
  /** Most attributes on one element. */
  readonly attributes: number;
  /** In UTF-16 units, as the next. */
  readonly longestAttribute: number;
  readonly longestText: number;
}

/** A page beyond any of these is read from its tags as they come; a document of it would take minutes or all memory. */
export const pageLimits = {
  tags: 150_000,
  depth: 2000,
  attributes: 5000,
  texts: 600_000,
  characters: 30_000_000,
  longestAttribute: 500_000,
  longestText: 5_000_000,
} as const;

/** Elements without content, and those whose end tag may be left out. */
const uncounted = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr html head body p li dt dd option optgroup ' +
    'td th tr tbody thead tfoot colgroup rb rt rtc rp'
  ).split(' '),
);

/** True for a page of which a document can be built in bounded time and memory. */
export function isWithinLimits(measures: PageMeasures): boolean {
  const { characters, tags, texts, depth, attributes, longestAttribute, longestText } = measures;
  const isSmall = characters <= pageLimits.characters && tags <= pageLimits.tags && texts <= pageLimits.texts;
  const isPlain = attributes <= pageLimits.attributes && longestAttribute <= pageLimits.longestAttribute;
  return isSmall && isPlain && longestText <= pageLimits.longestText && depth <= pageLimits.depth;
}

/** Linear in the page's length, whatever it holds. */
export function measurePage(html: string): PageMeasures {
  let [tags, texts, depth, deepest, attributes, most, longest] = [0, 0, 0, 0, 0, 0, 0];
  let [isCounted, longestText] = [false, 0];
  const tokenizer = new Tokenizer(
    {},
    {
      ...silent,
      onopentagname(start, end) {
        tags += 1;
        attributes = 0;
        isCounted = !uncounted.has(tagName(html, start, end));
      },
      onattribname() {
        attributes += 1;
        most = Math.max(most, attributes);
      },
      onattribdata(start, end) {
        longest = Math.max(longest, end - start);
      },
      ontext(start, end) {
        texts += 1;
        longestText = Math.max(longestText, end - start);
      },
      ontextentity() {
        texts += 1;
      },
      onopentagend() {
        if (isCounted) depth += 1;
        deepest = Math.max(deepest, depth);
      },
      onselfclosingtag() {
        if (isCounted) depth += 1;
        deepest = Math.max(deepest, depth);
      },
      onclosetag(start, end) {
        tags += 1;
        if (depth > 0 && !uncounted.has(tagName(html, start, end))) depth -= 1;
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return {
    characters: html.length,
    tags,
    texts,
    depth: deepest,
    attributes: most,
    longestAttribute: longest,
    longestText,
  };
}

function nothing(): void {}

/** What a tokenizer tells beside tags, for those who need only these. */
export const silent = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onprocessinginstruction: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** Longer names are none of HTML's. */
const longestName = 20;

export function tagName(html: string, start: number, end: number): string {
  return html.slice(start, Math.min(end, start + longestName)).toLowerCase();
}
