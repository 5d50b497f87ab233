import type { Source } from '../contract/sources.ts';
import { cslDate } from './cslDate.ts';
import { type Reference, type ReferenceKind, referencesOf } from './reference.ts';

const types: Readonly<Record<ReferenceKind, string>> = {
  newspaper: 'article-newspaper',
  page: 'webpage',
  document: 'document',
  dataset: 'dataset',
  mail: 'personal_communication',
  picture: 'graphic',
};

/** CSL-JSON (Citation Style Language 1.0.2), sorted by key; the same sources give the same text. */
export function writeCsl(sources: readonly Source[]): string {
  return `${JSON.stringify(referencesOf(sources).map(itemOf), null, 2)}\n`;
}

function itemOf({ key, kind, title, authors, publisher, issued, accessed, url, language, note }: Reference): object {
  return {
    id: key,
    type: types[kind],
    title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(publisher === null
      ? {}
      : kind === 'newspaper' || kind === 'page'
        ? { 'container-title': publisher }
        : { publisher }),
    ...(issued === null ? {} : { issued: cslDate(issued) }),
    ...(accessed === null ? {} : { accessed: cslDate(accessed) }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
    ...(note === '' ? {} : { note }),
  };
}
