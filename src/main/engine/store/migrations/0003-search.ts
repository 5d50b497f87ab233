import type { Migration } from './Migration.ts';

/**
 * The index of the search. Texts are not stored twice: both FTS5 tables are contentless and are told the words again when a row
 * goes, which with `secure-delete` takes them out of the file at once. `search_entries` says what each row of them is made of;
 * the last three bits of its id are the thing's kind (`searchKinds`). What waits to be indexed is named in `search_waiting`.
 */
export const search: Migration = {
  number: 3,
  name: 'search',
  sql: `
CREATE TABLE search_entries (
  id INTEGER PRIMARY KEY,
  thing_id TEXT NOT NULL,
  -- Where the thing lies; null for what lies in no source.
  source_id TEXT,
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  publisher TEXT NOT NULL,
  words TEXT NOT NULL,
  -- Milliseconds since 1970; null where a date is open or unknown.
  starts REAL,
  ends REAL,
  -- A long text has several entries: these blocks of it, or these code points of one.
  text_id TEXT,
  first_block INTEGER,
  last_block INTEGER,
  cut_from INTEGER,
  cut_length INTEGER,
  -- UTF-16 units of the canonical text.
  start_at INTEGER,
  end_at INTEGER
) STRICT;
CREATE INDEX search_entries_by_thing ON search_entries (thing_id);
CREATE INDEX search_entries_by_source ON search_entries (source_id);

CREATE TABLE search_waiting (
  kind TEXT NOT NULL,
  thing_id TEXT NOT NULL,
  PRIMARY KEY (kind, thing_id)
) STRICT, WITHOUT ROWID;

-- Rows of a dataset are indexed in a table of its own, up to this number.
CREATE TABLE search_rows (
  capture_id TEXT PRIMARY KEY REFERENCES captures (id) ON DELETE CASCADE,
  indexed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_words USING fts5 (
  title, byline, publisher, body, furniture,
  content = '', prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
CREATE VIRTUAL TABLE search_grams USING fts5 (
  text,
  content = '', detail = none, columnsize = 0,
  tokenize = "trigram case_sensitive 1"
);
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
INSERT INTO search_grams (search_grams, rank) VALUES ('secure-delete', 1);

INSERT INTO search_waiting (kind, thing_id)
  SELECT 'source', id FROM sources UNION ALL SELECT 'passage', id FROM passages UNION ALL
  SELECT 'dataPoint', id FROM data_points UNION ALL SELECT 'note', id FROM notes UNION ALL SELECT 'report', id FROM reports;
`,
};
