import type { JsonValue } from '../values/json.ts';
import { isObject, type JsonObject, listOf, objectOf, stringOf } from './jsonFields.ts';
import { decoded } from './readW3c.ts';
import {
  instantOf,
  type HintedRange,
  type Quote,
  type ReadAnnotation,
  type ReadFile,
  type Refusal,
} from './ReadAnnotation.ts';

/** The annotations of Hypothesis's export (`annotations`), of its API (`rows`), or a list of them; null for anything else. */
export function listHypothesis(document: JsonValue): readonly JsonValue[] | null {
  const list = isObject(document) ? (document['annotations'] ?? document['rows']) : document;
  if (!Array.isArray(list)) return null;
  const entries: readonly JsonValue[] = list;
  const isExport =
    isObject(document) && ('export_date' in document || 'client_version' in document || 'rows' in document);
  return isExport || entries.some(looksLikeHypothesis) ? entries : null;
}

function looksLikeHypothesis(value: JsonValue): boolean {
  return (
    isObject(value) &&
    typeof value['uri'] === 'string' &&
    ('target' in value || 'user' in value) &&
    !('@context' in value)
  );
}

/** Reads what `listHypothesis` found. Positions count in the page as it was shown to Hypothesis, so they are hints alone. */
export function readHypothesis(entries: readonly JsonValue[]): ReadFile {
  const annotations: ReadAnnotation[] = [];
  const refused: Refusal[] = [];
  const known = new Set(entries.flatMap((entry) => stringOf(objectOf(entry)['id']) ?? []));
  for (const [index, entry] of entries.entries()) {
    const reason = problemOf(entry);
    if (reason !== null) refused.push({ index, reason });
    else annotations.push(readOne(index, objectOf(entry), known));
  }
  return { format: 'Hypothesis', annotations, refused };
}

function problemOf(entry: JsonValue): string | null {
  if (!isObject(entry)) return 'the annotation is no object';
  if (stringOf(entry['uri']) === null) return 'uri is missing';
  if (entry['text'] !== undefined && entry['text'] !== null && typeof entry['text'] !== 'string')
    return 'text is no text';
  return null;
}

function readOne(index: number, entry: JsonObject, known: ReadonlySet<string>): ReadAnnotation {
  const target = listOf(entry['target']).filter(isObject)[0] ?? {};
  const selectors = listOf(target['selector']).filter(isObject);
  const id = stringOf(entry['id']);
  // The last one named is the annotation that is answered; where it was deleted, the one before it.
  const replyTo = listOf(entry['references'])
    .flatMap((one) => stringOf(one) ?? [])
    .findLast((one) => known.has(one));
  const address = stringOf(entry['uri']) ?? '';
  const name = id === null ? {} : { id: nameOf(id) };
  return {
    ...{ index, id: id === null ? null : nameOf(id), ownId: null, own: null },
    replyTo: replyTo === undefined ? null : nameOf(replyTo),
    signs: {
      sha256: null,
      urls: [address, stringOf(target['source']) ?? ''].filter(
        (url, at, all) => /^https?:/iu.test(url) && all.indexOf(url) === at,
      ),
      fileName: address.startsWith('file:') ? (decoded(address).split(/[\\/]/u).at(-1) ?? null) : fileNameIn(entry),
      title: stringOf(listOf(objectOf(entry['document'])['title'])[0]),
    },
    ...{ quote: quoteOf(selectors), range: rangeOf(selectors), page: pageOf(selectors) },
    comment: stringOf(entry['text']) ?? '',
    tags: tagsOf(entry).map((tag) => ({ name: tag, colour: null, description: null })),
    createdAt: instantOf(entry['created']),
    changedAt: instantOf(entry['updated']),
    imported: { format: 'hypothesis', ...name, annotation: entry },
  };
}

function nameOf(id: string): string {
  return `https://hypothes.is/a/${encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, '�'))}`;
}

function tagsOf(entry: JsonObject): string[] {
  return [...new Set(listOf(entry['tags']).flatMap((tag) => stringOf(tag)?.trim() ?? []))].filter((tag) => tag !== '');
}

function fileNameIn(entry: JsonObject): string | null {
  return stringOf(listOf(objectOf(entry['document'])['filename'])[0]);
}

function quoteOf(selectors: readonly JsonObject[]): Quote | null {
  const quote = selectors.find((one) => one['type'] === 'TextQuoteSelector');
  const exact = stringOf(quote?.['exact']);
  return exact === null
    ? null
    : { exact, prefix: stringOf(quote?.['prefix']) ?? '', suffix: stringOf(quote?.['suffix']) ?? '' };
}

function rangeOf(selectors: readonly JsonObject[]): HintedRange | null {
  const range = selectors.find((one) => one['type'] === 'TextPositionSelector');
  const [start, end] = [Number(range?.['start']), Number(range?.['end'])];
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end > start
    ? { start, end, unit: 'units' }
    : null;
}

/** `PageSelector` counts from 0. */
function pageOf(selectors: readonly JsonObject[]): number | null {
  const page = selectors.find((one) => one['type'] === 'PageSelector')?.['index'];
  return typeof page === 'number' && Number.isSafeInteger(page) && page >= 0 ? page + 1 : null;
}
