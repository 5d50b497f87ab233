import { parsePeriod } from '#shared/values/period.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Row } from '../store/Database.ts';
import { listPassages } from '../store/queries/passages.ts';
import { getSource, listSources } from '../store/queries/sources.ts';
import { readStoredText } from '../store/queries/texts.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const sourceReads = {
  'sources.list': (database) => listSources(database),
  'sources.open': (database, { sourceId }) => {
    const source = getSource(database, sourceId);
    const text = readStoredText(database, sourceId);
    return {
      source,
      extractor: text?.extractor ?? null,
      extractorVersion: text?.extractorVersion ?? null,
      confidence: text?.confidence ?? null,
      blocks: text?.blocks ?? [],
      passages: listPassages(database, sourceId),
    };
  },
} satisfies Partial<ReadHandlers>;

export const sourceChanges = {
  'sources.correct': (change, { sourceId, publishedOn, ...rest }) => {
    const patch: Row = {
      ...definedOnly(rest),
      ...(publishedOn === undefined ? {} : { published_on: checkedDate(publishedOn) }),
    };
    change.update('sources', sourceId, patch);
    return null;
  },
  'sources.remove': (change, { sourceId }) => {
    const { title } = getSource(change.database, sourceId);
    const count = listPassages(change.database, sourceId).length;
    if (count > 0) {
      const marked = count === 1 ? '1 passage is' : `${count} passages are`;
      throw new PlumbError('conflict', `${marked} marked in "${title}". Remove them first.`, { passages: count });
    }
    change.remove('sources', sourceId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

function definedOnly(fields: Readonly<Record<string, string | null | undefined>>): Row {
  const kept: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = emptyAsNull(value);
  return kept;
}

function emptyAsNull(value: string | null): string | null {
  return value === '' ? null : value;
}

/** Errors: `invalid-date`. */
export function checkedDate(text: string | null): string | null {
  return text === null || text === '' ? null : parsePeriod(text).edtf;
}
