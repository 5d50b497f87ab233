import type { JsonValue } from '../values/json.ts';
import { isObject, type JsonObject, listOf, objectOf, stringOf, wordOf } from './jsonFields.ts';
import { decodeEntities, plainHtml } from './plainHtml.ts';
import type { ReadAnnotation, ReadFile, SourceSigns } from './ReadAnnotation.ts';
import { decoded } from './readW3c.ts';
import { tagOfColour } from './zoteroColour.ts';

const marks = /<span\b[^<>]*\bdata-annotation="([^"]{1,200000})"[^<>]*>([\s\S]{0,400000}?)<\/span>/giu;
/** A highlight as Zotero writes it in Markdown: quoted words that lead back into its reader. */
const links =
  /\[[“"]((?:[^\]\\]|\\.){1,20000}?)[”"]\]\(zotero:\/\/open(?:-pdf)?\/[^()\s]*?items\/[^()\s?]*(\?[^()\s]*)?\)/gu;

export function looksLikeZoteroNote(text: string): boolean {
  return /\bdata-annotation="(?:%7B|\{)/u.test(text) || /\]\(zotero:\/\/open(?:-pdf)?\//u.test(text);
}

/** Highlights in a note of Zotero's, exported as HTML or Markdown; what follows one in its paragraph is its comment. */
export function readZoteroNote(text: string, signs: SourceSigns = noSigns): ReadFile {
  const cited = citedItems(text);
  const found = [...spansIn(text), ...linksIn(text)].toSorted((one, other) => one.at - other.at);
  const annotations = found.map((mark, index) => {
    const next = found[index + 1]?.at ?? text.length;
    return readMark(mark, index, commentAfter(text.slice(mark.end, next)), signsFor(mark.data, cited, signs));
  });
  return { format: 'Zotero note', annotations, refused: [] };
}

export const noSigns: SourceSigns = { sha256: null, urls: [], fileName: null, title: null };

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly words: string;
  readonly data: JsonObject;
}

function spansIn(text: string): Mark[] {
  return [...text.matchAll(marks)].flatMap((match): Mark[] => {
    const words = unquoted(plainHtml(match[2] ?? '').replace(/^\[?([\s\S]*?)\]\(zotero:[^()]*\)$/u, '$1'));
    if (words === '') return [];
    return [{ at: match.index, end: match.index + match[0].length, words, data: dataOf(match[1] ?? '') }];
  });
}

function linksIn(text: string): Mark[] {
  return [...text.matchAll(links)].map((match) => {
    const query = new URLSearchParams(match[2] ?? '');
    const data = { pageLabel: query.get('page') ?? '', annotationKey: query.get('annotation') ?? '' };
    return { at: match.index, end: match.index + match[0].length, words: unescaped(match[1] ?? ''), data };
  });
}

function dataOf(attribute: string): JsonObject {
  return objectOf(parsed(decoded(decodeEntities(attribute))));
}

function parsed(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

function unquoted(words: string): string {
  return /^[“"][\s\S]*[”"]$/u.test(words) ? words.slice(1, -1).trim() : words;
}

/** Markdown's backslashes before its own signs. */
function unescaped(words: string): string {
  return words.replaceAll(/\\([\\`*_{}[\]()#+.!<>~|-])/gu, '$1').trim();
}

/** The rest of the paragraph, without the citation that Zotero puts behind each highlight. */
function commentAfter(rest: string): string {
  const paragraph = rest.split(/<\/(?:p|li|h[1-6]|blockquote)>|\n\s*\n|\n(?=[-*#>] )/u)[0] ?? '';
  const withoutCitation = paragraph
    .replace(/^\s*<span\b[^<>]*\bclass="citation"[^<>]*>[\s\S]*?(?:<\/span>\s*\)?\s*<\/span>|\)\s*<\/span>)/u, '')
    .replace(/^\s*\(\[[^\]]*\]\(zotero:\/\/[^()\s]*\)\)/u, '')
    .replace(/^\s*\(\[[^\]]*\]\(zotero:\/\/[^()\s]*\)(?:,\s*\[[^\]]*\]\([^()\s]*\))?\)/u, '');
  return unescaped(plainHtml(withoutCitation));
}

function readMark({ words, data }: Mark, index: number, comment: string, signs: SourceSigns): ReadAnnotation {
  const key = stringOf(data['annotationKey']);
  const colour = tagOfColour(stringOf(data['color']));
  const pageIndex = objectOf(data['position'])['pageIndex'];
  const label = Number(data['pageLabel']);
  const page = typeof pageIndex === 'number' ? pageIndex + 1 : label;
  return {
    ...{ index, ownId: null, replyTo: null, own: null, range: null, signs, comment },
    id: key === null ? null : `urn:zotero:${encodeURIComponent(key)}`,
    quote: { exact: words, prefix: '', suffix: '' },
    page: Number.isSafeInteger(page) && page > 0 ? page : null,
    tags: colour === null ? [] : [colour],
    ...{ createdAt: null, changedAt: null },
    imported: {
      format: 'zotero',
      ...(key === null ? {} : { id: `urn:zotero:${encodeURIComponent(key)}` }),
      annotation: data,
    },
  };
}

/** The works that the note cites, by address of the item: newer notes carry their title and address. */
function citedItems(text: string): ReadonlyMap<string, JsonObject> {
  const attribute = /\bdata-citation-items="([^"]+)"/u.exec(text)?.[1];
  const items = attribute === undefined ? [] : listOf(parsed(decoded(decodeEntities(attribute))));
  return new Map(
    items
      .filter(isObject)
      .flatMap((item) => listOf(item['uris']).map((uri) => [wordOf(uri), objectOf(item['itemData'])] as const)),
  );
}

function signsFor(data: JsonObject, cited: ReadonlyMap<string, JsonObject>, otherwise: SourceSigns): SourceSigns {
  const citation = objectOf(data['citationItem']);
  const own = objectOf(citation['itemData']);
  const named = listOf(citation['uris']).map((uri) => cited.get(wordOf(uri)));
  const item = Object.keys(own).length > 0 ? own : named.find((one) => one !== undefined);
  if (item === undefined) return otherwise;
  const url = stringOf(item['URL']);
  return {
    ...otherwise,
    title: stringOf(item['title']) ?? otherwise.title,
    urls: url === null ? otherwise.urls : [url],
  };
}
