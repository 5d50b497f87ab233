import { claimChanges } from './claims.ts';
import { dataPointChanges } from './dataPoints.ts';
import { derivationChanges } from './derivations.ts';
import { estimateChanges } from './estimates.ts';
import type { ChangeHandlers } from './Handlers.ts';
import { journalChanges } from './journal.ts';
import { layoutChanges } from './layout.ts';
import { linkChanges } from './links.ts';
import { commentChanges } from './comments.ts';
import { templateChanges } from './templates.ts';
import { spellingChanges } from './spelling.ts';
import { noteChanges } from './notes.ts';
import { passageChanges } from './passages.ts';
import { pointTableChanges } from './pointTable.ts';
import { protectingChanges } from './protecting.ts';
import { referenceQuantityChanges } from './referenceQuantities.ts';
import { reportChanges } from './reports.ts';
import { sourceChanges } from './sources.ts';
import { suggestionChanges } from './suggestions.ts';
import { tagChanges } from './tags.ts';
import { viewChanges } from './views.ts';

export const changeHandlers: ChangeHandlers = {
  ...sourceChanges,
  ...derivationChanges,
  ...passageChanges,
  ...commentChanges,
  ...templateChanges,
  ...spellingChanges,
  ...noteChanges,
  ...tagChanges,
  ...dataPointChanges,
  ...pointTableChanges,
  ...suggestionChanges,
  ...estimateChanges,
  ...referenceQuantityChanges,
  ...layoutChanges,
  ...claimChanges,
  ...linkChanges,
  ...reportChanges,
  ...protectingChanges,
  ...viewChanges,
  ...journalChanges,
};
