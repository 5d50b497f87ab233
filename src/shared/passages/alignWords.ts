import { chainUp } from './chainUp.ts';
import { commonPairs } from './commonPairs.ts';
import { joinNeighbours } from './joinNeighbours.ts';
import { linesOf, type Stretch, sentencesOf, type Words } from './splitWords.ts';

/** Which word of the new text each word of the old one has become, and the way back; -1 where none. */
export interface Alignment {
  readonly forth: Int32Array;
  readonly back: Int32Array;
}

const runLengths = [8, 4, 2, 1];
/** Gaps within gaps; real texts need fewer than ten. */
const deepest = 60;

interface Work extends Alignment {
  readonly old: Int32Array;
  readonly now: Int32Array;
  readonly oldLines: readonly Line[];
  readonly nowLines: readonly Line[];
}

/** A line with its words as one key. */
interface Line extends Stretch {
  readonly key: string;
}

/**
 * Aligns two versions of a text: lines, then sentences, that stand once in each are paired wherever they went; between those
 * that kept their order runs of words that are rare on both sides are paired (a patience diff), the longest common row of words
 * in what is small; last, rare runs that moved. Words that repeat without end are left open, so time stays about linear.
 */
export function alignWords(old: Words, now: Words): Alignment {
  const work: Work = {
    old: old.ids,
    now: now.ids,
    forth: new Int32Array(old.ids.length).fill(-1),
    back: new Int32Array(now.ids.length).fill(-1),
    oldLines: keyed(old.ids, linesOf(old)),
    nowLines: keyed(now.ids, linesOf(now)),
  };
  pairEndLines(work);
  pairUnits(work, work.oldLines, work.nowLines, 1);
  pairUnits(work, keyed(old.ids, sentencesOf(old)), keyed(now.ids, sentencesOf(now)), 4);
  alignBetween(work, { first: 0, end: old.ids.length }, { first: 0, end: now.ids.length });
  pairMoved(work);
  joinNeighbours(old, now, work);
  return { forth: work.forth, back: work.back };
}

function keyed(ids: Int32Array, stretches: readonly Stretch[]): Line[] {
  return stretches.map(({ first, end }) => ({ first, end, key: ids.subarray(first, end).join(' ') }));
}

function pair({ forth, back }: Alignment, one: number, other: number): void {
  forth[one] = other;
  back[other] = one;
}

function pairEnds(work: Work, old: Stretch, now: Stretch): { old: Stretch; now: Stretch } {
  let [first, nowFirst] = [old.first, now.first];
  let [end, nowEnd] = [old.end, now.end];
  while (first < end && nowFirst < nowEnd && areSame(work, first, nowFirst)) pair(work, first++, nowFirst++);
  while (first < end && nowFirst < nowEnd && areSame(work, end - 1, nowEnd - 1)) pair(work, --end, --nowEnd);
  return { old: { first, end }, now: { first: nowFirst, end: nowEnd } };
}

/** The lines that are the same at the start and at the end. Single words there may belong to lines that changed places. */
function pairEndLines(work: Work): void {
  const { oldLines, nowLines } = work;
  const least = Math.min(oldLines.length, nowLines.length);
  let start = 0;
  while (start < least && oldLines[start]?.key === nowLines[start]?.key) {
    pairLine(work, oldLines[start], nowLines[start]);
    start += 1;
  }
  for (let end = 1; end <= least - start; end += 1) {
    const [line, other] = [oldLines[oldLines.length - end], nowLines[nowLines.length - end]];
    if (line?.key !== other?.key) return;
    pairLine(work, line, other);
  }
}

/** Words that have their partner already are the same as no other. */
function areSame({ old, now, forth, back }: Work, one: number, other: number): boolean {
  return old[one] === now[other] && forth[one] === -1 && back[other] === -1;
}

/** Pairs whole lines or sentences that stand once on each side, whatever their order. */
function pairUnits(work: Work, olds: readonly Line[], nows: readonly Line[], shortest: number): void {
  const others = onceEach(work.back, nows, shortest);
  for (const [key, unit] of onceEach(work.forth, olds, shortest)) {
    const other = unit === null ? null : others.get(key);
    if (unit === null || other === null || other === undefined) continue;
    pairLine(work, unit, other);
  }
}

/** Units by their words; null for those that stand more than once. Those with words that are paired already are left out. */
function onceEach(paired: Int32Array, units: readonly Line[], shortest: number): Map<string, Line | null> {
  const once = new Map<string, Line | null>();
  for (const unit of units) {
    if (unit.end - unit.first < shortest || paired.subarray(unit.first, unit.end).some((other) => other !== -1))
      continue;
    once.set(unit.key, once.has(unit.key) ? null : unit);
  }
  return once;
}

/** Splits what lies between the ends at the paired words that kept their order; pairs equal lines in the gaps, then words. */
function alignBetween(work: Work, old: Stretch, now: Stretch): void {
  let [first, nowFirst] = [old.first, now.first];
  for (const { one, other } of [...chainOfPaired(work, old), { one: old.end, other: now.end }]) {
    if (one > first && other > nowFirst) pairCommonLines(work, { first, end: one }, { first: nowFirst, end: other });
    [first, nowFirst] = [one + 1, other + 1];
  }
  alignGaps(work, old, now, chainOfPaired(work, old), deepest);
}

