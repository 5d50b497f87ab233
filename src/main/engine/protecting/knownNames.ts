import { sourceNames } from '#shared/protecting/sourceNames.ts';
import type { KnownNames, RedactedThing } from '#shared/protecting/redaction.ts';
import { briefly } from '#shared/reports/checkManifest.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listColumns } from '../store/queries/datasets.ts';
import { getPassage } from '../store/queries/passages.ts';
import { listSourceCaptures } from '../store/queries/sourceCaptures.ts';
import { getSource } from '../store/queries/sources.ts';

/** What a thing is called now, with every capture that its source has shown. Errors: `not-found`. */
export function knownNames(database: ReadableDatabase, thing: RedactedThing): KnownNames {
  switch (thing.kind) {
    case 'source': {
      const source = getSource(database, thing.sourceId);
      const captures = listSourceCaptures(database, thing.sourceId);
      const earlier = captures.flatMap(({ fileName }) => sourceNames({ ...nothingNamed, fileName }, true));
      const names = [...new Set([...sourceNames(source, thing.keepPublisher), ...earlier])];
      return { title: source.title, names, hashes: [...new Set(captures.map(({ sha256 }) => sha256))] };
    }
    case 'passage': {
      const { exact } = getPassage(database, thing.passageId);
      return { title: briefly(exact), names: [exact], hashes: [] };
    }
    case 'column':
      return { title: columnName(database, thing.sourceId, thing.column), names: [], hashes: [] };
    case 'name':
      return { title: thing.words, names: [thing.words], hashes: [] };
    default:
      return assertNever(thing);
  }
}

const nothingNamed = { title: '', byline: null, publisher: null, url: null, canonicalUrl: null };

/** Errors: `not-found`. */
export function columnName(database: ReadableDatabase, sourceId: string, column: number): string {
  const { captureId } = getSource(database, sourceId);
  const columns = captureId === null ? [] : listColumns(database, captureId);
  const found = columns.find(({ position }) => position === column);
  if (found === undefined) throw new PlumbError('not-found', 'The dataset has no such column.');
  return found.name;
}

/** What it was called when it was withheld, and what it is called now: null where it is no longer in the case. */
export function presentNames(database: ReadableDatabase, thing: RedactedThing): KnownNames | null {
  try {
    return knownNames(database, thing);
  } catch (error) {
    if (error instanceof PlumbError && error.code === 'not-found') return null;
    throw error;
  }
}
