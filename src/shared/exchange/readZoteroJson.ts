import type { JsonValue } from '../values/json.ts';
import { isObject, type JsonObject, listOf, objectOf, stringOf, wordOf } from './jsonFields.ts';
import { plainHtml } from './plainHtml.ts';
import { instantOf, type ReadAnnotation, type ReadFile, type Refusal, type SourceSigns } from './ReadAnnotation.ts';
import { tagOfColour } from './zoteroColour.ts';

interface Found {
  readonly entry: JsonObject;
  readonly above: readonly JsonObject[];
}

/**
 * Zotero's annotations in JSON: items of its API, Better BibTeX's JSON with attachments and their annotations, or the list that
 * Zotero's reader keeps. Null where nothing in it looks like an annotation.
 */
export function findZotero(document: JsonValue): readonly Found[] | null {
  const found: Found[] = [];
  walk(document, [], found);
  return found.length === 0 ? null : found;
}

function walk(value: JsonValue, above: readonly JsonObject[], found: Found[]): void {
  for (const item of listOf(value)) {
    if (!isObject(item)) continue;
    // The API wraps each item's fields as `data`.
    const entry = isObject(item['data']) ? { key: item['key'] ?? null, ...item['data'] } : item;
    if (isAnnotation(entry)) found.push({ entry, above });
    else {
      const within = [...above, entry];
      for (const name of ['items', 'attachments', 'annotations', 'children', 'notes'] as const)
        if (Array.isArray(entry[name])) walk(entry[name], within, found);
    }
  }
}

function isAnnotation(entry: JsonObject): boolean {
  if (entry['itemType'] === 'annotation' || 'annotationText' in entry || 'annotationComment' in entry) return true;
  return 'sortIndex' in entry && 'pageLabel' in entry && 'position' in entry;
}

/** Reads what `findZotero` found; `document` is asked for the items that annotations of the API only name. */
export function readZoteroJson(found: readonly Found[], document: JsonValue): ReadFile {
  const items = itemsByKey(document);
  const annotations: ReadAnnotation[] = [];
  const refused: Refusal[] = [];
  for (const [index, { entry, above }] of found.entries()) {
    const read = readOne(index, entry, [...above, ...parentsOf(entry, items)]);
    if (typeof read === 'string') refused.push({ index, reason: read });
    else annotations.push(read);
  }
  return { format: 'Zotero', annotations, refused };
}

function itemsByKey(document: JsonValue): ReadonlyMap<string, JsonObject> {
  const list = listOf(isObject(document) && Array.isArray(document['items']) ? document['items'] : document);
  const entries = list.filter(isObject).map((item): JsonObject => ({ ...item, ...objectOf(item['data']) }));
  return new Map(entries.flatMap((entry) => (typeof entry['key'] === 'string' ? [[entry['key'], entry]] : [])));
}

/** The attachment that it stands in and the item above that. */
function parentsOf(entry: JsonObject, items: ReadonlyMap<string, JsonObject>): JsonObject[] {
  const parents: JsonObject[] = [];
  for (let key = entry['parentItem']; typeof key === 'string' && parents.length < 3;) {
    const parent = items.get(key);
    if (parent === undefined) break;
    parents.push(parent);
    key = parent['parentItem'];
  }
  return parents;
}

function field(entry: JsonObject, name: string): JsonValue | undefined {
  return entry[`annotation${name}`] ?? entry[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
}

function readOne(index: number, entry: JsonObject, above: readonly JsonObject[]): ReadAnnotation | string {
  const kind = stringOf(field(entry, 'Type')) ?? 'highlight';
  if (kind === 'image' || kind === 'ink')
    return `a ${kind === 'ink' ? 'drawing' : 'marked picture'} has no words to be found by`;
  const exact = plainHtml(stringOf(field(entry, 'Text')) ?? '');
  const comment = plainHtml(stringOf(field(entry, 'Comment')) ?? '');
  if (exact === '' && comment === '') return 'it has neither marked words nor a comment';
  const id = stringOf(entry['key']) ?? stringOf(entry['id']);
  const colour = tagOfColour(stringOf(field(entry, 'Color')));
  const names = listOf(entry['tags']).flatMap((tag) =>
    isObject(tag) ? (stringOf(tag['tag']) ?? stringOf(tag['name']) ?? []) : (stringOf(tag) ?? []),
  );
  const tags = [...new Set(names)].map((name) => ({ name, colour: null, description: null }));
  return {
    ...{ index, ownId: null, replyTo: null, own: null, range: null },
    id: id === null ? null : `urn:zotero:${encodeURIComponent(id)}`,
    signs: signsOf(above),
    quote: exact === '' ? null : { exact, prefix: '', suffix: '' },
    page: pageOf(entry),
    comment,
    tags: colour === null ? tags : [...tags, colour],
    createdAt: instantOf(entry['dateAdded'] ?? entry['dateCreated']),
    changedAt: instantOf(entry['dateModified']),
    imported: {
      format: 'zotero',
      ...(id === null ? {} : { id: `urn:zotero:${encodeURIComponent(id)}` }),
      annotation: entry,
    },
  };
}

function signsOf(above: readonly JsonObject[]): SourceSigns {
  const isFile = (item: JsonObject): boolean =>
    item['itemType'] === 'attachment' || 'contentType' in item || 'path' in item;
  const first = (items: readonly JsonObject[], name: string): string | null =>
    items.flatMap((item) => stringOf(item[name]) ?? [])[0] ?? null;
  const [files, items] = [above.filter(isFile), above.filter((item) => !isFile(item))];
  const path = first(files, 'filename') ?? first(files, 'path') ?? first(files, 'localPath');
  return {
    sha256: null,
    urls: above
      .flatMap((item) => [stringOf(item['url']) ?? stringOf(item['URL']) ?? ''])
      .filter((url) => /^https?:/iu.test(url)),
    fileName: path?.split(/[\\/:]/u).at(-1) ?? null,
    title: first(items, 'title') ?? first(files, 'title'),
  };
}

/** The page's number in the file, or its printed label where that is all. */
function pageOf(entry: JsonObject): number | null {
  const written = field(entry, 'Position');
  const index =
    typeof written === 'string'
      ? Number(/"pageIndex"\s*:\s*(\d{1,6})/u.exec(written)?.[1])
      : objectOf(written)['pageIndex'];
  if (typeof index === 'number' && Number.isSafeInteger(index) && index >= 0) return index + 1;
  const label = wordOf(field(entry, 'PageLabel'));
  return /^[1-9]\d{0,5}$/u.test(label) ? Number(label) : null;
}
