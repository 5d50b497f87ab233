import type { ImportedAnnotations } from '../contract/exchange.ts';

/** What came of an import of annotations in a few words each, zeros left out: `3 placed`, `1 lost`. */
export function countsOfImport(outcome: ImportedAnnotations): string[] {
  const { placed, moved, lost, onStubs, notes, duplicates, refusedCount } = outcome;
  const counts: [number, string][] = [
    [placed, 'placed'],
    [moved, 'moved'],
    [lost, 'lost'],
    [onStubs, 'waiting for a source that is not imported yet'],
    [notes, notes === 1 ? 'note' : 'notes'],
    [duplicates, 'in the case already'],
    [refusedCount, 'refused'],
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, words]) => `${count.toLocaleString('en')} ${words}`);
  return told.length === 0 ? ['no annotations in it'] : told;
}
