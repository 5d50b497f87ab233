import type { Source } from '../contract/sources.ts';
import { readPeriodParts } from '../values/period.ts';
import { partsOf } from './cslDate.ts';
import { type Reference, type ReferenceKind, referencesOf } from './reference.ts';
import type { Name } from './splitNames.ts';

const types: Readonly<Record<ReferenceKind, string>> = {
  newspaper: 'NEWS',
  page: 'ELEC',
  document: 'GEN',
  dataset: 'DATA',
  mail: 'PCOMM',
  picture: 'ART',
};

/** RIS, UTF-8 with CRLF, sorted by key: one tag to a line, `ER` after each source. */
export function writeRis(sources: readonly Source[]): string {
  return referencesOf(sources).map(recordOf).join('\r\n');
}

function recordOf(reference: Reference): string {
  const { key, kind, title, authors, publisher, issued, accessed, url, language, note } = reference;
  const dates = issued === null ? null : datesOf(issued);
  const lines: [string, string | null][] = [
    ['TY', types[kind]],
    ['ID', key],
    ...authors.map((name): [string, string] => ['AU', nameOf(name)]),
    ['TI', title],
    [kind === 'newspaper' || kind === 'page' ? 'T2' : 'PB', publisher],
    ['PY', dates?.year ?? null],
    ['DA', dates?.date ?? null],
    ['UR', url],
    ['Y2', url === null || accessed === null ? null : (datesOf(accessed)?.date ?? null)],
    ['LA', language],
    ['N1', note === '' ? null : note],
  ];
  const written = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...written, 'ER  - ', ''].join('\r\n');
}

function nameOf(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ');
}

/** `YYYY/MM/DD/other information`, with the whole date as EDTF where it is an interval, approximate or open. */
function datesOf(edtf: string): { readonly year: string; readonly date: string } | null {
  const { interval, from, to } = readPeriodParts(edtf);
  const part = from ?? to;
  const parts = part === null ? null : partsOf(part);
  if (part === null) return null;
  const [year = part.values[0] ?? 0, month, day] = parts ?? [];
  const slots = [
    String(year).padStart(4, '0'),
    ...[month, day].map((one) => (one === undefined ? '' : String(one).padStart(2, '0'))),
  ];
  const isPlain = !interval && !part.approximate && !part.uncertain && parts !== null;
  return { year: slots[0] ?? '', date: [...slots, isPlain ? '' : edtf].join('/') };
}

function oneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}
