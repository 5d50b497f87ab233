import type { RowChange } from '../store/Change.ts';
import { numberOf, type ReadableDatabase, type Row, textOrNull, type WritableDatabase } from '../store/Database.ts';
import type { RecordedTable } from '../store/recordedTables.ts';
import { type Entry, insertEntry, listEntries, removeEntry } from './entries.ts';
import { indexNextRows } from './indexRows.ts';
import { nextChunk } from './textChunks.ts';
import { readThing, type Thing, type ThingKind, thingOf } from './things.ts';

/** Characters that a change indexes at once, within its own transaction; the rest waits for steps of its own. */
const atOnce = 100_000;

/** The rows of each table that are things of the search, or parts of one. */
const things: Partial<Record<RecordedTable, (id: string, row: Row) => { kind: ThingKind; id: string } | null>> = {
  sources: (id) => ({ kind: 'source', id }),
  passages: (id) => ({ kind: 'passage', id }),
  data_points: (id) => ({ kind: 'dataPoint', id }),
  notes: (id) => ({ kind: 'note', id }),
  reports: (id) => ({ kind: 'report', id }),
  report_blocks: (_, row) => {
    const id = textOrNull(row['report_id']);
    return id === null ? null : { kind: 'report', id };
  },
};

/** Brings the index up to what a change, an undo or a redo left, in its transaction. Long texts and tables are put on the waiting list. */
export function followChanges(database: WritableDatabase, changes: readonly RowChange[]): void {
  const touched = new Map<string, { kind: ThingKind; id: string }>();
  for (const { table, id, before, after } of changes) {
    const thing = things[table]?.(id, after ?? before ?? {}) ?? null;
    if (thing !== null) touched.set(`${thing.kind} ${thing.id}`, thing);
  }
  database.exec('SAVEPOINT search');
  try {
    let left = atOnce;
    for (const { kind, id } of touched.values()) {
      const spent = indexThing(database, kind, id, left);
      left -= spent.cost;
      if (!spent.done) waitFor(database, kind, id);
    }
  } catch {
    // What can not be indexed must not hold up what it was made from.
    database.exec('ROLLBACK TO search');
    for (const { kind, id } of touched.values()) waitFor(database, kind, id);
  }
  database.exec('RELEASE search');
}

function waitFor(database: WritableDatabase, kind: ThingKind, id: string): void {
  database.run('INSERT OR IGNORE INTO search_waiting (kind, thing_id) VALUES (?, ?)', kind, id);
}

/** Indexes of what waits about so many characters, in one transaction. Returns whether anything still waits. */
export function indexWaiting(database: WritableDatabase, characters = atOnce): boolean {
  return database.transaction(() => {
    for (let left = characters; left > 0;) {
      const next = database.get('SELECT kind, thing_id FROM search_waiting LIMIT 1');
      if (next === undefined) return false;
      const { kind, id } = thingOf(next);
      const { done, cost } = indexThing(database, kind, id, left);
      if (done) database.run('DELETE FROM search_waiting WHERE kind = ? AND thing_id = ?', kind, id);
      left -= Math.max(cost, leastCost);
    }
    return countWaiting(database) > 0;
  });
}

/** Even the smallest thing takes some time. */
const leastCost = 200;

/** Things that are not indexed as they stand now. */
export function countWaiting(database: ReadableDatabase): number {
  return numberOf(database.get('SELECT count(*) AS waiting FROM search_waiting')?.['waiting']);
}

/** Takes steps towards the thing as it stands now, until it is indexed or so many characters are used up. */
function indexThing(database: WritableDatabase, kind: ThingKind, id: string, characters: number) {
  let cost = 0;
  while (cost < characters) {
    const step = takeStep(database, kind, id);
    cost += step.cost;
    if (step.done) return { done: true, cost };
  }
  return { done: false, cost };
}

/** One step finds by itself how far the index is: old entries go, from the end, then the thing's own are added. */
function takeStep(
  database: WritableDatabase,
  kind: ThingKind,
  id: string,
): { readonly done: boolean; readonly cost: number } {
  const thing = readThing(database, kind, id);
  const entries = listEntries(database, kind, id);
  const [first] = entries;
  const last = entries.at(-1);
  if (last !== undefined && first !== undefined && (thing === null || isOther(first, thing))) {
    removeEntry(database, last);
    return { done: thing === null && entries.length === 1, cost: lengthOf(last) };
  }
  if (thing === null) return { done: true, cost: 0 };
  if (first !== undefined && (first.starts !== thing.starts || first.ends !== thing.ends))
    database.run('UPDATE search_entries SET starts = ?, ends = ? WHERE thing_id = ?', thing.starts, thing.ends, id);
  const chunk = thing.textId === null ? null : nextChunk(database, thing.textId, last?.chunk ?? null);
  if (last === undefined || (chunk !== null && last.chunk !== null)) {
    const entry = insertEntry(database, thing, chunk, last === undefined);
    return { done: chunk === null && thing.captureId === null, cost: lengthOf(entry) };
  }
  return thing.captureId === null ? { done: true, cost: 0 } : indexNextRows(database, thing.captureId);
}

function isOther(entry: Entry, thing: Thing): boolean {
  const { title, byline, publisher, words, textId, sourceId } = thing;
  return (
    entry.title !== title ||
    entry.byline !== byline ||
    entry.publisher !== publisher ||
    entry.words !== words ||
    entry.textId !== textId ||
    entry.sourceId !== sourceId
  );
}

function lengthOf({ title, words, chunk }: Entry): number {
  return title.length + words.length + (chunk === null ? 0 : chunk.endAt - chunk.startAt);
}
