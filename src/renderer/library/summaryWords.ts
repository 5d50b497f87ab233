import { leftOutWords } from '#shared/sources/sortFiles.ts';
import { countDone, countFiles, type ImportQueue, isUnderWay } from './importQueue.ts';

/** A handful is followed in the status bar and opens by itself; more get the panel and leave the user where they are. */
const handful = 5;

export function isHandful(queue: ImportQueue): boolean {
  return countFiles(queue) <= handful;
}

/** Whether the panel has something to show: many files, something that went wrong, or a choice. */
export function needsPanel(queue: ImportQueue): boolean {
  const { failed, withSkipped, newer } = queue;
  return !isHandful(queue) || failed.length + withSkipped.length + newer.length > 0;
}

/** `Importing`, `Paused`, `Import finished`, `Import cancelled`. */
export function headingOf(queue: ImportQueue): string {
  if (isUnderWay(queue)) return queue.paused ? 'Import paused' : 'Importing';
  return queue.dropped.length > 0 ? 'Import cancelled' : 'Import finished';
}

/** `214 of 2,000` */
export function progressWords(queue: ImportQueue): string {
  return `${count(countDone(queue))} of ${count(countFiles(queue))}`;
}

/** What came of the files until now, each as a short clause. */
export function resultWords(queue: ImportQueue): readonly string[] {
  const { imported, parts, newer, linked, failed, dropped } = queue;
  const words = [`${count(imported)} imported`];
  if (parts > 0) words.push(`${count(parts)} more from inside of them`);
  if (newer.length === 1) words.push('1 of them a newer capture of a held page');
  if (newer.length > 1) words.push(`${count(newer.length)} of them newer captures of held pages`);
  if (linked.length > 0) words.push(`${count(linked.length)} in the case already`);
  if (failed.length > 0) words.push(`${count(failed.length)} failed`);
  if (dropped.length > 0) words.push(`${count(dropped.length)} not imported`);
  return words;
}

/** The whole summary as plain text, for a mail or a note: every file that failed with its reason, none left off. */
export function summaryText(queue: ImportQueue): string {
  const { linked, newer, failed, withSkipped, dropped, companions, junk } = queue;
  const left = leftOutWords(companions, junk);
  const list = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines]);
  return [
    `${headingOf(queue)}: ${resultWords(queue).join(', ')}.`,
    ...(left === '' ? [] : [left]),
    ...list(
      'Failed',
      failed.map(({ file, reason }) => `${file.path}: ${reason}`),
    ),
    ...list(
      'Not read inside of imported files',
      withSkipped.flatMap(({ file, skipped }) =>
        skipped.map(({ name, reason }) => `${file.path} / ${name}: ${reason}`),
      ),
    ),
    ...list(
      'Newer captures of pages held already',
      newer.map(
        ({ file, held, replaced }) => `${file.path}: of "${held.title}"${replaced === null ? '' : ', replaced'}`,
      ),
    ),
    ...list(
      'In the case already',
      linked.map(({ file, title }) => `${file.path}: as "${title}"`),
    ),
    ...list(
      'Not imported, since the import was cancelled',
      dropped.map(({ file }) => file.path),
    ),
  ].join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en');
}
