import type { OpenSource, Source, SourceCapture } from '#shared/contract/sources.ts';
import type { FactName } from '#shared/sources/readText.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';

export interface AboutRow {
  readonly label: string;
  /** Null where nothing is known. */
  readonly value: string | null;
  /** Where it was found, or who says so; empty where that goes without saying. */
  readonly from: string;
  /** Long strings that people take elsewhere. */
  readonly copies?: boolean;
}

const facts: readonly {
  readonly name: FactName;
  readonly label: string;
  readonly kind: 'words' | 'date' | 'address';
}[] = [
  { name: 'title', label: 'Title', kind: 'words' },
  { name: 'publisher', label: 'Publisher', kind: 'words' },
  { name: 'byline', label: 'Byline', kind: 'words' },
  { name: 'publishedOn', label: 'Published', kind: 'date' },
  { name: 'updatedOn', label: 'Updated', kind: 'date' },
  { name: 'accessedOn', label: 'Saved from the web', kind: 'date' },
  { name: 'url', label: 'Address', kind: 'address' },
  { name: 'canonicalUrl', label: 'Canonical address', kind: 'address' },
  { name: 'language', label: 'Language', kind: 'words' },
];

const factOf: Readonly<Record<FactName, (source: Source) => string | null>> = {
  title: (source) => source.title,
  byline: (source) => source.byline,
  publisher: (source) => source.publisher,
  publishedOn: (source) => source.publishedOn,
  updatedOn: (source) => source.updatedOn,
  accessedOn: (source) => source.accessedOn,
  url: (source) => source.url,
  canonicalUrl: (source) => source.canonicalUrl,
  language: (source) => source.language,
};

/** What a source states of itself and where each fact was found, then what is known of its capture. Empty facts are left out. */
export function aboutRows(
  open: Pick<OpenSource, 'source' | 'found' | 'extractor' | 'extractorVersion' | 'confidence'>,
): AboutRow[] {
  const { source, found } = open;
  const stated = facts.map(({ name, label, kind }): AboutRow => {
    const value = factOf[name](source);
    const shown = value !== null && kind === 'date' ? dateWords(value) : value;
    const from = whereFrom(value, found[name], Object.keys(found).length > 0);
    return { label, value: shown, from, copies: kind === 'address' };
  });
  const { extractor, extractorVersion, confidence } = open;
  const own: AboutRow[] = [
    { label: 'Licence note', value: source.licence, from: source.licence === null ? '' : byHandWords },
    { label: 'File', value: source.fileName, from: '' },
    { label: 'Imported', value: source.importedAt === null ? null : momentWords(source.importedAt), from: '' },
    { label: 'Kind of file', value: source.mediaType, from: '' },
    { label: 'Size', value: source.size === null ? null : sizeWords(source.size), from: '' },
    { label: 'SHA-256', value: source.sha256, from: '', copies: true },
    { label: 'Read by', value: extractor === null ? null : `${extractor} ${extractorVersion ?? ''}`.trim(), from: '' },
    { label: 'Confidence', value: confidence === null ? null : `${Math.round(confidence * 100)}%`, from: '' },
  ];
  return [...stated, ...own].filter(({ value, from }) => value !== null || from !== '');
}

const byHandWords = 'entered by hand';

function whereFrom(value: string | null, found: { value: string; from: string } | undefined, knows: boolean): string {
  if (found === undefined) return value !== null && knows ? byHandWords : '';
  if (value === found.value) return found.from;
  return value === null
    ? `taken out by hand; ${found.from}: ${found.value}`
    : `corrected by hand; ${found.from}: ${found.value}`;
}

/** Other bytes than those that are shown, each once, the last to be replaced first; another reading of the same is none. */
export function earlierCaptures([shown, ...earlier]: readonly SourceCapture[]): SourceCapture[] {
  const others = earlier.filter(({ captureId }) => captureId !== shown?.captureId);
  return others.filter((one, at) => others.findIndex(({ captureId }) => captureId === one.captureId) === at);
}

/** A date that was stored before it could be checked is shown as it stands. */
export function dateWords(edtf: string): string {
  try {
    return formatPeriod(edtf);
  } catch {
    return edtf;
  }
}

/** `24 Nov 2026, 12:04` in the machine's time zone. */
export function momentWords(iso: string, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', ...zone }).format(new Date(iso));
}

/** `812 bytes`, `48.2 kB (48,213 bytes)` */
export function sizeWords(bytes: number): string {
  const exact = `${bytes.toLocaleString('en')} bytes`;
  if (bytes < 1_000) return exact;
  const [value, unit] =
    bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value.toPrecision(3)} ${unit} (${exact})`;
}
