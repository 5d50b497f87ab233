import { PlumbError } from '#shared/values/PlumbError.ts';
import { xmlOfEntry, walkXml } from './walkXml.ts';
import type { StatedProperties } from './statedProperties.ts';
import { localName } from './xmlTexts.ts';
import type { ZipArchive } from './zipArchive.ts';

/** What an EPUB's package document says: its properties, and its chapters as entries of the archive. */
export interface BookPackage {
  readonly stated: StatedProperties;
  readonly chapters: readonly { readonly entry: string; readonly isContents: boolean }[];
}

type Attributes = Readonly<Record<string, string>>;

/** @throws PlumbError `unreadable-file` for a book without a package document, or with one that lists no chapters. */
export async function readPackage(archive: ZipArchive, fileName: string): Promise<BookPackage> {
  const entry = await packageEntry(archive, fileName);
  if (entry === null || !archive.has(entry))
    throw unreadable(fileName, 'holds no package document (META-INF/container.xml names it): it is no EPUB book');
  const listing = gather(await xmlOfEntry(archive, { fileName, entry }), { fileName, entry });
  const chapters = listing.spine.flatMap((id) => {
    const item = listing.items.get(id);
    if (item === undefined || !/xhtml|html|xml/u.test(item['media-type'] ?? '')) return [];
    const path = resolve(entry, item['href'] ?? '', fileName);
    const isContents = /\bnav\b/u.test(item['properties'] ?? '') || listing.contents.has(item['href'] ?? '');
    return [{ entry: path, isContents }];
  });
  if (chapters.length === 0) throw unreadable(fileName, `lists no chapters in "${entry}"`);
  return { stated: listing.stated, chapters };
}

async function packageEntry(archive: ZipArchive, fileName: string): Promise<string | null> {
  const place = { fileName, entry: 'META-INF/container.xml' };
  if (!archive.has(place.entry)) return null;
  let path: string | null = null;
  walkXml(await xmlOfEntry(archive, place), place, {
    open: (name, attributes) => {
      if (localName(name) === 'rootfile') path ??= attributes['full-path'] ?? null;
    },
    text: () => undefined,
    close: () => undefined,
  });
  return path;
}

interface Listing {
  readonly stated: StatedProperties;
  readonly items: ReadonlyMap<string, Attributes>;
  /** Identifiers of items, in the order of reading. */
  readonly spine: readonly string[];
  /** Addresses of tables of contents (EPUB 2). */
  readonly contents: ReadonlySet<string>;
}

function gather(xml: string, place: { readonly fileName: string; readonly entry: string }): Listing {
  const items = new Map<string, Attributes>();
  const spine: string[] = [];
  const contents = new Set<string>();
  const texts = new Map<string, string[]>();
  let field: { readonly name: string; text: string } | null = null;
  walkXml(xml, place, {
    open: (name, attributes) => {
      const local = localName(name);
      if (local === 'item') items.set(attributes['id'] ?? '', attributes);
      else if (local === 'itemref') spine.push(attributes['idref'] ?? '');
      else if (local === 'reference' && attributes['type'] === 'toc')
        contents.add((attributes['href'] ?? '').replace(/#.*$/u, ''));
      field = { name: fieldName(name, attributes), text: '' };
    },
    text: (piece) => {
      if (field !== null) field.text += piece;
    },
    close: () => {
      if (field === null) return;
      const text = field.text.replace(/\s+/gu, ' ').trim();
      const known = texts.get(field.name);
      if (text !== '' && known === undefined) texts.set(field.name, [text]);
      else if (text !== '') known?.push(text);
      field = null;
    },
  });
  return { stated: statedBy(texts), items, spine, contents };
}

/** Elements of metadata by their names; a `meta` element by what it is about, a date by what happened then. */
function fieldName(name: string, attributes: Attributes): string {
  if (localName(name) === 'meta') return attributes['property'] ?? '';
  const event = attributes['opf:event'] ?? attributes['event'];
  return event === undefined ? name : `${name} ${event}`;
}

function statedBy(texts: ReadonlyMap<string, readonly string[]>): StatedProperties {
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => texts.get(name)?.[0]).find((text) => text !== undefined);
  return {
    title: first('dc:title'),
    author: texts.get('dc:creator')?.join(', '),
    publisher: first('dc:publisher'),
    created: first('dc:date publication', 'dc:date', 'dc:date original-publication', 'dc:date creation'),
    modified: first('dcterms:modified', 'dc:date modification'),
    language: first('dc:language'),
  };
}

/** An address in the package as the name of an entry. Addresses of the network and paths out of the archive are refused. */
function resolve(from: string, href: string, fileName: string): string {
  const path = decoded(href.replace(/[?#].*$/u, ''));
  if (/^[a-z][a-z\d+.-]*:|^\/|\\/iu.test(path))
    throw unreadable(fileName, `lists a chapter that lies outside of the archive ("${href.slice(0, 200)}")`);
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined)
      throw unreadable(fileName, `lists a chapter that lies outside of the archive ("${href.slice(0, 200)}")`);
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function unreadable(fileName: string, what: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" ${what}.`, { fileName });
}
