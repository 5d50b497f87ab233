import type { Migration } from './Migration.ts';

/** What is kept beside an estimate's sheet, and the sources of a run's inputs as they were when it ran; both JSON. */
export const estimating: Migration = {
  number: 5,
  name: 'estimating',
  sql: `
-- Claims to check, scenarios and routes: nothing that a run rests on.
ALTER TABLE estimates ADD COLUMN comparisons TEXT;
ALTER TABLE runs ADD COLUMN sources TEXT;
`,
};
