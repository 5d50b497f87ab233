import { saveCopy } from '../store/saveCopy.ts';
import { estimateWork } from './estimates.ts';
import { exchangeWork } from './exchange.ts';
import type { WorkHandlers } from './Handlers.ts';
import { journalWork } from './journal.ts';
import { pictureWork } from './pictures.ts';
import { pointTableWork } from './pointTable.ts';
import { referenceQuantityWork } from './referenceQuantities.ts';
import { reportWork } from './reports.ts';
import { templateWork } from './templates.ts';
import { sourceWork } from './sources.ts';

/** What computes, reads files or prints is loaded by the job that needs it: no thread loads the importers to print a report. */
export const workHandlers: WorkHandlers = {
  ...sourceWork,
  'cases.saveCopy': async (desk, { path }) => saveCopy(desk.database, path),
  ...estimateWork,
  ...pointTableWork,
  ...referenceQuantityWork,
  ...reportWork,
  ...pictureWork,
  ...templateWork,
  ...journalWork,
  ...exchangeWork,
};
