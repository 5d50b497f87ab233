/** A stretch of one text item of a page; UTF-16 units of the item, end exclusive. */
export interface ItemRange {
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

export interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/** Which character of a page as it is printed is which character of the text that was read from it. */
export interface PageAlignment {
  /** The stretch of the page's text between two places in items; null where none of it is in the text. */
  toText(from: { item: number; offset: number }, to: { item: number; offset: number }): TextStretch | null;
  /** The parts of items that hold a stretch of the page's text, in the items' order. */
  toItems(start: number, end: number): ItemRange[];
  /** Share of the items' characters that were found in the text, 0 to 1. */
  readonly found: number;
}

/** Characters one by one, without white space and hyphens, ligatures taken apart. */
interface Squeezed {
  readonly text: string;
  /** For each unit of `text`: the item (0 for a plain text), and where in it the character begins and ends. */
  readonly item: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Long enough that it seldom stands in a page twice. */
const longProbe = 14;
const shortProbe = 6;

/**
 * Aligns the text items of a page (as pdf.js gives them) with the text that was read from that page. White space, hyphens
 * and ligatures may differ, lines may be in another order, and either side may hold what the other does not.
 * Matches runs greedily: where the two differ, the next characters of the page are looked up in the unused rest of the text.
 */
export function alignPage(itemsOfPage: readonly string[], pageText: string): PageAlignment {
  const items = squeeze(itemsOfPage);
  const text = squeeze([pageText]);
  const placeOf = matchRuns(items.text, text.text);
  const found = placeOf.reduce((sum, place) => sum + (place < 0 ? 0 : 1), 0);
  return {
    found: placeOf.length === 0 ? 0 : found / placeOf.length,
    toText: (from, to) => stretchBetween(items, text, placeOf, from, to),
    toItems: (start, end) => itemsWithin(items, text, placeOf, start, end),
  };
}

function squeeze(texts: readonly string[]): Squeezed {
  const parts: string[] = [];
  const item: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, text] of texts.entries()) {
    let at = 0;
    for (const character of text) {
      const plain = character
        .normalize('NFKD')
        .replaceAll(/[\s\p{Cf}\p{Pd}\p{M}\u2212]/gu, '')
        .toLowerCase();
      for (let unit = 0; unit < plain.length; unit += 1) {
        item.push(index);
        from.push(at);
        to.push(at + character.length);
      }
      parts.push(plain);
      at += character.length;
    }
  }
  const arrays = { item: Uint32Array.from(item), from: Uint32Array.from(from), to: Uint32Array.from(to) };
  return { text: parts.join(''), ...arrays };
}

/** For each unit of `page`, the unit of `text` that it is, or -1. Each unit of the text is used at most once. */
function matchRuns(page: string, text: string): Int32Array {
  const placeOf = new Int32Array(page.length).fill(-1);
  const used = new Uint8Array(text.length);
  let place = 0;
  let at = 0;
  while (at < page.length) {
    const next = findRun(page, at, text, place, used);
    if (next < 0) {
      at += 1;
      continue;
    }
    place = next;
    while (at < page.length && place < text.length && used[place] === 0 && page[at] === text[place]) {
      placeOf[at] = place;
      used[place] = 1;
      at += 1;
      place += 1;
    }
  }
  return placeOf;
}

/** Where the page's next characters stand in the unused text: nearest after `place` first, then from the beginning. */
function findRun(page: string, at: number, text: string, place: number, used: Uint8Array): number {
  for (const length of [longProbe, shortProbe]) {
    const probe = page.slice(at, at + length);
    if (probe.length < shortProbe) return findRest(probe, text, place, used);
    const found = unusedPlace(text, probe, place, used) ?? unusedPlace(text, probe, 0, used);
    // A short run far away is more likely a chance than a line in another order.
    if (found !== null && (length === longProbe || Math.abs(found - place) < 400)) return found;
  }
  return -1;
}

/** The last few characters of a page count only close by. */
function findRest(probe: string, text: string, place: number, used: Uint8Array): number {
  const found = unusedPlace(text, probe, place, used);
  return found !== null && found - place < 40 ? found : -1;
}

function unusedPlace(text: string, probe: string, from: number, used: Uint8Array): number | null {
  for (let found = text.indexOf(probe, from); found >= 0; found = text.indexOf(probe, found + 1))
    if (used[found] === 0 && used[found + probe.length - 1] === 0) return found;
  return null;
}

function stretchBetween(
  items: Squeezed,
  text: Squeezed,
  placeOf: Int32Array,
  from: { item: number; offset: number },
  to: { item: number; offset: number },
): TextStretch | null {
  let first = -1;
  let last = -1;
  for (let unit = 0; unit < placeOf.length; unit += 1) {
    const place = placeOf[unit] ?? -1;
    const item = items.item[unit] ?? 0;
    const after = item > from.item || (item === from.item && (items.to[unit] ?? 0) > from.offset);
    const before = item < to.item || (item === to.item && (items.from[unit] ?? 0) < to.offset);
    if (place < 0 || !after || !before) continue;
    first = first < 0 ? place : Math.min(first, place);
    last = Math.max(last, place);
  }
  return first < 0 ? null : { start: text.from[first] ?? 0, end: text.to[last] ?? 0 };
}

function itemsWithin(items: Squeezed, text: Squeezed, placeOf: Int32Array, start: number, end: number): ItemRange[] {
  const ranges: { item: number; start: number; end: number }[] = [];
  for (let unit = 0; unit < placeOf.length; unit += 1) {
    const place = placeOf[unit] ?? -1;
    if (place < 0 || (text.to[place] ?? 0) <= start || (text.from[place] ?? 0) >= end) continue;
    const item = items.item[unit] ?? 0;
    const last = ranges.at(-1);
    const range = { item, start: items.from[unit] ?? 0, end: items.to[unit] ?? 0 };
    // White space between two characters that follow one another belongs to the stretch.
    if (last?.item === item && placeOf[unit - 1] === place - 1) last.end = range.end;
    else ranges.push(range);
  }
  return ranges;
}
