import type { Source } from '../contract/sources.ts';
import { type Reference, type ReferenceKind, referencesOf } from './reference.ts';
import type { Name } from './splitNames.ts';

const types: Readonly<Record<ReferenceKind, string>> = {
  newspaper: 'article',
  page: 'online',
  document: 'misc',
  dataset: 'dataset',
  mail: 'misc',
  picture: 'misc',
};

/** BibTeX for biblatex, UTF-8, sorted by key. Dates are EDTF, which biblatex reads. */
export function writeBibtex(sources: readonly Source[]): string {
  return referencesOf(sources).map(entryOf).join('\n');
}

function entryOf(reference: Reference): string {
  const { key, kind, title, authors, publisher, issued, accessed, url, language, note } = reference;
  const place = kind === 'newspaper' ? 'journaltitle' : kind === 'page' ? 'organization' : 'publisher';
  const fields: [string, string | null][] = [
    ['author', authors.length === 0 ? null : authors.map(nameOf).join(' and ')],
    // The second pair of braces keeps capitals as they are.
    ['title', `{${escaped(title)}}`],
    [place, publisher === null ? null : escaped(publisher)],
    ['entrysubtype', kind === 'newspaper' ? 'newspaper' : null],
    ['date', issued],
    ['url', url === null ? null : plainAddress(url)],
    ['urldate', url === null ? null : accessed],
    ['language', language === null ? null : escaped(language)],
    ['note', note === '' ? null : escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@${types[kind]}{${key},`, ...lines, '}', ''].join('\n');
}

function nameOf(name: Name): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const parts = [name.family, ...(name.suffix === undefined ? [] : [name.suffix]), name.given].map(escaped);
  // A particle of the name is no word of its own, as BibTeX would have it.
  const [family = '', ...rest] = parts;
  return [family.includes(' ') ? `{${family}}` : family, ...rest].join(', ');
}

const letters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Letters of every script stay; what TeX reads as commands is escaped, and no brace is left without its other. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replaceAll(/[\\{}~^]/gu, (letter) => letters[letter] ?? '')
    .replaceAll(/[$&#%_]/gu, String.raw`\$&`);
}

/** Addresses are read word for word: only what would end the field is written otherwise. */
function plainAddress(url: string): string {
  return url.replaceAll(/[\\{}\s\p{Cc}]/gu, (letter) => encodeURIComponent(letter));
}
