import type { Migration } from './Migration.ts';

/** What new reports of the case can begin with, beside the templates that every case has. */
export const reportTemplates: Migration = {
  number: 12,
  name: 'report-templates',
  sql: `
CREATE TABLE report_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Blocks and settings, as JSON.
  content TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
`,
};
