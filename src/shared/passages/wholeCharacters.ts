/** A range of a text in UTF-16 units, end exclusive. */
export interface UnitRange {
  readonly start: number;
  readonly end: number;
}

/** Moves ends that lie inside of a character of two UTF-16 units outward, so that a range is one of whole code points too. */
export function wholeCharacters(text: string, { start, end }: UnitRange): UnitRange {
  return {
    start: isInside(text, start) ? start - 1 : start,
    end: isInside(text, end) ? end + 1 : end,
  };
}

function isInside(text: string, place: number): boolean {
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
