import type { NameFinder } from './findNames.ts';

/** A stretch of words, and how far it stands from the one before: on the same line, in the next cell, or elsewhere. */
export interface Stretch {
  readonly text: string;
  readonly after: 'joined' | 'beside' | 'apart';
  /** A live number, which must read as what it leads to. */
  readonly isFigure?: boolean;
}

/** What stands between two stretches while names are looked for; nothing is found across the last. */
const between: Readonly<Record<Stretch['after'], string>> = { joined: '', beside: ' ', apart: '\n'.repeat(12) };

export interface Mark {
  /** What stands in place of the words, or after them. */
  readonly mark: string;
}

/**
 * Puts a mark in place of every name, or after it where the words are to stay. A name may be split over stretches, one half of it bold:
 * the mark then stands in the first, and the rest of the name goes from the others. As many stretches come back, in order.
 */
export function replaceAcross<About extends Mark>(
  stretches: readonly Stretch[],
  finder: NameFinder<About>,
  keepWords = false,
): string[] {
  const starts: number[] = [];
  let whole = '';
  for (const { text, after } of stretches) {
    whole += whole === '' ? '' : between[after];
    starts.push(whole.length);
    whole += text;
  }
  const found = finder.find(whole);
  let first = 0;
  return stretches.map(({ text }, index) => {
    const from = starts[index] ?? 0;
    const to = from + text.length;
    let [written, at] = ['', from];
    while ((found[first]?.end ?? Infinity) <= from) first += 1;
    for (let next = first; next < found.length; next += 1) {
      const place = found[next];
      if (place === undefined || place.start >= to) break;
      const [begins, ends] = [Math.max(place.start, from), Math.min(place.end, to)];
      written += whole.slice(at, begins);
      if (keepWords) written += whole.slice(begins, ends) + (place.end <= to ? ` ${place.about.mark}` : '');
      else if (place.start >= from) written += place.about.mark;
      at = ends;
    }
    return written + whole.slice(at, to);
  });
}
