import type { SensitiveMark } from '../contract/protecting.ts';
import type { LeavingLevel, LeavingLine } from './leaving.ts';
import type { Leaving } from './listLeaving.ts';
import { placesOfName } from './namePlaces.ts';

/** What is marked as sensitive in the case and stands in what goes out; in the public version, and not withheld, it is to be looked at. */
export function leavingSensitive(leaving: Leaving): LeavingLine[] {
  return leaving.marks.flatMap((mark) => lineOf(mark, leaving) ?? []);
}

const because = ({ reason }: SensitiveMark): string => (reason === '' ? '' : ` Marked: ${withStop(reason)}`);

function lineOf(mark: SensitiveMark, leaving: Leaving): LeavingLine | null {
  const level: LeavingLevel = leaving.version === 'public' ? 'sensitive' : 'look';
  const { thing } = mark;
  const line = { id: `mark-${mark.id}`, level };
  if (thing.kind === 'name') {
    const { count, where, blockId } = placesOfName(thing.words, leaving);
    if (count === 0) return null;
    const text = `“${thing.words}” stands in ${count === 1 ? 'one place' : `${count} places`}.${because(mark)}`;
    const opens = blockId === null ? null : { kind: 'reportBlock' as const, id: blockId };
    return { ...line, group: 'names', text, where, opens, remedy: thing };
  }
  const opens = { kind: 'source' as const, id: thing.sourceId };
  if (thing.kind === 'source') {
    const remedy = { kind: 'source' as const, sourceId: thing.sourceId, keepPublisher: false };
    const { evidence, resolved } = leaving;
    const passages = evidence.passages.filter(({ passage }) => passage.sourceId === thing.sourceId).length;
    const isCited = evidence.sources.some(({ source }) => source.id === thing.sourceId);
    const named = mark.isThere ? placesOfName(mark.title, leaving) : null;
    if (!isCited && (named === null || named.count === 0)) return null;
    const notes = resolved.sources.find(({ id }) => id === thing.sourceId)?.notes.length ?? 0;
    const counts = [counted(notes, 'footnote'), counted(passages, 'quoted passage')].join(' and ');
    const text = `“${mark.title}” is ${isCited ? `cited, with ${counts}` : 'named'}.${because(mark)}`;
    return { ...line, group: 'sources', text, where: named?.where ?? [], opens, remedy };
  }
  const where = columnPlaces(thing.sourceId, thing.column, leaving);
  if (where.length === 0) return null;
  const remedy = { kind: 'column' as const, sourceId: thing.sourceId, column: thing.column };
  return {
    ...line,
    group: 'columns',
    text: `The column ${mark.title} goes out.${because(mark)}`,
    where,
    opens,
    remedy,
  };
}

/** Tables of the report, rows beside it, what these were chosen by, and sheets of estimates that carry a column which is not withheld. */
function columnPlaces(sourceId: string, column: number, { evidence, withholding }: Leaving): string[] {
  if ((withholding.columns.get(sourceId) ?? []).some(({ position }) => position === column)) return [];
  const standIn = withholding.sources.get(sourceId)?.standIn ?? sourceId;
  const tables = evidence.selections
    .filter((one) => one.sourceId === standIn && one.columns.some(({ position }) => position === column))
    .map(({ file, rows }) => `${counted(rows, 'row')} in ${file}`);
  const filters = evidence.selections
    .filter((one) => one.sourceId === standIn && !one.columns.some(({ position }) => position === column))
    .filter((one) => one.filters.some((filter) => filter.column === column))
    .map(({ file, rows }) => `the filter of ${counted(rows, 'row')} in ${file}`);
  const sheets = evidence.runs
    .filter(({ run }) =>
      run.definition.lines.some(
        ({ input }) => input.kind === 'dataset' && input.sourceId === standIn && input.column === column,
      ),
    )
    .map(({ run }) => `the sheet of “${run.definition.name}”`);
  return [...tables, ...filters, ...sheets];
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Typed words as the end of a sentence. */
export function withStop(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}