function chainOfPaired({ forth }: Work, old: Stretch): { one: number; other: number }[] {
  const paired: { one: number; other: number }[] = [];
  for (let one = old.first; one < old.end; one += 1) {
    const other = forth[one] ?? -1;
    if (other !== -1) paired.push({ one, other });
  }
  return chainUp(paired);
}

function pairCommonLines(work: Work, old: Stretch, now: Stretch): void {
  const olds = openLines(work.oldLines, work.forth, old);
  const nows = openLines(work.nowLines, work.back, now);
  const pairs = commonPairs(olds.length, nows.length, (row, column) => {
    const line = olds[row];
    return line !== undefined && line.key === nows[column]?.key ? line.end - line.first : 0;
  });
  for (const { row, column } of pairs) pairLine(work, olds[row], nows[column]);
}

function pairLine(work: Work, line: Line | undefined, other: Line | undefined): void {
  if (line === undefined || other === undefined) return;
  for (let at = 0; at < line.end - line.first; at += 1) pair(work, line.first + at, other.first + at);
}

/** The lines that lie within a stretch and have no pairs yet. */
function openLines(lines: readonly Line[], paired: Int32Array, { first, end }: Stretch): Line[] {
  const open: Line[] = [];
  let low = firstAtOrAfter(lines, first);
  for (let line = lines[low]; line !== undefined && line.end <= end; line = lines[(low += 1)])
    if (paired[line.first] === -1 && paired[line.end - 1] === -1) open.push(line);
  return open;
}

function firstAtOrAfter(lines: readonly Line[], word: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function alignGaps(
  work: Work,
  old: Stretch,
  now: Stretch,
  chain: readonly { one: number; other: number }[],
  depth: number,
): void {
  let [first, nowFirst] = [old.first, now.first];
  for (const { one, other } of [...chain, { one: old.end, other: now.end }]) {
    if (one > first && other > nowFirst) alignGap(work, { first, end: one }, { first: nowFirst, end: other }, depth);
    [first, nowFirst] = [one + 1, other + 1];
  }
}

function alignGap(work: Work, wholeOld: Stretch, wholeNow: Stretch, depth: number): void {
  const { old, now } = pairEnds(work, wholeOld, wholeNow);
  if (old.first === old.end || now.first === now.end) return;
  for (const length of depth > 0 ? runLengths : []) {
    const chain = chainUp(rarePairs(work, old, now, length));
    if (chain.length === 0) continue;
    for (const { one, other } of chain) pair(work, one, other);
    alignGaps(work, old, now, chain, depth - 1);
    return;
  }
  pairCommonRow(work, old, now);
}

/** Where runs of so many words start that stand once in each stretch. */
function rarePairs(work: Work, old: Stretch, now: Stretch, length: number): { one: number; other: number }[] {
  const others = rareRuns(work.now, work.back, now, length);
  const pairs: { one: number; other: number }[] = [];
  for (const [hash, one] of rareRuns(work.old, work.forth, old, length)) {
    const other = one === null ? null : (others.get(hash) ?? null);
    if (one === null || other === null) continue;
    let same = 0;
    while (same < length && areSame(work, one + same, other + same)) same += 1;
    if (same === length) pairs.push({ one, other });
  }
  return pairs.toSorted((a, b) => a.one - b.one);
}

/** Runs by a hash of their words; null for a hash that comes more than once. */
function rareRuns(ids: Int32Array, paired: Int32Array, { first, end }: Stretch, length: number) {
  const runs = new Map<number, number | null>();
  let open = 0;
  for (let last = first; last < end; last += 1) {
    open = paired[last] === -1 ? open + 1 : 0;
    if (open < length) continue;
    const start = last - length + 1;
    let hash = 17;
    for (let at = start; at <= last; at += 1) hash = Math.imul(hash, 0x01000193) ^ ((ids[at] ?? 0) + 1);
    runs.set(hash, runs.has(hash) ? null : start);
  }
  return runs;
}

/** The longest common row of words. */
function pairCommonRow(work: Work, old: Stretch, now: Stretch): void {
  const pairs = commonPairs(old.end - old.first, now.end - now.first, (row, column) =>
    areSame(work, old.first + row, now.first + column) ? 1 : 0,
  );
  for (const { row, column } of pairs) pair(work, old.first + row, now.first + column);
}

/** Runs that left their order: six words that stand once among what is open on either side, and what joins on to them. */
function pairMoved(work: Work): void {
  const everything = { first: 0, end: work.old.length };
  for (const { one, other } of rarePairs(work, everything, { first: 0, end: work.now.length }, 6)) {
    if (!areSame(work, one, other)) continue;
    let [start, nowStart] = [one, other];
    while (start > 0 && nowStart > 0 && areSame(work, start - 1, nowStart - 1)) {
      start -= 1;
      nowStart -= 1;
    }
    while (start < work.old.length && nowStart < work.now.length && areSame(work, start, nowStart))
      pair(work, start++, nowStart++);
  }
}
