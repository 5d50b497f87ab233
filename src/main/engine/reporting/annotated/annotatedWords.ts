import type { AnnotatedSource } from '#shared/annotated/annotatedSource.ts';
import type { NotePlace } from '#shared/annotated/printChoices.ts';

/** `3 lines`, `1,204 lines`; the same on every machine. */
export function countWords(count: number, word: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${digits} ${word}${count === 1 ? '' : 's'}`;
}

export function furnitureLine(lines: number): string {
  return `${countWords(lines, 'line')} of page furniture left out`;
}

export function leftOutLine(paragraphs: number, rows: number): string {
  const parts = [
    paragraphs === 0 ? '' : countWords(paragraphs, 'paragraph'),
    rows === 0 ? '' : countWords(rows, 'table row'),
  ];
  return `[…] ${parts.filter((part) => part !== '').join(' and ')} left out`;
}

/** `12 passages marked, 2 moved and 1 lost (listed at the end) · 37 lines of page furniture left out` */
export function passageCounts({ hasText, passages, unplaced, notChosen, furnitureLines }: AnnotatedSource): string {
  const moved = unplaced.filter(({ state }) => state === 'moved').length;
  const doubts = [
    moved === 0 ? '' : `${moved} moved`,
    unplaced.length === moved ? '' : `${unplaced.length - moved} lost`,
  ].filter((part) => part !== '');
  return [
    hasText ? `${countWords(passages.length, 'passage')} marked` : '',
    doubts.length === 0 ? '' : `${doubts.join(' and ')}, listed at the end`,
    notChosen === 0 ? '' : `${countWords(notChosen, 'other passage')} not printed`,
    furnitureLines === 0 ? '' : furnitureLine(furnitureLines),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export const pageWords = {
  elsewhere: 'note after the text',
  leftOver: 'Notes that have no room in the margin',
  unplaced: 'Passages not found in this text',
  sourceNotes: 'Notes on this source',
  synthetic: 'Synthetic data: made for practice',
};

/** How the signs in the text are to be read; empty where there are none. */
export function legendLine({ passages }: AnnotatedSource, notes: NotePlace): string {
  if (passages.length === 0) return '';
  const said = passages.some(({ tags, comment, notes: own }) => tags.length > 0 || comment !== '' || own.length > 0);
  const where = notes === 'margin' ? 'in the margin' : 'at the foot of the page';
  return `[1 … ] encloses a marked passage.${said ? ` What is said of it stands ${where} under its number.` : ''} Numbers at the left count the paragraphs of the source.`;
}

/** What stands in place of the text where nothing of it is printed. */
export function emptyLine({ hasText }: AnnotatedSource): string {
  return hasText
    ? 'No passage is marked in this text.'
    : 'No text was read from this capture, so nothing in it is marked.';
}
