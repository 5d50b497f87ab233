import type { SensitiveMark } from '../contract/protecting.ts';
import type { Evidence } from '../reports/evidence.ts';
import type { Report } from '../reports/reportDocument.ts';
import type { ResolvedReport } from '../reports/resolvedReport.ts';
import { leavingGroups, type LeavingLine } from './leaving.ts';
import { leavingFiles, leavingMetadata, leavingUndone, leavingWords } from './leavingRest.ts';
import { leavingSensitive } from './leavingSensitive.ts';
import { leavingWithheld } from './leavingWithheld.ts';
import type { Redaction } from './redaction.ts';
import type { ReportVersion } from './versions.ts';
import type { Withholding } from './withholding.ts';

/** A report on its way out, as it will be written. */
export interface Leaving {
  readonly version: ReportVersion;
  readonly report: Report;
  readonly resolved: ResolvedReport;
  readonly evidence: Evidence;
  /** Who wrote it, and what its logo shows; may be empty. */
  readonly opening: readonly string[];
  /** Without an ending. */
  readonly fileName: string;
  /** The day that the file is dated by, ISO 8601. */
  readonly asOf: string;
  readonly withholding: Withholding;
  readonly marks: readonly SensitiveMark[];
  /** `isThere` is false where what is withheld is no longer in the case. */
  readonly redactions: readonly (Redaction & { readonly isThere: boolean })[];
  /** How many of the case's comments and notes there are. */
  readonly keptBack: { readonly comments: number; readonly notes: number };
}

const levels = ['sensitive', 'look', 'told'] as const;

/** Everything that leaves the house with an export, or is kept back, by group; what is sensitive comes first in each. */
export function listLeaving(leaving: Leaving): LeavingLine[] {
  const lines = [
    ...leavingSensitive(leaving),
    ...leavingWithheld(leaving),
    ...leavingUndone(leaving),
    ...leavingWords(leaving),
    ...leavingFiles(leaving),
    ...leavingMetadata(leaving),
  ];
  return lines.toSorted(
    (one, other) =>
      leavingGroups.indexOf(one.group) - leavingGroups.indexOf(other.group) ||
      levels.indexOf(one.level) - levels.indexOf(other.level),
  );
}
