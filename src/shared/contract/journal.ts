import { z } from 'zod';
import { jobField, nothing, shortText } from './fields.ts';
import { change, read, work } from './method.ts';

export interface JournalEntry {
  /** 1-based, without gaps. */
  readonly sequence: number;
  /** ISO 8601, UTC */
  readonly at: string;
  /** The name typed for this case; empty by default. */
  readonly who: string;
  readonly kind: 'change' | 'undo' | 'redo';
  readonly label: string;
  readonly hash: string;
}

export interface CaseStatus {
  readonly journalLength: number;
  /** ISO 8601, UTC; null in a new case. */
  readonly lastChangeAt: string | null;
  /** What undo and redo would act on; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly stale: number;
  readonly who: string;
}

/** One thing that `verify` looked at. */
export interface Check {
  readonly what: string;
  readonly holds: boolean;
  readonly detail: string;
  /** It could not be looked at, since it is withheld from this version or not kept: it neither holds nor fails. */
  readonly untold?: boolean;
}

export interface Verification {
  readonly holds: boolean;
  readonly checks: readonly Check[];
}

export const journalContract = {
  'journal.status': read<CaseStatus>()(nothing),
  'journal.list': read<readonly JournalEntry[]>()(
    z.strictObject({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(1_000) }),
  ),
  'journal.undo': change<{ readonly label: string }>('Undo')(nothing),
  'journal.redo': change<{ readonly label: string }>('Redo')(nothing),
  'journal.sign': change<null>('Set name')(z.strictObject({ who: shortText })),
  'journal.verify': work<Verification>('Verify case')(z.strictObject({ job: jobField })),
};
