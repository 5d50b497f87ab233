import { createHash } from 'node:crypto';
import { numberOf, type ReadableDatabase, type Row, textOf } from '../Database.ts';

export interface StoredCapture {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

export function listCaptures(database: ReadableDatabase): StoredCapture[] {
  return database.all(`SELECT * FROM captures WHERE state = 'published' ORDER BY imported_at, id`).map((row) => ({
    id: textOf(row['id']),
    fileName: textOf(row['file_name']),
    sha256: textOf(row['sha256']),
    size: numberOf(row['size']),
  }));
}

/** The bytes in order, one chunk a query, so that no transaction stays open between them. */
export async function* storedChunks(database: ReadableDatabase, captureId: string): AsyncGenerator<Uint8Array> {
  const sql = 'SELECT bytes FROM capture_chunks WHERE capture_id = ? AND position = ?';
  for (let position = 0; ; position += 1) {
    const row = database.get(sql, captureId, position);
    if (row === undefined) return;
    yield bytesOf(row);
  }
}

function bytesOf(row: Row): Uint8Array {
  const bytes = row['bytes'];
  if (!(bytes instanceof Uint8Array)) throw new TypeError('Expected bytes in this column');
  return bytes;
}

/** SHA-256 and length of the bytes as they are stored now. */
export function hashCapture(database: ReadableDatabase, captureId: string): { sha256: string; size: number } {
  const hash = createHash('sha256');
  let size = 0;
  for (const row of database.iterate(
    'SELECT bytes FROM capture_chunks WHERE capture_id = ? ORDER BY position',
    captureId,
  )) {
    const bytes = bytesOf(row);
    hash.update(bytes);
    size += bytes.length;
  }
  return { sha256: hash.digest('hex'), size };
}
