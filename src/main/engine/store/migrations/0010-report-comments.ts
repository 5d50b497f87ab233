import type { Migration } from './Migration.ts';

/** What colleagues say of a report's words. They stand in the case and in no file that a report goes out as. */
export const reportComments: Migration = {
  number: 10,
  name: 'report-comments',
  sql: `
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
CREATE INDEX report_comments_by_report ON report_comments (report_id, created_at);
CREATE INDEX report_comments_by_parent ON report_comments (parent_id);
`,
};
