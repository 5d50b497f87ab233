import { wordsOf, type Writing } from '../labels/writing.ts';
import type { MonthNames } from './timeTicks.ts';

/** Names of months for an axis: their first letters, as few as tell them apart. */
export function monthNames(writing: Writing): MonthNames {
  const { monthAlone } = wordsOf(writing).dates;
  const whole = Array.from({ length: 12 }, (_, month) => monthAlone(month));
  const cut = (letters: number) => whole.map((name) => Array.from(name).slice(0, letters).join(''));
  return new Set(cut(3)).size === 12 ? cut(3) : cut(4);
}
