import type { Migration } from './Migration.ts';

/** What is sensitive in a case, what each report's public version withholds, and of which version each export is. */
export const protecting: Migration = {
  number: 9,
  name: 'protecting',
  sql: `
CREATE TABLE sensitive_marks (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'source', 'column')),
  -- The name; of a source or a column what it was called when it was marked.
  words TEXT NOT NULL,
  -- What stands for the name when it is withheld.
  stand_in TEXT,
  -- No reference: the source may be removed, and what was known of it is sensitive all the same.
  source_id TEXT,
  column_position INTEGER CHECK (column_position >= 0),
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CHECK ((kind = 'name') = (source_id IS NULL)),
  CHECK ((kind = 'column') = (column_position IS NOT NULL))
) STRICT;

CREATE TABLE redactions (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (id),
  -- What is withheld, and by which names it was known when it was, as JSON.
  thing TEXT NOT NULL,
  known TEXT NOT NULL,
  -- Of a source: "A" in "Source A".
  letter TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX redactions_by_report ON redactions (report_id, created_at);

-- Null for exports of before, which were the whole report.
ALTER TABLE exports ADD COLUMN version TEXT;
`,
};
