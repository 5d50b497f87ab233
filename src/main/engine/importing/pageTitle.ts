import type { FoundFact } from '#shared/sources/readText.ts';
import { cleanText, metaValue, type PageMeta } from './pageMeta.ts';
import type { PageDocument } from './pageNodes.ts';

/** Shorter headings are names of sections. */
const shortestHeading = 10;
const mostHeadings = 200;

/** The headline: as the page shows it where its markup confirms that, else as its markup states it, without the site's name. */
export function pageTitle(
  page: PageDocument,
  meta: PageMeta,
  stated: string | null,
  publisher: string | null,
): FoundFact | null {
  const shown = cleanText(page.querySelector('title')?.textContent ?? null);
  const social = metaValue(meta, ['og:title', 'twitter:title', 'dc.title', 'headline']);
  const headings = [...page.querySelectorAll('h1')]
    .slice(0, mostHeadings)
    .map((heading) => cleanText(heading.textContent))
    .filter((text) => text !== null);
  const known = [stated, social, shown].filter((text) => text !== null);
  const heading = headings.find(
    (text) => text.length > shortestHeading && known.some((other) => startsAlike(other, text)),
  );
  const only = headings.length === 1 ? (headings[0] ?? null) : null;
  const candidates: readonly (readonly [string | null, FoundFact['from']])[] = [
    [heading ?? null, 'page markup'],
    [stated, 'JSON-LD'],
    [social, 'meta'],
    [shown, 'page markup'],
    [only, 'page markup'],
  ];
  for (const [text, from] of candidates) if (text !== null) return { value: withoutSite(text, publisher), from };
  return null;
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
  if (title.length > 500) return title;
  const parts = /^(.*\S)\s+([|–—•»·-]|::)\s+(\S.*)$/u.exec(title);
  const [start, separator, last] = [parts?.[1], parts?.[2], parts?.[3]];
  if (start === undefined || last === undefined || start.length < shortestHeading) return title;
  const isSite = publisher !== null && startsAlike(last, publisher);
  const isShortPart = (separator === '|' || separator === '::' || separator === '»') && last.split(' ').length <= 5;
  const isName =
    /^(?:the )?(?:\p{Lu}\S*\s?){1,4}$/iu.test(last) &&
    /\b(?:news|times|post|herald|magazine|journal|tribune|blog|online|daily)\b|\.\w{2,4}$/iu.test(last);
  return isSite || isShortPart || isName ? withoutSite(start, publisher) : title;
}
