import { instantInWords } from '../dateWords.ts';
import type { ResolvedMethod, ResolvedReport, ResolvedSource } from '../resolvedReport.ts';

/** Under the title: the day that the report speaks for, and what it rests on. */
export function bylineOf(report: ResolvedReport, asOf: string): string[] {
  const synthetic = report.sources.some((source) => source.synthetic) ? ['contains synthetic data'] : [];
  const counts = [countOf(report.sources.length, 'source'), countOf(report.methods.length, 'estimate')];
  return [`As of ${instantInWords(asOf.slice(0, 10))}`, ...counts, ...synthetic].filter((part) => part !== '');
}

export function titleOf({ title }: ResolvedReport): string {
  return title.trim() === '' ? 'Untitled report' : title.trim();
}

/** Of an estimate's run, in one line. */
export function runWords({ seed, samples, engineVersion, ran }: ResolvedMethod): string {
  return `Seed ${seed} · ${samples} samples · engine ${engineVersion} · run ${ran}`;
}

/** Of a source, after its title: who published it, and when. */
export function publishedWords({ publisher, byline, date }: ResolvedSource): string {
  return [publisher, byline, date].map((part) => (part === null || part === '' ? '' : `, ${part}`)).join('');
}

/** Of a source, under its title: its file and when that was imported, or why neither is said. */
export function fileWords({ fileName, imported, withheld }: ResolvedSource): string {
  return withheld === undefined ? `${fileName} · imported ${imported}` : `Withheld: ${withheld}`;
}

export const endHeadings = {
  notes: 'Notes',
  method: 'Method',
  sources: 'Sources',
  glossary: 'Words before numbers',
  stale: 'Stale: an input has changed since this run.',
  inputs: ['Input', 'What it is', 'Source'],
  percentile: 'Percentile',
} as const;

function countOf(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
