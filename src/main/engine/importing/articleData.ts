import type { PageDocument } from './pageNodes.ts';

/** A JSON-LD object. */
export type ArticleData = Readonly<Record<string, unknown>>;

/** Values looked at in one script, and scripts looked at: an attack nests or repeats without end. */
const mostValues = 2000;
const mostScripts = 50;
/** In UTF-16 units; an article's own data is far shorter. */
const longestScript = 2_000_000;

/** The JSON-LD object of the article, wherever the page nests it. */
export function articleData(page: PageDocument): ArticleData | null {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  for (const script of scripts.slice(0, mostScripts)) {
    const text = script.textContent ?? '';
    const found = text.length > longestScript ? null : findArticle(parseLoosely(text));
    if (found !== null) return found;
  }
  return null;
}

function findArticle(whole: unknown): ArticleData | null {
  const waiting: unknown[] = [whole];
  for (let at = 0; at < waiting.length && at < mostValues; at += 1) {
    const value = waiting[at];
    if (Array.isArray(value)) waiting.push(...value.slice(0, 200));
    if (!isData(value)) continue;
    const type = value['@type'];
    const types: readonly unknown[] = Array.isArray(type) ? type : [type];
    if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report|LiveBlog)$/u.test(type)))
      return value;
    waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
  }
  return null;
}

function isData(value: unknown): value is ArticleData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Names nest a little (a list of persons with a name each); deeper nesting is no name. */
export function nameOf(value: unknown, depth = 0): string | null {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    const names = value.slice(0, 30).map((item) => nameOf(item, depth + 1));
    return [...new Set(names.filter((name) => name !== null))].join(', ') || null;
  }
  return isData(value) ? nameOf(value['name'], depth + 1) : textOf(value);
}
