import type { Migration } from './Migration.ts';

/** Style, cover, logo and languages of a report, as JSON; null for the settings that a new report has. */
export const reportSettings: Migration = {
  number: 8,
  name: 'report-settings',
  sql: `ALTER TABLE reports ADD COLUMN settings TEXT;`,
};
