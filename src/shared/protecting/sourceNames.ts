import { isTelling } from './findNames.ts';

/** What a source is known by. */
export interface NamedAs {
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly fileName: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
}

/**
 * Every name by which a source can be told: title, byline and each person in it, file name with and without its ending, addresses
 * as they are and as one types them, and the publisher unless that is kept.
 */
export function sourceNames(source: NamedAs, keepPublisher: boolean): string[] {
  const { title, byline, publisher, fileName, url, canonicalUrl } = source;
  const names = [
    title,
    ...bylineNames(byline),
    ...fileNames(fileName),
    ...addresses(url),
    ...addresses(canonicalUrl),
    keepPublisher ? null : publisher,
  ];
  const kept = keepPublisher ? publisher : null;
  return [
    ...new Set(names.flatMap((name) => (name === null || name.trim() === '' || name === kept ? [] : [name.trim()]))),
  ];
}

/** "By Ann Lee and Bo Ray" names two. */
function bylineNames(byline: string | null): string[] {
  if (byline === null) return [];
  // "Seen by Ann Lee" is about her, whether she is the author or not: the first word is none of her name.
  const named = byline.replace(/^\s*(?:by|von|par|por|автор:?)\s+/iu, '');
  const people = named
    .split(/\s*(?:,|;|&|\/|\||\band\b|\bund\b|\bet\b|\by\b|\sта\s|\sі\s)\s*/iu)
    .filter((name) => isTelling(name));
  return [named, ...people];
}

/** As it is, and as one types it: without the scheme and "www.", a last slash, and what asks for a part of the page. */
function addresses(address: string | null): string[] {
  if (address === null) return [];
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return [address];
  const typed = address.replace(/^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?/iu, '').replace(/#.*$/u, '');
  const page = typed.replace(/\?.*$/u, '');
  const isPage = page.replace(/\/+$/u, '').includes('/');
  return [address, ...[typed, ...(isPage ? [page] : [])].map((words) => words.replace(/\/+$/u, '')).filter(isTelling)];
}

/** A name such as "data.csv" is told without its ending only where it has more than one word. */
function fileNames(fileName: string | null): string[] {
  if (fileName === null) return [];
  const base = fileName.replace(/\.[\p{L}\d]{1,8}$/u, '');
  return /[\s_.\d-]/u.test(base) ? [fileName, base] : [fileName];
}

/** Single words of a withheld name that may stand alone, such as a family name: for warning, not for withholding. */
export function partsOfName(name: string): string[] {
  // Arabic, Hebrew and others have no capitals by which to know a name, and shorter words.
  const parts = name
    .split(/[\s_,.;:/-]+/u)
    .filter((part) => (/^\p{Lu}/u.test(part) && part.length >= 4) || (/^\p{Lo}/u.test(part) && part.length >= 3));
  return parts.length > 1 ? parts : [];
}
