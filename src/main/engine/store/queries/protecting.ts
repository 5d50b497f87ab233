import type { SensitiveMark, SensitiveThing } from '#shared/contract/protecting.ts';
import { knownNamesSchema, type Redaction, redactedThingSchema } from '#shared/protecting/redaction.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';
import { listColumns } from './datasets.ts';
import { listSources } from './sources.ts';

const kinds = ['name', 'source', 'column'] as const;

/** Names first, then sources and columns, by name. */
export function listSensitiveMarks(database: ReadableDatabase): SensitiveMark[] {
  const sources = new Map(listSources(database).map((source) => [source.id, source]));
  const marks = database.all('SELECT * FROM sensitive_marks').map((row) => {
    const thing = toThing(row);
    const mark = { id: textOf(row['id']), thing, reason: textOf(row['reason']), title: textOf(row['words']) };
    if (thing.kind === 'name') return { ...mark, isThere: true };
    const source = sources.get(thing.sourceId);
    if (source === undefined) return { ...mark, isThere: false };
    if (thing.kind === 'source') return { ...mark, title: source.title, isThere: true };
    const columns = source.captureId === null ? [] : listColumns(database, source.captureId);
    const column = columns.find(({ position }) => position === thing.column);
    return { ...mark, title: `${column?.name ?? mark.title} in ${source.title}`, isThere: column !== undefined };
  });
  return marks.toSorted(
    (one, other) =>
      kinds.indexOf(one.thing.kind) - kinds.indexOf(other.thing.kind) || one.title.localeCompare(other.title),
  );
}

function toThing(row: Row): SensitiveThing {
  const kind = oneOf(kinds, row['kind']);
  switch (kind) {
    case 'name':
      return { kind: 'name', words: textOf(row['words']), standIn: textOrNull(row['stand_in']) };
    case 'source':
      return { kind: 'source', sourceId: textOf(row['source_id']) };
    case 'column':
      return { kind: 'column', sourceId: textOf(row['source_id']), column: numberOf(row['column_position']) };
    default:
      return assertNever(kind);
  }
}

/** Errors: `not-found`. */
export function getSensitiveMark(database: ReadableDatabase, markId: string): SensitiveMark {
  const mark = listSensitiveMarks(database).find(({ id }) => id === markId);
  if (mark === undefined) throw new PlumbError('not-found', 'This is no longer marked as sensitive.');
  return mark;
}

/** Of one report, in the order in which they were made. */
export function listRedactions(database: ReadableDatabase, reportId: string): Redaction[] {
  const sql = 'SELECT * FROM redactions WHERE report_id = ? ORDER BY created_at, rowid';
  return database.all(sql, reportId).map(toRedaction);
}

/** With the report that it is of. Errors: `not-found`. */
export function getRedaction(
  database: ReadableDatabase,
  redactionId: string,
): { readonly reportId: string; readonly redaction: Redaction } {
  const row = database.get('SELECT * FROM redactions WHERE id = ?', redactionId);
  if (row === undefined) throw new PlumbError('not-found', 'This is no longer withheld.');
  return { reportId: textOf(row['report_id']), redaction: toRedaction(row) };
}

function toRedaction(row: Row): Redaction {
  return {
    id: textOf(row['id']),
    thing: redactedThingSchema.parse(JSON.parse(textOf(row['thing']))),
    known: knownNamesSchema.parse(JSON.parse(textOf(row['known']))),
    letter: textOrNull(row['letter']),
    reason: textOf(row['reason']),
  };
}
