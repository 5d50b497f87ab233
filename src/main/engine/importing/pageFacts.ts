import type { FoundFact, FoundFacts } from '#shared/sources/readText.ts';
import { articleData, nameOf, textOf, type ArticleData } from './articleData.ts';
import { tidyNames } from './findByline.ts';
import { pageAddress } from './pageAddress.ts';
import { pageDates } from './pageDates.ts';
import { cleanText, metaValue, metaValues, pageMeta, type PageMeta } from './pageMeta.ts';
import type { PageDocument } from './pageNodes.ts';
import { pageTitle } from './pageTitle.ts';
import { collapse } from './visibleBlocks.ts';

/**
 * What a page's own markup states, each fact with where: JSON-LD first, then meta elements, then marked-up text.
 * `source` is the page as saved, `shown` the days read in the visible text around its headline.
 */
export function pageFacts(page: PageDocument, source: string, shown: readonly string[]): FoundFacts {
  const article = articleData(page);
  const meta = pageMeta(page);
  const publisher = pagePublisher(meta, article);
  const { publishedOn, updatedOn } = pageDates(page, meta, article, shown);
  return known({
    title: pageTitle(page, meta, cleanText(textOf(article?.['headline'])), publisher?.value ?? null),
    byline: pageByline(page, meta, article),
    publisher,
    publishedOn,
    updatedOn,
    language: pageLanguage(page, meta),
    ...pageAddress(page, meta, article, source),
  });
}

/** The facts that are known. */
export function known(facts: Readonly<Partial<Record<keyof FoundFacts, FoundFact | null>>>): FoundFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null && fact !== undefined));
}

function pagePublisher(meta: PageMeta, article: ArticleData | null): FoundFact | null {
  const stated = cleanText(nameOf(article?.['publisher']));
  if (stated !== null && isName(stated)) return { value: stated, from: 'JSON-LD' };
  const named = metaValue(meta, ['og:site_name', 'application-name', 'twitter:app:name:iphone']);
  return named !== null && isName(named) ? { value: named, from: 'meta' } : null;
}

function isName(text: string): boolean {
  return !/^https?:/iu.test(text);
}

const bylineNames = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'];
const bylinePlaces = [
  '[rel="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.byline',
  '.author-name',
  '.author',
];
/** In UTF-16 units; what is longer says more than names. */
const longestByline = 150;
const longestShownByline = 120;

function pageByline(page: PageDocument, meta: PageMeta, article: ArticleData | null): FoundFact | null {
  const shown = bylinePlaces
    .map((selector) => collapse((page.querySelector(selector)?.textContent ?? '').slice(0, 1000)))
    .filter((text) => text !== '' && text.length < longestShownByline);
  const stated: readonly (readonly [FoundFact['from'], readonly (string | null)[]])[] = [
    ['JSON-LD', [nameOf(article?.['author'])]],
    ['meta', metaValues(meta, bylineNames)],
    ['page markup', shown],
  ];
  for (const [from, texts] of stated) {
    for (const text of texts) {
      const names = namesOf(text);
      if (names !== null) return { value: names, from };
    }
  }
  return null;
}

function namesOf(text: string | null): string | null {
  const value = cleanText(text);
  return value === null || /^https?:|@/iu.test(value) || value.length > longestByline ? null : tidyNames(value);
}

function pageLanguage(page: PageDocument, meta: PageMeta): FoundFact | null {
  const attribute = languageTag(page.documentElement?.getAttribute('lang') ?? null);
  if (attribute !== null) return { value: attribute, from: 'page markup' };
  const stated = languageTag(metaValue(meta, ['og:locale', 'content-language', 'inlanguage']));
  return stated === null ? null : { value: stated, from: 'meta' };
}

function languageTag(stated: string | null): string | null {
  if (stated === null) return null;
  try {
    return Intl.getCanonicalLocales(stated.trim().replace(/_/gu, '-'))[0] ?? null;
  } catch {
    return null;
  }
}
