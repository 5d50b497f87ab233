import { runsOf } from '../blocks/all.ts';
import type { FootnotePiece, ResolvedReport } from '../resolvedReport.ts';

export interface WrittenNote {
  readonly number: number;
  readonly pieces: readonly FootnotePiece[];
}

/** Every footnote once, by its number. */
export function listNotes(report: ResolvedReport): WrittenNote[] {
  const notes = new Map<number, WrittenNote>();
  for (const block of report.blocks)
    for (const run of runsOf(block)) if (run.kind === 'footnote') notes.set(run.number, run);
  return [...notes.values()].toSorted((one, other) => one.number - other.number);
}
