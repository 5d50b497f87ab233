import { foldText, spaceCharacters } from '#shared/search/foldText.ts';
import { type SearchKind, searchKinds } from '#shared/search/searchKinds.ts';
import {
  numberOf,
  numberOrNull,
  type ReadableDatabase,
  type Row,
  textOf,
  textOrNull,
  type WritableDatabase,
} from '../store/Database.ts';
import { type Chunk, type ChunkText, readChunk } from './textChunks.ts';
import type { Thing, ThingKind } from './things.ts';

/** One row of the index, and what it was made of, so that it can be taken out again word by word. */
export interface Entry {
  readonly id: number;
  readonly thingId: string;
  readonly sourceId: string | null;
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly words: string;
  readonly starts: number | null;
  readonly ends: number | null;
  readonly textId: string | null;
  /** Null where the thing has no text. */
  readonly chunk: Chunk | null;
}

/** Places for kinds in an entry's id. */
export const kindPlaces = 8;

/** The kind stands in the last three bits of an entry's id, so that counting hits by kind reads nothing else. */
export function kindOfEntry(id: number): SearchKind {
  const kind = searchKinds[id % kindPlaces];
  if (kind === undefined) throw new TypeError(`Unexpected entry ${id} in the search index`);
  return kind;
}

/** The same in SQL. */
export function kindCondition(id: string, kind: SearchKind): string {
  return `(${id} & ${kindPlaces - 1}) = ${searchKinds.indexOf(kind)}`;
}

/** The entries of a thing, in the order of its text. */
export function listEntries(database: ReadableDatabase, kind: ThingKind, thingId: string): Entry[] {
  const sql = `SELECT * FROM search_entries WHERE thing_id = ? AND ${kindCondition('id', kind)} ORDER BY id`;
  return database.all(sql, thingId).map(toEntry);
}

export function getEntry(database: ReadableDatabase, id: number): Entry | null {
  const row = database.get('SELECT * FROM search_entries WHERE id = ?', id);
  return row === undefined ? null : toEntry(row);
}

/** The first entry of a thing carries its title and words; later ones are further stretches of its text alone. */
export function insertEntry(database: WritableDatabase, thing: Thing, chunk: Chunk | null, first: boolean): Entry {
  const newest = numberOrNull(database.get('SELECT max(id) AS newest FROM search_entries')?.['newest']) ?? 0;
  const id = (Math.floor(newest / kindPlaces) + 1) * kindPlaces + searchKinds.indexOf(thing.kind);
  const { title, byline, publisher, words } = first ? thing : { title: '', byline: '', publisher: '', words: '' };
  const { id: thingId, sourceId, starts, ends, textId } = thing;
  const entry: Entry = { id, thingId, sourceId, title, byline, publisher, words, starts, ends, textId, chunk };
  database.run(
    `INSERT INTO search_entries (id, thing_id, source_id, title, byline, publisher, words, starts, ends,
       text_id, first_block, last_block, cut_from, cut_length, start_at, end_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, thingId, sourceId, title, byline, publisher, words, starts, ends, textId],
    ...[chunk?.firstBlock ?? null, chunk?.lastBlock ?? null, chunk?.cut?.from ?? null, chunk?.cut?.length ?? null],
    ...[chunk?.startAt ?? null, chunk?.endAt ?? null],
  );
  const { columns, gram } = indexed(database, entry);
  database.run(
    'INSERT INTO search_words (rowid, title, byline, publisher, body, furniture) VALUES (?, ?, ?, ?, ?, ?)',
    ...[id, ...columns],
  );
  database.run('INSERT INTO search_grams (rowid, text) VALUES (?, ?)', id, gram);
  return entry;
}

/** A contentless index forgets words only when it is told them again, exactly as they were. */
export function removeEntry(database: WritableDatabase, entry: Entry): void {
  const { columns, gram } = indexed(database, entry);
  database.run(
    `INSERT INTO search_words (search_words, rowid, title, byline, publisher, body, furniture) VALUES ('delete', ?, ?, ?, ?, ?, ?)`,
    ...[entry.id, ...columns],
  );
  database.run(`INSERT INTO search_grams (search_grams, rowid, text) VALUES ('delete', ?, ?)`, entry.id, gram);
  database.run('DELETE FROM search_entries WHERE id = ?', entry.id);
}

/** The text of an entry as it stands, to be searched and shown. */
export function readEntryText(database: ReadableDatabase, { textId, chunk }: Entry): ChunkText {
  return textId === null || chunk === null
    ? { body: '', furniture: '', whole: '' }
    : readChunk(database, textId, chunk);
}

function indexed(
  database: ReadableDatabase,
  entry: Entry,
): { readonly columns: readonly string[]; readonly gram: string } {
  const { body, furniture } = readEntryText(database, entry);
  const { title, byline, publisher, words } = entry;
  const folded = [title, byline, publisher, [words, body].join('\n'), furniture].map(foldText);
  return { columns: folded.map(spaceCharacters), gram: folded.join('\n') };
}

function toEntry(row: Row): Entry {
  const firstBlock = numberOrNull(row['first_block']);
  const cutFrom = numberOrNull(row['cut_from']);
  return {
    id: numberOf(row['id']),
    thingId: textOf(row['thing_id']),
    sourceId: textOrNull(row['source_id']),
    title: textOf(row['title']),
    byline: textOf(row['byline']),
    publisher: textOf(row['publisher']),
    words: textOf(row['words']),
    starts: numberOrNull(row['starts']),
    ends: numberOrNull(row['ends']),
    textId: textOrNull(row['text_id']),
    chunk:
      firstBlock === null
        ? null
        : {
            firstBlock,
            lastBlock: numberOf(row['last_block']),
            cut: cutFrom === null ? null : { from: cutFrom, length: numberOf(row['cut_length']) },
            startAt: numberOf(row['start_at']),
            endAt: numberOf(row['end_at']),
          },
  };
}
