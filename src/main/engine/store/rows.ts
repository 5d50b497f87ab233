import type { Parameter, ReadableDatabase, Row, WritableDatabase } from './Database.ts';
import type { RecordedTable } from './recordedTables.ts';

/** The whole row, or undefined. Table names come from a closed list, never from input. */
export function readRow(database: ReadableDatabase, table: RecordedTable, id: string): Row | undefined {
  return database.get(`SELECT * FROM ${table} WHERE id = ?`, id);
}

export function insertRow(database: WritableDatabase, table: RecordedTable, row: Row): void {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...Object.values(row));
}

export function updateRow(database: WritableDatabase, table: RecordedTable, id: string, patch: Row): void {
  const columns = Object.keys(patch);
  if (columns.length === 0) return;
  const values: Parameter[] = Object.values(patch);
  database.run(`UPDATE ${table} SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, ...values, id);
}

export function deleteRow(database: WritableDatabase, table: RecordedTable, id: string): void {
  database.run(`DELETE FROM ${table} WHERE id = ?`, id);
}
