import type { NoteKind } from '#shared/contract/notes.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from './Change.ts';
import { type ReadableDatabase, textOf } from './Database.ts';

const tables: Readonly<Partial<Record<NoteKind, string>>> = {
  source: 'sources',
  passage: 'passages',
  dataPoint: 'data_points',
  estimate: 'estimates',
  report: 'reports',
};

const kindWords: Readonly<Record<NoteKind, string>> = {
  source: 'source',
  passage: 'passage',
  dataPoint: 'data point',
  estimate: 'estimate',
  report: 'report',
  row: 'row',
  case: 'case',
};

/** Rows are not looked up: they are named by dataset and number. Errors: `not-found`. */
export function requireThing(database: ReadableDatabase, kind: NoteKind, id: string): void {
  const table = tables[kind];
  if (table === undefined || database.get(`SELECT 1 AS found FROM ${table} WHERE id = ?`, id) !== undefined) return;
  throw new PlumbError('not-found', `This ${kindWords[kind]} is no longer in the case.`);
}

/** Takes a thing's notes and tags along when it is removed; undoing brings them back with it. */
export function removeMargin(change: Change, kind: NoteKind, id: string): void {
  for (const table of ['notes', 'taggings'] as const) {
    const rows = change.database.all(`SELECT id FROM ${table} WHERE on_kind = ? AND on_id = ?`, kind, id);
    for (const row of rows) change.remove(table, textOf(row['id']));
  }
}
