import type { Source, SourceKind } from '#shared/contract/sources.ts';

export const sourceSorts = ['published', 'title', 'imported'] as const;
export type SourceSort = (typeof sourceSorts)[number];

export const sortWords: Readonly<Record<SourceSort, string>> = {
  published: 'Newest published',
  title: 'Title',
  imported: 'Newest import',
};

/** One line of the list: a group's heading, or a source of that group. */
export type SourceRow =
  | { readonly kind: 'heading'; readonly id: string; readonly title: string; readonly count: number }
  | { readonly kind: 'source'; readonly id: string; readonly source: Source };

const groups: readonly { readonly title: string; readonly kind: SourceKind }[] = [
  { title: 'Articles', kind: 'article' },
  { title: 'Documents', kind: 'document' },
  { title: 'Data', kind: 'dataset' },
  { title: 'Named, not imported', kind: 'stub' },
];

/** The list as it is drawn: groups that hold something, each under its heading, filtered by all of `words` and sorted. */
export function arrangeSources(sources: readonly Source[], words: string, sort: SourceSort): readonly SourceRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const passing = wanted.length === 0 ? sources : sources.filter((source) => holdsAll(source, wanted));
  const sorted = sortSources(passing, sort);
  return groups.flatMap(({ title, kind }): SourceRow[] => {
    const members = sorted.filter((source) => source.kind === kind);
    if (members.length === 0) return [];
    return [
      { kind: 'heading', id: `heading ${kind}`, title, count: members.length },
      ...members.map((source): SourceRow => ({ kind: 'source', id: source.id, source })),
    ];
  });
}

function holdsAll({ title, publisher }: Source, wanted: readonly string[]): boolean {
  const text = fold(`${title} ${publisher ?? ''}`);
  return wanted.every((word) => text.includes(word));
}

/** Without case and marks: `Ñandú` and `nandu` are one. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function sortSources(sources: readonly Source[], sort: SourceSort): readonly Source[] {
  if (sort === 'title') {
    const collator = new Intl.Collator(undefined, { numeric: true });
    return sources.toSorted((one, other) => collator.compare(one.title, other.title));
  }
  // The engine lists the newest publication first, undated last.
  if (sort === 'published') return sources;
  return sources.toSorted((one, other) => compare(other.importedAt ?? '', one.importedAt ?? ''));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const fileWords: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'PDF'],
  [/wordprocessingml|msword/, 'Word'],
  [/opendocument\.text/, 'ODT'],
  [/epub/, 'EPUB'],
  [/rfc822/, 'mail'],
  [/mbox/, 'mailbox'],
  [/^image\//, 'image'],
  [/warc|wacz/, 'web archive'],
  [/multipart\/related|mhtml/, 'web archive'],
  [/spreadsheetml|ms-excel/, 'Excel'],
  [/json|ndjson/, 'JSON'],
  [/tab-separated/, 'TSV'],
  [/markdown/, 'Markdown'],
];

/** A short word for the kind of file, where it is none that goes without saying (a page, a text, a CSV). */
export function fileWord(mediaType: string | null): string | null {
  if (mediaType === null) return null;
  return fileWords.find(([pattern]) => pattern.test(mediaType))?.[1] ?? null;
}

/** The row to which a key leads from the row at `index`, past headings; null where it leads nowhere. */
export function stepInRows(rows: readonly SourceRow[], index: number, key: string, page: number): number | null {
  const isSource = (at: number) => rows[at]?.kind === 'source';
  const search = (from: number, step: 1 | -1): number | null => {
    for (let at = from; at >= 0 && at < rows.length; at += step) if (isSource(at)) return at;
    return null;
  };
  const clamp = (at: number) => Math.max(0, Math.min(rows.length - 1, at));
  switch (key) {
    case 'ArrowDown':
      return search(index + 1, 1);
    case 'ArrowUp':
      return search(index - 1, -1);
    case 'Home':
      return search(0, 1);
    case 'End':
      return search(rows.length - 1, -1);
    case 'PageDown':
      return search(clamp(index + page), 1) ?? search(rows.length - 1, -1);
    case 'PageUp':
      return search(clamp(index - page), -1) ?? search(0, 1);
    default:
      return null;
  }
}
