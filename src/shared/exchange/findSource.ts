import type { Source } from '../contract/sources.ts';
import { addressKey } from '../sources/addressKey.ts';
import type { SourceSigns } from './ReadAnnotation.ts';

export type PlacingSource = Pick<Source, 'id' | 'kind' | 'title' | 'url' | 'canonicalUrl' | 'sha256' | 'fileName'>;

export function titleKey(title: string): string {
  return title.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

export interface SourceFinder {
  /** By hash, else by address, else by file name, else by title; none where nothing fits. Imported ones come before stubs. */
  find(signs: SourceSigns): readonly PlacingSource[];
  add(source: PlacingSource): void;
}

/** A title shorter than this is one that many pages have. */
const shortestTitle = 8;

export function indexSources(sources: readonly PlacingSource[]): SourceFinder {
  const kinds = ['hash', 'address', 'file', 'title'] as const;
  const index = new Map<string, PlacingSource[]>();
  const put = (kind: (typeof kinds)[number], key: string | null, source: PlacingSource): void => {
    if (key === null || key === '') return;
    const list = index.get(`${kind} ${key}`) ?? [];
    if (!list.includes(source)) list.push(source);
    index.set(`${kind} ${key}`, list);
  };
  const add = (source: PlacingSource): void => {
    put('hash', source.sha256, source);
    for (const url of [source.canonicalUrl, source.url]) put('address', url === null ? null : addressKey(url), source);
    put('file', source.fileName?.toLowerCase() ?? null, source);
    put('title', titleKey(source.title), source);
    // Browsers' titles carry the outlet's name behind the page's own.
    if (source.kind === 'stub') put('title', titleKey(ownTitle(source.title)), source);
  };
  for (const source of sources) add(source);
  const look = (kind: (typeof kinds)[number], key: string | null): readonly PlacingSource[] =>
    (key === null ? [] : (index.get(`${kind} ${key}`) ?? [])).toSorted((one, other) => rank(one) - rank(other));
  return {
    add,
    find({ sha256, urls, fileName, title }) {
      const titles = title === null || title.trim().length < shortestTitle ? [] : [title, ownTitle(title)];
      const titled = titles.flatMap((one) => look('title', titleKey(one)));
      // The same title at another address is another page.
      const isElsewhere = ({ url, canonicalUrl }: PlacingSource): boolean => url !== null || canonicalUrl !== null;
      const hasAddress = urls.some((url) => addressKey(url) !== null);
      const ways = [
        look('hash', sha256),
        urls.flatMap((url) => look('address', addressKey(url))),
        look('file', fileName?.toLowerCase() ?? null),
        hasAddress ? titled.filter((source) => !isElsewhere(source)) : titled,
      ];
      return [...new Set(ways.find((found) => found.length > 0))];
    },
  };
}

function rank({ kind }: PlacingSource): number {
  return kind === 'stub' ? 1 : 0;
}

function ownTitle(title: string): string {
  return title.replace(/\s+[|–—-]\s+[^|–—-]{1,40}$/u, '');
}
