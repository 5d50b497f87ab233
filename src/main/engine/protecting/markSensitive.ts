import type { SensitiveThing } from '#shared/contract/protecting.ts';
import { foldedName } from '#shared/protecting/foldWords.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase, Row } from '../store/Database.ts';
import { listSensitiveMarks } from '../store/queries/protecting.ts';
import { getSource } from '../store/queries/sources.ts';
import { columnName } from './knownNames.ts';

/** The row of a mark, without its identifier and reason. Errors: `not-found`. */
export function markRow(database: ReadableDatabase, thing: SensitiveThing): Row {
  const nothing = { stand_in: null, source_id: null, column_position: null };
  switch (thing.kind) {
    case 'name':
      return { ...nothing, kind: 'name', words: thing.words, stand_in: thing.standIn };
    case 'source':
      return {
        ...nothing,
        kind: 'source',
        words: getSource(database, thing.sourceId).title,
        source_id: thing.sourceId,
      };
    case 'column': {
      const words = columnName(database, thing.sourceId, thing.column);
      return { ...nothing, kind: 'column', words, source_id: thing.sourceId, column_position: thing.column };
    }
    default:
      return assertNever(thing);
  }
}

/** Throws `conflict` where another mark is on the same thing. */
export function refuseMarked(database: ReadableDatabase, thing: SensitiveThing, exceptId: string | null): void {
  const key = keyOf(thing);
  const other = listSensitiveMarks(database).find((mark) => mark.id !== exceptId && keyOf(mark.thing) === key);
  if (other === undefined) return;
  throw new PlumbError('conflict', `“${other.title}” is marked as sensitive already.`, { field: 'words' });
}

function keyOf(thing: SensitiveThing): string {
  if (thing.kind === 'name') return `name ${foldedName(thing.words)}`;
  return thing.kind === 'source' ? `source ${thing.sourceId}` : `column ${thing.column} ${thing.sourceId}`;
}
