import { PlumbError } from '../values/PlumbError.ts';
import { parsePeriod } from '../values/period.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Milliseconds since 1970, end exclusive; null where no date is given or it cannot be read. */
export function spanOf(edtf: string | null): Span | null {
  if (edtf === null) return null;
  try {
    const { start, end } = parsePeriod(edtf);
    return { start: start ?? -Infinity, end: end ?? Infinity };
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}

/** Whether two claims may be about the same time: they overlap, or one gives none. */
export function spansMayMeet(one: Span | null, other: Span | null): boolean {
  return one === null || other === null || (one.start < other.end && other.start < one.end);
}

/** Whether their numbers may be set side by side: the same span, or one gives none. */
export function spansAgree(one: Span | null, other: Span | null): boolean {
  return one === null || other === null || (one.start === other.start && one.end === other.end);
}
