import type { Migration } from './Migration.ts';

/**
 * Pictures that reports show, once each by the SHA-256 of their bytes as they are kept: without what was said beside their pixels. A row
 * is no journalled row; its hash stands in the journal as a fact.
 */
export const pictures: Migration = {
  number: 11,
  name: 'pictures',
  sql: `
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
`,
};
