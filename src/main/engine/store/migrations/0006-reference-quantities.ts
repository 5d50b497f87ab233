import type { Migration } from './Migration.ts';

/** The case's own reference quantities, and which of the shipped ones it hides. */
export const referenceQuantities: Migration = {
  number: 6,
  name: 'reference-quantities',
  sql: `
CREATE TABLE reference_quantities (
  id TEXT PRIMARY KEY,
  -- Key of the shipped quantity in whose place this one stands.
  start_key TEXT,
  name TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source <> ''),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CHECK (value IS NOT NULL OR (low IS NOT NULL AND high IS NOT NULL)),
  CHECK (low <= high)
) STRICT;
CREATE UNIQUE INDEX reference_quantities_by_start ON reference_quantities (start_key) WHERE start_key IS NOT NULL;

CREATE TABLE hidden_references (
  id TEXT PRIMARY KEY,
  start_key TEXT NOT NULL UNIQUE
) STRICT;
`,
};
