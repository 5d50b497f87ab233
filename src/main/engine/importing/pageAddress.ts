import type { FoundFact, FoundFacts } from '#shared/sources/readText.ts';
import { textOf, type ArticleData } from './articleData.ts';
import { findDates } from './findDates.ts';
import { metaValue, type PageMeta } from './pageMeta.ts';
import type { PageDocument } from './pageNodes.ts';

/** Savers write their comment before or right behind the opening tag. In UTF-16 units. */
const openingLength = 16_384;
const longestAddress = 4096;

/** Where the page came from and when it was saved: the saver's own comment, the page's markup; `source` is the page as saved. */
export function pageAddress(
  page: PageDocument,
  meta: PageMeta,
  article: ArticleData | null,
  source: string,
): FoundFacts {
  const saved = savedComment(source.slice(0, openingLength));
  const url =
    fact(webAddress(saved.url), 'saved-page comment') ??
    fact(
      webAddress(metaValue(meta, ['savepage-url', 'savepage-from', 'og:url', 'al:web:url', 'twitter:url'])),
      'meta',
    ) ??
    fact(webAddress(textOf(article?.['url'])), 'JSON-LD');
  const href = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const canonicalUrl = fact(webAddress(href, url?.value), 'link element');
  const accessedOn =
    fact(dayIn(saved.date), 'saved-page comment') ?? fact(dayIn(metaValue(meta, ['savepage-date'])), 'meta');
  return {
    ...(url === null ? {} : { url }),
    ...(canonicalUrl === null ? {} : { canonicalUrl }),
    ...(accessedOn === null ? {} : { accessedOn }),
  };
}

interface SavedComment {
  readonly url: string | null;
  readonly date: string | null;
}

/** Browsers write `saved from url=(0042)https://…`, SingleFile a line `url:` and a line `saved date:`. */
function savedComment(opening: string): SavedComment {
  for (const [, comment = ''] of opening.matchAll(/<!--([\s\S]{0,8192}?)-->/gu)) {
    const browser = /^\s*saved from url=\(\d+\)(\S+)\s*$/iu.exec(comment);
    if (browser !== null) return { url: browser[1] ?? null, date: null };
    if (!/\bSingleFile\b/u.test(comment)) continue;
    const url = /^\s*url:\s*(\S+)\s*$/imu.exec(comment);
    const date = /^\s*saved date:\s*(.{1,100})$/imu.exec(comment);
    return { url: url?.[1] ?? null, date: date?.[1] ?? null };
  }
  return { url: null, date: null };
}

/** An address of the web, or null: `javascript:`, `data:` and `file:` addresses are none, nor is one that leads nowhere. */
export function webAddress(text: string | null | undefined, base?: string): string | null {
  if (text === null || text === undefined || text.length > longestAddress || !URL.canParse(text.trim(), base))
    return null;
  const address = new URL(text.trim(), base);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  return isWeb && address.hostname !== '' ? address.href : null;
}

function dayIn(text: string | null): string | null {
  return text === null ? null : (findDates(text)[0]?.date ?? null);
}

function fact(value: string | null, from: FoundFact['from']): FoundFact | null {
  return value === null ? null : { value, from };
}
