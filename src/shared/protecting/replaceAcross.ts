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
  return stretches.map(({ text }, index) => {
    const from = starts[index] ?? 0;
    const to = from + text.length;
    let [written, at] = ['', from];
    for (const { start, end, about } of found) {
      if (end <= from || start >= to) continue;
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      written += whole.slice(at, first);
      if (keepWords) written += whole.slice(first, last) + (end <= to ? ` ${about.mark}` : '');
      else if (start >= from) written += about.mark;
      at = last;
    }
    return written + whole.slice(at, to);
  });
}
