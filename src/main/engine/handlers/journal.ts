import type { ReadableDatabase } from '../store/Database.ts';
import { textOrNull } from '../store/Database.ts';
import { lastEntry } from '../store/journal.ts';
import { numberOrNull } from '../store/Database.ts';
import { readCaseInfo } from '../store/queries/caseInfo.ts';
import { listEntries } from '../store/queries/journal.ts';
import { staleThings } from '../store/staleness.ts';
import { nextTurn } from '../store/undo.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';

export const journalReads = {
  'journal.status': (database: ReadableDatabase) => {
    const last = lastEntry(database);
    return {
      journalLength: numberOrNull(last?.['sequence']) ?? 0,
      lastChangeAt: textOrNull(last?.['at']),
      undo: nextTurn(database, 'undo')?.label ?? null,
      redo: nextTurn(database, 'redo')?.label ?? null,
      stale: staleThings(database).count,
      who: readCaseInfo(database).who,
    };
  },
  'journal.list': (database, { before, limit }) => listEntries(database, before, limit),
} satisfies Partial<ReadHandlers>;

export const journalChanges = {
  'journal.sign': (change, { who }) => {
    change.update('case_info', 'case', { who });
    return null;
  },
} satisfies Partial<ChangeHandlers>;

export const journalWork = {
  'journal.verify': async (desk) => {
    const { verifyCase } = await import('../store/verifyCase.ts');
    return verifyCase(desk.database, desk.signal, (words, done, total) => desk.progress(words, done, total));
  },
} satisfies Partial<WorkHandlers>;
