import { dataPointChanges } from './dataPoints.ts';
import { estimateChanges } from './estimates.ts';
import type { ChangeHandlers } from './Handlers.ts';
import { journalChanges } from './journal.ts';
import { linkChanges } from './links.ts';
import { passageChanges } from './passages.ts';
import { reportChanges } from './reports.ts';
import { sourceChanges } from './sources.ts';

export const changeHandlers: ChangeHandlers = {
  ...sourceChanges,
  ...passageChanges,
  ...dataPointChanges,
  ...estimateChanges,
  ...linkChanges,
  ...reportChanges,
  ...journalChanges,
};
