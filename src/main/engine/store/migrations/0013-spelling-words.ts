import type { Migration } from './Migration.ts';

/** Names and words that no dictionary has and that are spelled right in this case. */
export const spellingWords: Migration = {
  number: 13,
  name: 'spelling-words',
  sql: `
CREATE TABLE spelling_words (
  id TEXT PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
`,
};
