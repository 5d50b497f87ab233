import type { Stretch, Words } from './splitWords.ts';

/** How many words on either side tell one place from another. */
const nearby = 12;
const wide = 60;
/** And how much further away they may lie in the other text. */
const slack = (reach: number) => reach / 2;

/** 0 to 1: how much of what stands around one stretch stands, in its order, around the other; 1 where nothing does. */
export function contextLikeness(old: Words, at: Stretch, now: Words, place: Stretch, reach = nearby): number {
  const before = old.ids.subarray(Math.max(0, at.first - reach), at.first).toReversed();
  const after = old.ids.subarray(at.end, at.end + reach);
  const placeBefore = now.ids.subarray(Math.max(0, place.first - reach - slack(reach)), place.first).toReversed();
  const placeAfter = now.ids.subarray(place.end, place.end + reach + slack(reach));
  const all = before.length + after.length;
  return all === 0 ? 1 : (commonRow(before, placeBefore) + commonRow(after, placeAfter)) / all;
}

/** Whether another stretch of the old text with the same words fits a place better, looked at widely where it is close. */
export function fitsBetter(old: Words, other: Stretch, at: Stretch, now: Words, place: Stretch): boolean {
  const difference = contextLikeness(old, other, now, place) - contextLikeness(old, at, now, place);
  if (Math.abs(difference) > 0.15) return difference > 0;
  return contextLikeness(old, other, now, place, wide) > contextLikeness(old, at, now, place, wide);
}

/** Whether it fits the place so much worse, near or widely, that it is out of the question. */
export function fitsFarWorse(old: Words, other: Stretch, at: Stretch, now: Words, place: Stretch): boolean {
  return (
    contextLikeness(old, at, now, place) - contextLikeness(old, other, now, place) >= 0.2 ||
    contextLikeness(old, at, now, place, wide) - contextLikeness(old, other, now, place, wide) >= 0.15
  );
}

/** How many words on either side, at most eight each, are the same without a gap. */
export function joiningWords(old: Words, at: Stretch, now: Words, place: Stretch): number {
  let count = 0;
  for (let step = 1; step <= 8 && same(old.ids[at.first - step], now.ids[place.first - step]); step += 1) count += 1;
  for (let step = 0; step < 8 && same(old.ids[at.end + step], now.ids[place.end + step]); step += 1) count += 1;
  return count;
}

/** Whether the words next to it on both sides are the same, or the text ends there on both. */
export function joinsBothSides(old: Words, at: Stretch, now: Words, place: Stretch): boolean {
  return old.ids[at.first - 1] === now.ids[place.first - 1] && old.ids[at.end] === now.ids[place.end];
}

function same(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && one === other;
}

/** Length of the longest common row of two short rows of words. */
export function commonRow(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let below = new Uint16Array(other.length + 1);
  for (let row = one.length - 1; row >= 0; row -= 1) {
    const line = new Uint16Array(other.length + 1);
    for (let column = other.length - 1; column >= 0; column -= 1)
      line[column] =
        one[row] === other[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, line[column + 1] ?? 0);
    below = line;
  }
  return below[0] ?? 0;
}
