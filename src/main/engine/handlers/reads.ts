import { claimReads } from './claims.ts';
import { dataPointReads } from './dataPoints.ts';
import { datasetReads } from './datasets.ts';
import { derivationReads } from './derivations.ts';
import { estimateReads } from './estimates.ts';
import type { ReadHandlers } from './Handlers.ts';
import { journalReads } from './journal.ts';
import { layoutReads } from './layout.ts';
import { linkReads } from './links.ts';
import { commentReads } from './comments.ts';
import { templateReads } from './templates.ts';
import { spellingReads } from './spelling.ts';
import { noteReads } from './notes.ts';
import { passageReads } from './passages.ts';
import { pictureReads } from './pictures.ts';
import { pointTableReads } from './pointTable.ts';
import { protectingReads } from './protecting.ts';
import { referenceQuantityReads } from './referenceQuantities.ts';
import { reportReads } from './reports.ts';
import { searchReads } from './search.ts';
import { sourceReads } from './sources.ts';
import { suggestionReads } from './suggestions.ts';
import { tagReads } from './tags.ts';
import { timelineReads } from './timeline.ts';
import { viewReads } from './views.ts';

export const readHandlers: ReadHandlers = {
  ...sourceReads,
  ...datasetReads,
  ...derivationReads,
  ...passageReads,
  ...commentReads,
  ...templateReads,
  ...spellingReads,
  ...noteReads,
  ...tagReads,
  ...dataPointReads,
  ...pointTableReads,
  ...suggestionReads,
  ...estimateReads,
  ...referenceQuantityReads,
  ...timelineReads,
  ...layoutReads,
  ...claimReads,
  ...linkReads,
  ...reportReads,
  ...protectingReads,
  ...pictureReads,
  ...journalReads,
  ...searchReads,
  ...viewReads,
};
