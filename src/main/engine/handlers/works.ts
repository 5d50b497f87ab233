import { importSource } from '../importing/importSource.ts';
import { saveCopy } from '../store/saveCopy.ts';
import { estimateWork } from './estimates.ts';
import type { WorkHandlers } from './Handlers.ts';
import { journalWork } from './journal.ts';
import { reportWork } from './reports.ts';

export const workHandlers: WorkHandlers = {
  'sources.import': async (desk, { handle, synthetic }) =>
    importSource(desk, await desk.file(handle), synthetic ?? false),
  'cases.saveCopy': async (desk, { path }) => saveCopy(desk.database, path),
  ...estimateWork,
  ...reportWork,
  ...journalWork,
};
