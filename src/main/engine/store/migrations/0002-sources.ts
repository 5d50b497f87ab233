import type { Migration } from './Migration.ts';

/**
 * Sources that are named before they are imported (so a capture is no longer demanded), what is stated about them and where
 * it was found, the readings of several extractors, containers and their parts, derivations, notes and tags.
 * Columns that later schemas add to journalled tables are nullable: the journal's older rows do not have them.
 */
export const sources: Migration = {
  number: 2,
  name: 'sources',
  rebuildsTables: true,
  sql: `
CREATE TABLE sources_anew (
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
INSERT INTO sources_anew (id, kind, capture_id, text_id, title, byline, publisher, published_on, reliability, synthetic, created_at)
  SELECT id, kind, capture_id, text_id, title, byline, publisher, published_on, reliability, synthetic, created_at FROM sources;
DROP TABLE sources;
ALTER TABLE sources_anew RENAME TO sources;
CREATE INDEX sources_by_capture ON sources (capture_id);

ALTER TABLE blocks ADD COLUMN level INTEGER CHECK (level BETWEEN 1 AND 6);
ALTER TABLE blocks ADD COLUMN page INTEGER CHECK (page >= 1);
-- What was found of the whole and where, as JSON.
ALTER TABLE texts ADD COLUMN found TEXT NOT NULL DEFAULT '{}';

-- One letter a block: b body, f furniture.
CREATE TABLE readings (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  version TEXT NOT NULL,
  roles TEXT NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;

-- Its id is that of the text it is about.
CREATE TABLE picks (
  id TEXT PRIMARY KEY REFERENCES texts (id),
  extractor TEXT NOT NULL,
  roles TEXT NOT NULL
) STRICT;

CREATE TABLE parts (
  id TEXT PRIMARY KEY,
  container_id TEXT NOT NULL REFERENCES sources (id),
  source_id TEXT NOT NULL REFERENCES sources (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX parts_by_container ON parts (container_id, position);
CREATE INDEX parts_by_source ON parts (source_id);

-- Source -> the source it quotes or rests on, with the words that say so where they stand in its text.
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
CREATE INDEX derivations_by_source ON derivations (source_id, start_at);
CREATE INDEX derivations_by_origin ON derivations (origin_id);

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  on_kind TEXT NOT NULL,
  on_id TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_thing ON notes (on_kind, on_id, created_at);

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  colour TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX tags_by_name ON tags (name COLLATE NOCASE);

CREATE TABLE taggings (
  id TEXT PRIMARY KEY,
  tag_id TEXT NOT NULL REFERENCES tags (id),
  on_kind TEXT NOT NULL,
  on_id TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX taggings_by_thing ON taggings (on_kind, on_id, tag_id);
CREATE INDEX taggings_by_tag ON taggings (tag_id);
`,
};
