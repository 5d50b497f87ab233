import type { BarsDrawing } from '../../charts/barsDrawing.ts';
import type { LineDrawing } from '../../charts/lineDrawing.ts';
import type { DatasetGroup, DatasetGroups, GroupStep, Measure } from '../../datasets/groups.ts';
import type { Labels } from '../../labels/en.ts';
import { writeCount } from '../../labels/writing.ts';
import { assertNever } from '../../values/assertNever.ts';
import { PlumbError } from '../../values/PlumbError.ts';
import { parsePeriod } from '../../values/period.ts';
import { edtfInWords } from '../dateWords.ts';
import { shortly } from './shortly.ts';

const longestName = 160;
/** A line has room for no more, gaps counted. */
export const mostPoints = 1_000;

/** What is measured, by what: "Sum of weight_t by cargo". */
export function measureWords(
  { of }: Measure,
  { group, measure }: Pick<DatasetGroups, 'group' | 'measure'>,
  { drawn }: Labels,
): string {
  const [by, named] = [shortly(group, longestName), shortly(measure ?? '', longestName)];
  switch (of) {
    case 'count':
      return drawn.rowsBy(by);
    case 'sum':
      return drawn.sumBy(named, by);
    case 'mean':
      return drawn.meanBy(named, by);
    default:
      return assertNever(of);
  }
}

/** What a chart makes of the groups. */
interface Drawn {
  readonly measure: Measure;
  readonly step: GroupStep;
  readonly unit: string;
}

/** A bar for each group, the largest first, and one for all others together; null where no row passes. */
export function drawBars(found: DatasetGroups, { measure, unit }: Drawn, labels: Labels): BarsDrawing | null {
  const { groups, others } = found;
  if (groups.length === 0) return null;
  const bars = groups.map(({ key, value }) => ({ name: nameOf(key, labels), value, isRest: false }));
  const rest =
    others === null
      ? []
      : [
          {
            name: labels.drawn.others(others.groups, writeCount(others.groups, labels)),
            value: others.value,
            isRest: true,
          },
        ];
  return { chart: 'bars', said: measureWords(measure, found, labels), bars: [...bars, ...rest], unit };
}

function nameOf(key: DatasetGroup['key'], { drawn }: Labels): string {
  if (key === null || key === '') return drawn.empty;
  return shortly(typeof key === 'number' ? String(key) : key, longestName);
}

/**
 * A point for each day, month or year, in order. Where no row has one, a number of rows or a sum is nought there, and a mean is none.
 * Null where no row has a date.
 */
export function drawLine(found: DatasetGroups, { measure, step, unit }: Drawn, labels: Labels): LineDrawing | null {
  const dated = found.groups.flatMap(({ key, value }) => {
    const start = typeof key === 'string' || typeof key === 'number' ? startOf(String(key)) : null;
    return start === null ? [] : [{ at: start, key: String(key), value }];
  });
  const sorted = dated.toSorted((one, other) => one.at - other.at);
  if (sorted.length === 0) return null;
  const absent = measure.of === 'mean' ? null : 0;
  const points = fillSteps(sorted, step, absent).map(({ at, key, value }) => ({
    at,
    when: edtfInWords(key, labels.dates),
    value,
  }));
  return { chart: 'line', said: measureWords(measure, found, labels), points, unit };
}

interface Dated {
  readonly at: number;
  readonly key: string;
  readonly value: number | null;
}

/** Every step between the first and the last, as long as a line can hold them all. */
function fillSteps(dated: readonly Dated[], step: GroupStep, absent: number | null): readonly Dated[] {
  const [first, last] = [dated[0], dated.at(-1)];
  if (step === 'value' || first === undefined || last === undefined) return dated;
  const known = new Map(dated.map((one) => [one.key, one]));
  const filled: Dated[] = [];
  for (let at = first.at; at <= last.at; at = nextStep(at, step)) {
    if (filled.length >= mostPoints) return dated;
    const key = new Date(at).toISOString().slice(0, { day: 10, month: 7, year: 4 }[step]);
    filled.push(known.get(key) ?? { at, key, value: absent });
  }
  return filled;
}

function nextStep(at: number, step: Exclude<GroupStep, 'value'>): number {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const add = (steps: GroupStep) => (step === steps ? 1 : 0);
  return new Date(0).setUTCFullYear(year + add('year'), month + add('month'), day + add('day'));
}

function startOf(date: string): number | null {
  try {
    return parsePeriod(date).start;
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
