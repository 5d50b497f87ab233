import { dataPointReads } from './dataPoints.ts';
import { datasetReads } from './datasets.ts';
import { estimateReads } from './estimates.ts';
import type { ReadHandlers } from './Handlers.ts';
import { journalReads } from './journal.ts';
import { linkReads } from './links.ts';
import { passageReads } from './passages.ts';
import { reportReads } from './reports.ts';
import { sourceReads } from './sources.ts';
import { timelineReads } from './timeline.ts';

export const readHandlers: ReadHandlers = {
  ...sourceReads,
  ...datasetReads,
  ...passageReads,
  ...dataPointReads,
  ...estimateReads,
  ...timelineReads,
  ...linkReads,
  ...reportReads,
  ...journalReads,
};
