import type { FactPlace, FoundFact } from '#shared/sources/readText.ts';
import { textOf, type ArticleData } from './articleData.ts';
import { dayAsShown, statedDay, type StatedTime } from './statedDay.ts';
import { metaValues, type PageMeta } from './pageMeta.ts';
import type { PageDocument, PageElement } from './pageNodes.ts';

export interface PageDates {
  readonly publishedOn: FoundFact | null;
  readonly updatedOn: FoundFact | null;
}

const publishedNames = [
  'article:published_time',
  'datepublished',
  'article.published',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'publish-date',
  'publishdate',
  'published',
  'pubdate',
  'pdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'cxenseparse:recs:publishtime',
  'date',
];
const updatedNames = [
  'article:modified_time',
  'datemodified',
  'article:modified',
  'article.updated',
  'og:updated_time',
  'og:article:modified_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revision_date',
];
/** Sailthru's own rule: the time where the newsroom is, without a zone. */
const localNames = ['sailthru.date'];
const published = 'time[pubdate], [itemprop="datePublished"], article time, header time, time';
const updated = '[itemprop="dateModified"], [itemprop="dateUpdated"], time.updated, time.modified, time.entry-updated';
/** Times further down are those of comments and other stories. */
const mostTimes = 5;
/** In UTF-16 units; a longer text is no date. */
const longestDate = 120;

/** The days of publication and of the last change, as the page's readers see them; `shown` are days read in the text around its headline. */
export function pageDates(
  page: PageDocument,
  meta: PageMeta,
  article: ArticleData | null,
  shown: readonly string[],
): PageDates {
  const times = [...page.querySelectorAll(published)].slice(0, mostTimes).filter((element) => !saysUpdated(element));
  const changes = [...page.querySelectorAll(updated)].slice(0, mostTimes);
  const local = metaValues(meta, localNames).map(statedDay).filter(isKnown);
  const seen = [
    ...times.map((element) => statedDay(element.textContent ?? '')?.day ?? null).filter(isKnown),
    ...shown,
    ...local.filter((time) => time.zone === null).map((time) => time.day),
  ];
  return {
    publishedOn: firstDay(
      [
        ...placed('JSON-LD', [textOf(article?.['datePublished'])]),
        ...placed('meta', metaValues(meta, publishedNames)),
        ...placed('time element', times.flatMap(textsOf)),
      ],
      seen,
    ),
    updatedOn: firstDay(
      [
        ...placed('JSON-LD', [textOf(article?.['dateModified'])]),
        ...placed('meta', metaValues(meta, updatedNames)),
        ...placed('time element', changes.flatMap(textsOf)),
      ],
      changes.map((element) => statedDay(element.textContent ?? '')?.day ?? null).filter(isKnown),
    ),
  };
}

interface PlacedTime extends StatedTime {
  readonly from: FactPlace;
}

function placed(from: FactPlace, texts: readonly (string | null)[]): readonly PlacedTime[] {
  return texts.flatMap((text) => {
    const time = text === null || text.length > longestDate ? null : statedDay(text);
    return time === null ? [] : [{ ...time, from }];
  });
}

function firstDay(times: readonly PlacedTime[], seen: readonly string[]): FoundFact | null {
  const first = times[0];
  if (first === undefined) return null;
  return { value: dayAsShown(first, times, seen), from: first.from };
}

function textsOf(element: PageElement): readonly (string | null)[] {
  return [element.getAttribute('datetime'), element.getAttribute('content'), element.textContent];
}

function saysUpdated(element: PageElement): boolean {
  const itemprop = element.getAttribute('itemprop') ?? '';
  return /date(?:modified|updated)/iu.test(itemprop) && !/datepublished/iu.test(itemprop);
}

function isKnown<T>(value: T | null): value is T {
  return value !== null;
}
