import { boundsOf, spanOfEdtf } from './calendarSpan.ts';
import { type DatePart, takePart } from './partOfDate.ts';
import { type Direction, type Reference, type ResolvedDate, resolveDate, resolveWritten } from './resolveDate.ts';
import { type DateAtom, lacksYear, withYear } from './writtenDate.ts';

/** One end of an interval. */
export interface Side {
  readonly atom: DateAtom;
  readonly part: DatePart | null;
}

/** The interval between two dates. A year that only one of them names counts for both: the other lies on the right side of it. */
export function resolvePair(from: Side, to: Side, reference: Reference | null, tense: Direction): ResolvedDate {
  const fromOpen = lacksYear(from.atom.written) && from.atom.yearFromReference === null;
  const toOpen = lacksYear(to.atom.written) && to.atom.yearFromReference === null;
  const one = (atom: DateAtom, near: Reference | null, direction: Direction) => resolveDate(atom, near, direction);
  if (fromOpen && !toOpen) {
    const last = one(to.atom, reference, tense);
    const first = one(from.atom, besides(last.edtf), 'past');
    return combine(partOf(first, from.part), partOf(last, to.part), last.relative);
  }
  const first = one(from.atom, reference, tense);
  if (toOpen && !fromOpen) {
    const last = one(to.atom, besides(first.edtf), 'future');
    return combine(partOf(first, from.part), partOf(last, to.part), first.relative);
  }
  const last = one(to.atom, reference, tense);
  const counted = fromOpen || from.atom.written.form === 'weekday';
  const before = counted && last.edtf !== null ? one(from.atom, besides(last.edtf), 'past') : first;
  return combine(partOf(before, from.part), partOf(last, to.part), first.relative || last.relative);
}

/** Another date as something to count from. */
function besides(edtf: string | null): Reference | null {
  const span = edtf === null ? null : spanOfEdtf(edtf);
  if (span === null || !Number.isFinite(span.start) || !Number.isFinite(span.end)) return null;
  const start = new Date(span.start);
  return { ...span, year: start.getUTCFullYear(), month: start.getUTCMonth() + 1, day: start.getUTCDate() };
}

/** A date or that part of it which its words name. */
export function partOf(resolved: ResolvedDate, taken: DatePart | null): ResolvedDate {
  return taken === null || resolved.edtf === null ? resolved : { ...resolved, edtf: takePart(resolved.edtf, taken) };
}

function combine(from: ResolvedDate, to: ResolvedDate, relative: boolean): ResolvedDate {
  if (from.edtf === null || to.edtf === null) return { edtf: null, relative };
  const edtf = `${boundsOf(from.edtf)[0]}/${boundsOf(to.edtf)[1]}`;
  const span = spanOfEdtf(edtf);
  return { edtf: span === null || span.start >= span.end ? null : edtf, relative };
}

/** The interval of a range that is written as one, such as `3 to 5 May`. */
export function resolveRange(atom: DateAtom, reference: Reference | null, tense: Direction): ResolvedDate {
  const last = resolveWritten(atom.until ?? atom.written, null, reference, tense);
  const year = last.edtf === null ? null : Number(last.edtf.slice(0, 4));
  const written = lacksYear(atom.written) && year !== null ? withYear(atom.written, year) : atom.written;
  return combine(resolveWritten(written, null, reference, tense), last, last.relative);
}
