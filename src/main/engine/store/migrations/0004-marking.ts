import type { Migration } from './Migration.ts';

/**
 * Passages that are found again in a newer text, earlier captures of a source, what a data point counts, claims that several
 * data points make, dismissed suggestions, saved views, the codebook's descriptions, and how the panes were left.
 * Columns added to journalled tables are nullable: the journal's older rows do not have them.
 */
export const marking: Migration = {
  number: 4,
  name: 'marking',
  sql: `
-- Where the words of a moved passage are thought to stand now, UTF-16 units, with 0 to 1 for how alike they are.
ALTER TABLE passages ADD COLUMN found_start INTEGER;
ALTER TABLE passages ADD COLUMN found_end INTEGER;
ALTER TABLE passages ADD COLUMN found_score REAL;
-- 1-based page of a paged document.
ALTER TABLE passages ADD COLUMN page INTEGER;
-- The annotation that it was imported from, as JSON, so that what this version does not know is exported again.
ALTER TABLE passages ADD COLUMN imported TEXT;

-- What a source showed before it was read again or replaced by a newer capture.
CREATE TABLE earlier_captures (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  capture_id TEXT NOT NULL REFERENCES captures (id),
  text_id TEXT REFERENCES texts (id),
  replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX earlier_captures_by_source ON earlier_captures (source_id, replaced_at);
CREATE INDEX earlier_captures_by_capture ON earlier_captures (capture_id);

-- Data points that the user holds to be about the same thing.
CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
ALTER TABLE data_points ADD COLUMN claim_id TEXT REFERENCES claims (id);
ALTER TABLE data_points ADD COLUMN counted TEXT;
ALTER TABLE data_points ADD COLUMN unit_written TEXT;
CREATE INDEX data_points_by_claim ON data_points (claim_id);

CREATE TABLE dismissed_suggestions (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  exact TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX dismissed_suggestions_by_source ON dismissed_suggestions (source_id, start_at);

-- Filters, sorting and columns of a table under a name.
CREATE TABLE views (
  id TEXT PRIMARY KEY,
  pane TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX views_by_pane ON views (pane, name);

ALTER TABLE tags ADD COLUMN description TEXT;

-- Not journalled: how the panes were left is nothing that anyone would undo.
CREATE TABLE layouts (
  id TEXT PRIMARY KEY CHECK (id = 'panes'),
  content TEXT NOT NULL
) STRICT;
`,
};
