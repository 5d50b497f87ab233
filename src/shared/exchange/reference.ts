import type { Source } from '../contract/sources.ts';
import { type Name, splitNames } from './splitNames.ts';

/** What the three formats of references are written from. */
export type ReferenceKind = 'newspaper' | 'page' | 'document' | 'dataset' | 'mail' | 'picture';

export interface Reference {
  readonly key: string;
  readonly kind: ReferenceKind;
  readonly title: string;
  readonly authors: readonly Name[];
  readonly publisher: string | null;
  /** EDTF */
  readonly issued: string | null;
  /** EDTF */
  readonly accessed: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** What a reader must know to find the very file: its hash, and that it is synthetic where it is. */
  readonly note: string;
}

/** The references of these sources in an order that depends on their keys alone. */
export function referencesOf(sources: readonly Source[]): Reference[] {
  const references = sources.map(referenceOf).toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const taken = new Map<string, number>();
  return references.map((reference) => {
    const earlier = taken.get(reference.key) ?? 0;
    taken.set(reference.key, earlier + 1);
    return earlier === 0 ? reference : { ...reference, key: `${reference.key}.${earlier + 1}` };
  });
}

function referenceOf(source: Source): Reference {
  const authors = source.byline === null ? [] : splitNames(source.byline);
  const { title, publisher, publishedOn: issued, language } = source;
  return {
    ...{ key: keyOf(source, authors), kind: kindOf(source), title, authors, publisher, issued, language },
    accessed: source.accessedOn ?? source.importedAt?.slice(0, 10) ?? null,
    url: source.canonicalUrl ?? source.url,
    note: noteOf(source),
  };
}

function kindOf({ kind, mediaType, publisher, url }: Source): ReferenceKind {
  if (kind === 'dataset') return 'dataset';
  if (mediaType === 'message/rfc822') return 'mail';
  if (mediaType?.startsWith('image/') === true) return 'picture';
  if (kind === 'article') return publisher === null ? 'page' : 'newspaper';
  return kind === 'stub' && url !== null ? 'page' : 'document';
}

function noteOf({ synthetic, sha256, licence, kind }: Source): string {
  const lines = [
    synthetic ? 'Synthetic: made for practice.' : '',
    sha256 === null ? '' : `Captured file, SHA-256 ${sha256}.`,
    kind === 'stub' ? 'Named, not captured.' : '',
    licence === null ? '' : `Licence: ${licence}`,
  ];
  return lines.filter((line) => line !== '').join(' ');
}

/** Author, year, first long word of the title, and a mark of the source itself, so that no key changes when others come. */
function keyOf(source: Source, authors: readonly Name[]): string {
  const [first] = authors;
  const named = first === undefined ? source.publisher : 'family' in first ? first.family : first.literal;
  const year = /\d{4}/u.exec(source.publishedOn ?? '')?.[0] ?? 'undated';
  const words = source.title.split(/[^\p{L}\p{N}]+/u).map(asciiOf);
  const word = words.find((one) => one.length > 3) ?? words.find((one) => one !== '') ?? '';
  const mark = (source.sha256 ?? source.id).replaceAll(/[^\da-z]/giu, '').toLowerCase();
  const author = asciiOf(named ?? '').slice(0, 20);
  return `${author === '' ? 'source' : author}${year}${word.slice(0, 20)}-${mark.slice(0, 8)}`;
}

/** Letters and digits that every program takes in a key. */
function asciiOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]/gu, '');
}
