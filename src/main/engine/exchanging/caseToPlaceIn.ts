import type { CaseToPlaceIn, KnownPassage } from '#shared/exchange/placeAnnotations.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import type { JsonValue } from '#shared/values/json.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { numberOf, type ReadableDatabase, textOf, textOrNull } from '../store/Database.ts';
import { listNotes } from '../store/queries/notes.ts';
import { listSources } from '../store/queries/sources.ts';
import { readStoredText } from '../store/queries/texts.ts';
import { anchorQuotes } from './anchorQuotes.ts';

/** What placing annotations asks of the case; texts are read as they are asked for. */
export function caseToPlaceIn({ database, clock, newId, signal }: WorkDesk): CaseToPlaceIn {
  return {
    sources: listSources(database),
    passages: listKnown(database),
    notes: listNotes(database, null, null),
    textOf(sourceId) {
      signal.throwIfAborted();
      const stored = readStoredText(database, sourceId);
      return stored === null ? null : { blocks: stored.blocks, text: canonicalText(stored.blocks) };
    },
    anchor: anchorQuotes,
    newId,
    now: clock.now(),
  };
}

function listKnown(database: ReadableDatabase): KnownPassage[] {
  const sql = 'SELECT id, source_id, start_at, end_at, exact, comment, imported FROM passages';
  return database.all(sql).map((row) => ({
    id: textOf(row['id']),
    sourceId: textOf(row['source_id']),
    start: numberOf(row['start_at']),
    end: numberOf(row['end_at']),
    exact: textOf(row['exact']),
    comment: textOf(row['comment']),
    annotationId: idIn(importedOf(textOrNull(row['imported']))),
  }));
}

/** What a passage was imported from, as it was written by this program; null for one that was marked here. */
export function importedOf(written: string | null): JsonValue {
  if (written === null) return null;
  const value: JsonValue = JSON.parse(written);
  return value;
}

function idIn(imported: JsonValue): string | null {
  if (typeof imported !== 'object' || imported === null || !('id' in imported)) return null;
  return typeof imported.id === 'string' ? imported.id : null;
}
