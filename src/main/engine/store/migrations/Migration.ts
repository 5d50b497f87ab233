/** Numbered from 1 without gaps; never edited once it has landed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Foreign keys rest while tables are built anew, and are checked before the commit (SQLite, ALTER TABLE, 12 steps). */
  readonly rebuildsTables?: boolean;
  readonly sql: string;
}
