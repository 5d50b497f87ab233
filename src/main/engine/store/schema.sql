CREATE TABLE blocks (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('body', 'furniture')),
  content TEXT NOT NULL, level INTEGER CHECK (level BETWEEN 1 AND 6), page INTEGER CHECK (page >= 1),
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE capture_chunks (
  capture_id TEXT NOT NULL REFERENCES captures (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (capture_id, position)
) STRICT;

CREATE TABLE captures (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('staged', 'published')),
  owner TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT,
  imported_at TEXT NOT NULL,
  row_count INTEGER
) STRICT;

CREATE TABLE case_info (
  id TEXT PRIMARY KEY CHECK (id = 'case'),
  name TEXT NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE data_points (
  id TEXT PRIMARY KEY,
  what TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  unit TEXT,
  qualifier TEXT,
  has_quantity INTEGER NOT NULL CHECK (has_quantity IN (0, 1)),
  written TEXT,
  period TEXT,
  place TEXT,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  status TEXT NOT NULL CHECK (status IN ('claimed', 'confirmed', 'disputed', 'withdrawn')),
  created_at TEXT NOT NULL
, claim_id TEXT REFERENCES claims (id), counted TEXT, unit_written TEXT) STRICT;

CREATE TABLE dataset_columns (
  capture_id TEXT NOT NULL REFERENCES captures (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('integer', 'number', 'date', 'boolean', 'text')),
  PRIMARY KEY (capture_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dependencies (
  id TEXT PRIMARY KEY,
  dependent_kind TEXT NOT NULL,
  dependent_id TEXT NOT NULL,
  upstream_kind TEXT NOT NULL,
  upstream_id TEXT NOT NULL,
  seen TEXT NOT NULL
) STRICT;

CREATE TABLE derivations (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  origin_id TEXT REFERENCES sources (id),
  words TEXT NOT NULL,
  start_at INTEGER,
  end_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'dismissed')),
  created_at TEXT NOT NULL,
  CHECK (state = 'dismissed' OR origin_id IS NOT NULL)
) STRICT;

CREATE TABLE dismissed_suggestions (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  exact TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE earlier_captures (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  capture_id TEXT NOT NULL REFERENCES captures (id),
  text_id TEXT REFERENCES texts (id),
  replaced_at TEXT NOT NULL
) STRICT;

CREATE TABLE estimates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL
, comparisons TEXT) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  data_point_id TEXT NOT NULL REFERENCES data_points (id),
  passage_id TEXT NOT NULL REFERENCES passages (id),
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'disputes', 'context')),
  position INTEGER NOT NULL
) STRICT;

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
, version TEXT) STRICT;

