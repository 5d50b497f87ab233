import type { Migration } from './Migration.ts';

/**
 * Every file that a report went out as. A row is no journalled row, so undo passes it by: what has left the house can not be
 * taken back. Its hash stands in the journal as a fact.
 */
export const exporting: Migration = {
  number: 7,
  name: 'exporting',
  sql: `
CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  -- The report may have been removed since.
  report_id TEXT NOT NULL,
  title TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  standard TEXT NOT NULL,
  paper TEXT NOT NULL,
  form TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- Of the PDF, as its size in bytes.
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  -- What changed since the export before, as a JSON list of sentences; null for the first.
  changes TEXT,
  manifest TEXT NOT NULL
) STRICT;
CREATE INDEX exports_by_report ON exports (report_id, exported_at);
CREATE INDEX exports_by_hash ON exports (sha256);
`,
};
