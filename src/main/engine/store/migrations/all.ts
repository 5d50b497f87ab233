import { foundation } from './0001-foundation.ts';
import { sources } from './0002-sources.ts';
import { search } from './0003-search.ts';
import { marking } from './0004-marking.ts';
import { estimating } from './0005-estimating.ts';
import { referenceQuantities } from './0006-reference-quantities.ts';
import { exporting } from './0007-exporting.ts';
import { reportSettings } from './0008-report-settings.ts';
import { protecting } from './0009-protecting.ts';
import { reportComments } from './0010-report-comments.ts';
import { pictures } from './0011-pictures.ts';
import { reportTemplates } from './0012-report-templates.ts';
import { spellingWords } from './0013-spelling-words.ts';
import type { Migration } from './Migration.ts';

export const migrations: readonly Migration[] = [
  foundation,
  sources,
  search,
  marking,
  estimating,
  referenceQuantities,
  exporting,
  reportSettings,
  protecting,
  reportComments,
  pictures,
  reportTemplates,
  spellingWords,
];
