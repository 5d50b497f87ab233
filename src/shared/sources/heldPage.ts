import { addressKey } from './addressKey.ts';

/** What tells which page a capture is of, and when it was saved. */
export interface PageSigns {
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** EDTF */
  readonly accessedOn: string | null;
}

/**
 * Which of the held pages a new capture is of: the first with the same address. Null where neither states one, where all it
 * states is a site's front page, which some sites name for each of their articles, or where the held one was saved later.
 */
export function findHeldPage<Page extends PageSigns>(newer: PageSigns, held: readonly Page[]): Page | null {
  const key = pageKey(newer);
  if (key === null) return null;
  return held.find((page) => pageKey(page) === key && !wasSavedLater(page, newer)) ?? null;
}

/** The key of the canonical address, or else of its own; with more than the host's name. */
export function pageKey({ canonicalUrl, url }: Pick<PageSigns, 'url' | 'canonicalUrl'>): string | null {
  const keys = [canonicalUrl, url].map((address) => (address === null ? null : addressKey(address)));
  return keys.find((key) => key !== null && /[/?]/u.test(key)) ?? null;
}

/** A word that stands in every address with this key, in small letters, to look for candidates by; of its path where there is one. */
export function wordOfKey(key: string): string {
  const [host = '', ...path] = key.toLowerCase().split(/(?=[/?])/u);
  return longestWord(path.join(' ').replaceAll(/%[0-9a-f]{2}/gu, ' ')) ?? longestWord(host) ?? '';
}

function longestWord(text: string): string | undefined {
  return text.match(/[a-z0-9]{3,}/gu)?.toSorted((one, other) => other.length - one.length)[0];
}

function wasSavedLater(held: PageSigns, newer: PageSigns): boolean {
  const [heldDay, newerDay] = [dayOf(held.accessedOn), dayOf(newer.accessedOn)];
  return heldDay !== null && newerDay !== null && heldDay > newerDay;
}

/** Only whole days are compared: a month may lie before or after a day in it. */
function dayOf(edtf: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.exec(edtf ?? '')?.[0] ?? null;
}
