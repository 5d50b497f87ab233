import { labelsOf } from '../../labels/all.ts';
import type { Labels } from '../../labels/en.ts';
import { writeCount } from '../../labels/writing.ts';
import { instantInWords } from '../dateWords.ts';
import type { ResolvedMethod, ResolvedReport, ResolvedSource } from '../resolvedReport.ts';

/** Under the title: the day that the report speaks for, and what it rests on. */
export function bylineOf(report: ResolvedReport, asOf: string | null): string[] {
  const labels = labelsOf(report.language);
  const synthetic = report.sources.some((source) => source.synthetic) ? [labels.containsSynthetic] : [];
  return [...countsOf(report, asOf), ...synthetic];
}

/** The same without the warning of made data. */
export function countsOf(report: ResolvedReport, asOf: string | null): string[] {
  const labels = labelsOf(report.language);
  const count = (number: number, words: (count: number, digits: string) => string) =>
    number === 0 ? [] : [words(number, writeCount(number, labels))];
  return [
    ...(asOf === null ? [] : [labels.asOf(instantInWords(asOf.slice(0, 10), labels.dates))]),
    ...count(report.sources.length, labels.counts.sources),
    ...count(report.methods.length, labels.counts.estimates),
  ];
}

export function titleOf({ title, language }: ResolvedReport): string {
  return title.trim() === '' ? labelsOf(language).untitled : title.trim();
}

/** Of an estimate's run, in one line. */
export function runWords(
  { seed, samples, sampleCount, engineVersion, ran }: ResolvedMethod,
  { method }: Labels,
): string {
  return method.run(seed, samples, sampleCount, engineVersion, ran);
}

/** Of a source, after its title: who published it, and when. */
export function publishedWords({ publisher, byline, date }: ResolvedSource): string {
  return [publisher, byline, date].map((part) => (part === null || part === '' ? '' : `, ${part}`)).join('');
}

/** Of a source, under its title: its file and when that was imported, or why neither is said. */
export function fileWords({ fileName, imported, withheld }: ResolvedSource, { sources }: Labels): string {
  return withheld === undefined ? `${fileName} · ${sources.imported(imported)}` : sources.withheld(withheld);
}
