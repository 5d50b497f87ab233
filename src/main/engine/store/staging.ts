import type { Cell, Column } from '#shared/contract/datasets.ts';
import { lettersOfRoles } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { StagedCapture, StagedText } from '../importing/steps.ts';
import { type Parameter, textOf, type WritableDatabase } from './Database.ts';
import { cellName, datasetTable } from './queries/datasets.ts';

export function stageCapture(database: WritableDatabase, capture: StagedCapture): void {
  const { captureId, owner, fileName, mediaType, size, importedAt } = capture;
  database.run(
    `INSERT INTO captures (id, state, owner, file_name, media_type, size, imported_at) VALUES (?, 'staged', ?, ?, ?, ?, ?)`,
    ...[captureId, owner, fileName, mediaType, size, importedAt],
  );
}

export function stageChunk(database: WritableDatabase, captureId: string, position: number, bytes: Uint8Array): void {
  database.run('INSERT INTO capture_chunks (capture_id, position, bytes) VALUES (?, ?, ?)', captureId, position, bytes);
}

export function stageText(database: WritableDatabase, text: StagedText): void {
  const { textId, captureId, extractor, extractorVersion, language, confidence, found } = text;
  database.transaction(() => {
    database.run(
      `INSERT INTO texts (id, capture_id, extractor, extractor_version, language, confidence, found) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[textId, captureId, extractor, extractorVersion, language, confidence, JSON.stringify(found)],
    );
    for (const [position, block] of text.blocks.entries()) {
      const { kind, role, level, page } = block;
      database.run(
        'INSERT INTO blocks (text_id, position, kind, role, content, level, page) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[textId, position, kind, role, block.text, level ?? null, page ?? null],
      );
    }
    for (const [position, reading] of text.readings.entries()) {
      database.run(
        'INSERT INTO readings (text_id, position, extractor, version, roles) VALUES (?, ?, ?, ?, ?)',
        ...[textId, position, reading.extractor, reading.version, lettersOfRoles(reading.roles)],
      );
    }
  });
}

export function stageSmall(
  database: WritableDatabase,
  capture: StagedCapture,
  bytes: Uint8Array,
  text: StagedText,
): void {
  database.transaction(() => {
    stageCapture(database, capture);
    stageChunk(database, capture.captureId, 0, bytes);
    stageText(database, text);
  });
}

const storageOf: Readonly<Record<Column['type'], string>> = {
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
  text: 'TEXT',
};

/** SQLite's own limit, less the column of row numbers. */
export const mostColumns = 1_999;

/** Errors: `unsupported-format` for a table wider than SQLite holds. */
export function stageColumns(database: WritableDatabase, captureId: string, columns: readonly Column[]): void {
  if (columns.length > mostColumns) {
    throw new PlumbError(
      'unsupported-format',
      `This table has ${columns.length} columns; at most ${mostColumns} can be imported.`,
    );
  }
  database.transaction(() => {
    for (const { position, name, type } of columns) {
      database.run(
        'INSERT INTO dataset_columns (capture_id, position, name, type) VALUES (?, ?, ?, ?)',
        ...[captureId, position, name, type],
      );
    }
    const cells = columns.map(({ position, type }) => `${cellName(position)} ${storageOf[type]}`);
    database.exec(`CREATE TABLE ${datasetTable(captureId)} (number INTEGER PRIMARY KEY, ${cells.join(', ')}) STRICT`);
  });
}

/** Ten rows a statement cost less than one by one, and more save little (measured on the driver). */
const rowsAtOnce = 10;

export function stageRows(
  database: WritableDatabase,
  captureId: string,
  from: number,
  rows: readonly (readonly Cell[])[],
): void {
  const width = (rows[0]?.length ?? 0) + 1;
  const statement = (count: number) => {
    const places = `(${Array(width).fill('?').join(', ')})`;
    return `INSERT INTO ${datasetTable(captureId)} VALUES ${Array(count).fill(places).join(', ')}`;
  };
  database.transaction(() => {
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const group = rows.slice(start, start + rowsAtOnce);
      const values: Parameter[] = [];
      for (const [index, row] of group.entries()) values.push(from + start + index, ...row);
      database.run(statement(group.length), ...values);
    }
  });
}

/** Removes one staged import whole; a published one is left alone. */
export function discardStaged(database: WritableDatabase, captureId: string): void {
  database.transaction(() => {
    const staged = database.get(`SELECT id FROM captures WHERE id = ? AND state = 'staged'`, captureId);
    if (staged === undefined) return;
    database.exec(`DROP TABLE IF EXISTS ${datasetTable(captureId)}`);
    database.run('DELETE FROM captures WHERE id = ?', captureId);
  });
}

/** Removes what imports of dead processes left behind. `isAlive` tells of an owner whether it still runs. */
export function sweepStaged(database: WritableDatabase, isAlive: (owner: string) => boolean): number {
  const staged = database.all(`SELECT id, owner FROM captures WHERE state = 'staged'`);
  const left = staged.filter((row) => !isAlive(textOf(row['owner'])));
  for (const row of left) discardStaged(database, textOf(row['id']));
  return left.length;
}
