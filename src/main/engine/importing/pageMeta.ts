import type { PageDocument } from './pageNodes.ts';
import { collapse } from './visibleBlocks.ts';

/** What a page's meta elements state, by lower-case name; a name stated twice keeps its values in order. */
export type PageMeta = ReadonlyMap<string, readonly string[]>;

/** Real pages have a few hundred; what comes after these is not looked at. */
const mostElements = 5000;
/** In UTF-16 units; what is longer states no fact. */
const longestText = 10_000;
const nameAttributes = ['property', 'name', 'itemprop', 'http-equiv'];

/** Goes through the page once, however many names are asked for later. */
export function pageMeta(page: PageDocument): PageMeta {
  const meta = new Map<string, string[]>();
  let looked = 0;
  for (const element of page.querySelectorAll('meta')) {
    looked += 1;
    if (looked > mostElements) break;
    const content = cleanText(element.getAttribute('content'));
    if (content === null) continue;
    for (const attribute of nameAttributes) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name === undefined || name === '') continue;
      const values = meta.get(name);
      if (values === undefined) meta.set(name, [content]);
      else values.push(content);
    }
  }
  return meta;
}

/** All values stated under any of the names (lower case), in the order of the names. */
export function metaValues(meta: PageMeta, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

export function metaValue(meta: PageMeta, names: readonly string[]): string | null {
  return metaValues(meta, names)[0] ?? null;
}

/** Text as shown, or null if there is none. */
export function cleanText(text: string | null): string | null {
  const plain = text === null ? '' : collapse(decodeEntities(text.slice(0, longestText)));
  return plain === '' ? null : plain;
}

/** JSON-LD and meta values are often escaped twice; the few entities that matter. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{2,5});/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d{2,6});/gu, (whole, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&quot;/gu, '"')
    .replace(/&(?:apos|rsquo|lsquo);/gu, "'")
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&');
}
