import { tidyNames } from './findByline.ts';
import { findDates } from './findDates.ts';
import type { PageDocument } from './pageNodes.ts';
import { collapse } from './visibleBlocks.ts';

/** What a page's own markup states: JSON-LD first, then meta elements, then marked-up text. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
}

export function pageFacts(page: PageDocument): PageFacts {
  const article = findArticleData(page);
  const publisher =
    clean(nameOf(article?.['publisher'])) ??
    meta(page, ['og:site_name', 'application-name', 'twitter:app:name:iphone']);
  return {
    title: pageTitle(page, clean(textOf(article?.['headline'])), publisher),
    byline: pageByline(page, article),
    publisher: publisher === null || /^https?:/iu.test(publisher) ? null : publisher,
    publishedOn: pageDate(page, article),
    language: languageTag(page.documentElement?.getAttribute('lang') ?? meta(page, ['og:locale', 'content-language'])),
  };
}

type Data = Readonly<Record<string, unknown>>;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON-LD object of the article, wherever the page nests it. */
function findArticleData(page: PageDocument): Data | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const waiting: unknown[] = [parseLoosely(script.textContent ?? '')];
    for (let looked = 0; waiting.length > 0 && looked < 2000; looked += 1) {
      const value = waiting.shift();
      if (Array.isArray(value)) waiting.push(...value.slice(0, 200));
      if (!isData(value)) continue;
      const type = value['@type'];
      const types: readonly unknown[] = Array.isArray(type) ? type : [type];
      if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report|LiveBlog)$/u.test(type)))
        return value;
      waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return null;
}

function parseLoosely(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, '').replace(/\p{Cc}+/gu, ' '),
    );
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Names nest a little (a list of persons with a name each); deeper nesting is no name. */
function nameOf(value: unknown, depth = 0): string | null {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    const names = value.slice(0, 30).map((item) => nameOf(item, depth + 1));
    return [...new Set(names.filter((name) => name !== null))].join(', ') || null;
  }
  return isData(value) ? nameOf(value['name'], depth + 1) : textOf(value);
}

function meta(page: PageDocument, names: readonly string[]): string | null {
  for (const name of names) {
    for (const element of page.querySelectorAll(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"], meta[http-equiv="${name}"]`,
    )) {
      const content = clean(element.getAttribute('content'));
      if (content !== null) return content;
    }
  }
  return null;
}

function clean(text: string | null): string | null {
  const plain = text === null ? '' : collapse(decodeEntities(text));
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

function pageTitle(page: PageDocument, stated: string | null, publisher: string | null): string | null {
  const shown = clean(page.querySelector('title')?.textContent ?? null);
  const social = meta(page, ['og:title', 'twitter:title', 'dc.title', 'headline']);
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => clean(heading.textContent))
    .filter((text) => text !== null);
  const known = [stated, social, shown].filter((text) => text !== null);
  const heading = headings.find((text) => text.length > 10 && known.some((other) => startsAlike(other, text)));
  const title = heading ?? stated ?? social ?? shown ?? (headings.length === 1 ? headings[0] : undefined) ?? null;
  return title === null ? null : withoutSite(title, publisher);
}

function startsAlike(one: string, other: string): boolean {
  const [a, b] = [plainLetters(one), plainLetters(other)];
  return a.startsWith(b) || b.startsWith(a);
}

function plainLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** "Headline | Site", "Headline - Section - Site": cut where the last part is the site's name, or a bar sets off a short part. */
function withoutSite(title: string, publisher: string | null): string {
  const parts = /^(.*\S)\s+([|–—•»·-]|::)\s+(\S.*)$/u.exec(title);
  const [start, separator, last] = [parts?.[1], parts?.[2], parts?.[3]];
  if (start === undefined || last === undefined || start.length < 10 || title.length > 500) return title;
  const isSite = publisher !== null && startsAlike(last, publisher);
  const isShortPart = (separator === '|' || separator === '::' || separator === '»') && last.split(' ').length <= 5;
  const isName =
    /^(?:the )?(?:\p{Lu}\S*\s?){1,4}$/iu.test(last) &&
    /\b(?:news|times|post|herald|magazine|journal|tribune|blog|online|daily)\b|\.\w{2,4}$/iu.test(last);
  return isSite || isShortPart || isName ? withoutSite(start, publisher) : title;
}

function pageByline(page: PageDocument, article: Data | null): string | null {
  const shown = [
    '[rel="author"]',
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    '.byline',
    '.author-name',
    '.author',
  ]
    .map((selector) => collapse(page.querySelector(selector)?.textContent ?? ''))
    .filter((text) => text !== '' && text.length < 120);
  const stated = [
    nameOf(article?.['author']),
    meta(page, ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl']),
    ...shown,
  ];
  for (const text of stated) {
    const value = clean(text);
    const names = value === null || /^https?:|@/iu.test(value) || value.length > 150 ? null : tidyNames(value);
    if (names !== null) return names;
  }
  return null;
}

const dateNames = [
  'article:published_time',
  'datePublished',
  'article.published',
  'og:published_time',
  'og:article:published_time',
  'publish-date',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'cXenseParse:recs:publishtime',
  'date',
];

function pageDate(page: PageDocument, article: Data | null): string | null {
  const marked = [
    ...page.querySelectorAll(
      'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"], article time, header time, time',
    ),
  ];
  const stated = [
    textOf(article?.['datePublished']),
    meta(page, dateNames),
    ...marked
      .slice(0, 5)
      .flatMap((element) => [element.getAttribute('datetime'), element.getAttribute('content'), element.textContent]),
  ];
  for (const text of stated) {
    const date = text === null || text.length > 120 ? null : statedDate(text);
    if (date !== null) return date;
  }
  return null;
}

/** The day as the page states it, in the page's own time zone; `20240623` counts too. */
function statedDate(text: string): string | null {
  const compact = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}\S*)?\s*$/u.exec(text);
  const plain = compact === null ? text : `${compact[1]}-${compact[2]}-${compact[3]}`;
  return findDates(plain)[0]?.date ?? null;
}

function languageTag(stated: string | null): string | null {
  if (stated === null) return null;
  try {
    return Intl.getCanonicalLocales(stated.trim().replace(/_/gu, '-'))[0] ?? null;
  } catch {
    return null;
  }
}
