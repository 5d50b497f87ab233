import type { ResolvedRun } from './resolvedReport.ts';

/** A note after a number stands behind the comma or stop that follows it, as printers set it. */
export function placeNotes(runs: readonly ResolvedRun[]): ResolvedRun[] {
  const placed: ResolvedRun[] = [];
  for (const run of runs) {
    const stops = run.kind === 'text' ? (/^[.,;:!?…”’)]+/.exec(run.text)?.[0] ?? '') : '';
    const firstNote = placed.findLastIndex((other) => other.kind !== 'footnote') + 1;
    if (run.kind !== 'text' || stops === '' || firstNote === placed.length) {
      if (run.kind !== 'text' || run.text !== '') placed.push(run);
      continue;
    }
    placed.splice(firstNote, 0, { ...run, text: stops });
    if (run.text.length > stops.length) placed.push({ ...run, text: run.text.slice(stops.length) });
  }
  return placed;
}