CREATE TABLE hidden_references (
  id TEXT PRIMARY KEY,
  start_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
  target INTEGER,
  label TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE journal_payloads (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  salt TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE journal_standing (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  standing TEXT NOT NULL CHECK (standing IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE TABLE layouts (
  id TEXT PRIMARY KEY CHECK (id = 'panes'),
  content TEXT NOT NULL
) STRICT;

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  on_kind TEXT NOT NULL,
  on_id TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE parts (
  id TEXT PRIMARY KEY,
  container_id TEXT NOT NULL REFERENCES sources (id),
  source_id TEXT NOT NULL REFERENCES sources (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE passages (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  comment TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('anchored', 'moved', 'lost')),
  paragraph INTEGER,
  created_at TEXT NOT NULL
, found_start INTEGER, found_end INTEGER, found_score REAL, page INTEGER, imported TEXT) STRICT;

CREATE TABLE picks (
  id TEXT PRIMARY KEY REFERENCES texts (id),
  extractor TEXT NOT NULL,
  roles TEXT NOT NULL
) STRICT;

CREATE TABLE pictures (
  -- SHA-256 of the bytes, in hex.
  id TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  -- Pixels, as the picture is seen.
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE readings (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  version TEXT NOT NULL,
  roles TEXT NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE report_blocks (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (id),
  position INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE report_comments (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (id),
  -- The comment that it answers; null for one of its own.
  parent_id TEXT REFERENCES report_comments (id),
  -- The name typed for the case at the time; empty by default.
  author TEXT NOT NULL,
  body TEXT NOT NULL,
  -- The words that it stood on when it was written; its place in the text is a mark of the text's runs. Empty for an answer.
  quoted TEXT NOT NULL,
  resolved_at TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE report_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Blocks and settings, as JSON.
  content TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
, settings TEXT) STRICT;

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  estimate_id TEXT NOT NULL REFERENCES estimates (id),
  ran_at TEXT NOT NULL,
  engine_version TEXT NOT NULL,
  definition TEXT NOT NULL,
  result TEXT NOT NULL,
  sentence TEXT NOT NULL
, sources TEXT) STRICT;

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

CREATE VIRTUAL TABLE search_grams USING fts5 (
  text,
  content = '', detail = none, columnsize = 0,
  tokenize = "trigram case_sensitive 1"
);

CREATE TABLE 'search_grams_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_grams_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_grams_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_rows (
  capture_id TEXT PRIMARY KEY REFERENCES captures (id) ON DELETE CASCADE,
  indexed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_waiting (
  kind TEXT NOT NULL,
  thing_id TEXT NOT NULL,
  PRIMARY KEY (kind, thing_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_words USING fts5 (
  title, byline, publisher, body, furniture,
  content = '', prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE TABLE 'search_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE "sources" (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'document', 'dataset', 'stub')),
  capture_id TEXT REFERENCES captures (id),
  text_id TEXT REFERENCES texts (id),
  title TEXT NOT NULL,
  byline TEXT,
  publisher TEXT,
  published_on TEXT,
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_on TEXT,
  accessed_on TEXT,
  url TEXT,
  canonical_url TEXT,
  licence TEXT,
  CHECK ((kind = 'stub') = (capture_id IS NULL))
) STRICT;

CREATE TABLE spelling_words (
  id TEXT PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE taggings (
  id TEXT PRIMARY KEY,
  tag_id TEXT NOT NULL REFERENCES tags (id),
  on_kind TEXT NOT NULL,
  on_id TEXT NOT NULL
) STRICT;

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  colour TEXT NOT NULL
, description TEXT) STRICT;

CREATE TABLE texts (
  id TEXT PRIMARY KEY,
  capture_id TEXT NOT NULL REFERENCES captures (id) ON DELETE CASCADE,
  extractor TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  language TEXT,
  confidence REAL NOT NULL
, found TEXT NOT NULL DEFAULT '{}') STRICT;

CREATE TABLE views (
  id TEXT PRIMARY KEY,
  pane TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX captures_by_hash ON captures (sha256) WHERE state = 'published';

CREATE INDEX data_points_by_claim ON data_points (claim_id);

CREATE INDEX dependencies_by_dependent ON dependencies (dependent_kind, dependent_id);

CREATE INDEX dependencies_by_upstream ON dependencies (upstream_kind, upstream_id);

CREATE INDEX derivations_by_origin ON derivations (origin_id);

CREATE INDEX derivations_by_source ON derivations (source_id, start_at);

CREATE INDEX dismissed_suggestions_by_source ON dismissed_suggestions (source_id, start_at);

CREATE INDEX earlier_captures_by_capture ON earlier_captures (capture_id);

CREATE INDEX earlier_captures_by_source ON earlier_captures (source_id, replaced_at);

CREATE INDEX evidence_by_data_point ON evidence (data_point_id);

CREATE INDEX evidence_by_passage ON evidence (passage_id);

CREATE INDEX exports_by_hash ON exports (sha256);

CREATE INDEX exports_by_report ON exports (report_id, exported_at);

CREATE INDEX journal_standing_by_standing ON journal_standing (standing, sequence);

CREATE INDEX notes_by_thing ON notes (on_kind, on_id, created_at);

CREATE INDEX parts_by_container ON parts (container_id, position);

CREATE INDEX parts_by_source ON parts (source_id);

CREATE INDEX passages_by_source ON passages (source_id, start_at);

CREATE INDEX redactions_by_report ON redactions (report_id, created_at);

CREATE UNIQUE INDEX reference_quantities_by_start ON reference_quantities (start_key) WHERE start_key IS NOT NULL;

CREATE INDEX report_blocks_by_report ON report_blocks (report_id, position);

CREATE INDEX report_comments_by_parent ON report_comments (parent_id);

CREATE INDEX report_comments_by_report ON report_comments (report_id, created_at);

CREATE INDEX runs_by_estimate ON runs (estimate_id, ran_at);

CREATE INDEX search_entries_by_source ON search_entries (source_id);

CREATE INDEX search_entries_by_thing ON search_entries (thing_id);

CREATE INDEX sources_by_capture ON sources (capture_id);

CREATE INDEX taggings_by_tag ON taggings (tag_id);

CREATE UNIQUE INDEX taggings_by_thing ON taggings (on_kind, on_id, tag_id);

CREATE UNIQUE INDEX tags_by_name ON tags (name COLLATE NOCASE);

CREATE INDEX texts_by_capture ON texts (capture_id);

CREATE INDEX views_by_pane ON views (pane, name);
