import { z } from 'zod';
import { statuses } from '../contract/dataPoints.ts';
import { idField, shortText } from '../contract/fields.ts';
import { foldText } from '../search/foldText.ts';
import { assertNever } from '../values/assertNever.ts';
import { parsePeriod, type Period } from '../values/period.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { qualifiers } from '../values/quantity.ts';
import type { PointRow } from './pointRows.ts';
import type { UnitReader } from './unitReader.ts';

export const wordFields = ['what', 'counted', 'place'] as const;
export type WordField = (typeof wordFields)[number];

/** A condition; those of a table hold together. */
export const pointFilterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), any: z.array(z.enum(statuses)).min(1).max(statuses.length) }),
  /** 1 is the most credible; what is not judged passes only where `unjudged` says so. */
  z.strictObject({
    kind: z.literal('credibility'),
    from: z.int().min(1).max(6),
    to: z.int().min(1).max(6),
    unjudged: z.boolean(),
  }),
  /** Passes all units of its dimension: `t` passes kilograms. */
  z.strictObject({ kind: z.literal('unit'), unit: shortText }),
  /** EDTF; passes what overlaps it. */
  z.strictObject({ kind: z.literal('period'), period: shortText }),
  z.strictObject({ kind: z.literal('words'), field: z.enum(wordFields), words: shortText.min(1) }),
  z.strictObject({ kind: z.literal('source'), sourceId: idField }),
  z.strictObject({ kind: z.literal('claim'), claimId: idField }),
  z.strictObject({ kind: z.literal('tag'), tagId: idField }),
  z.strictObject({ kind: z.literal('qualifier'), qualifier: z.enum(qualifiers).nullable() }),
  z.strictObject({ kind: z.literal('withoutEvidence') }),
  z.strictObject({ kind: z.literal('stale') }),
]);
export type PointFilter = z.output<typeof pointFilterSchema>;

/** The rows that pass every filter, in their order. */
export function filterPoints(
  rows: readonly PointRow[],
  filters: readonly PointFilter[],
  readUnit: UnitReader,
): PointRow[] {
  const tests = filters.map((filter) => testOf(filter, readUnit));
  return rows.filter((row) => tests.every((test) => test(row)));
}

function testOf(filter: PointFilter, readUnit: UnitReader): (row: PointRow) => boolean {
  switch (filter.kind) {
    case 'status':
      return ({ point }) => filter.any.includes(point.status);
    case 'credibility':
      return ({ point: { credibility } }) =>
        credibility === null ? filter.unjudged : credibility >= filter.from && credibility <= filter.to;
    case 'unit': {
      const { dimension } = readUnit(filter.unit);
      return ({ point: { quantity } }) => quantity !== null && readUnit(quantity.unit).dimension === dimension;
    }
    case 'period':
      return overlapTest(filter.period);
    case 'words': {
      const words = foldText(filter.words)
        .split(/\s+/)
        .filter((word) => word !== '');
      return ({ point }) => {
        const text = foldText(point[filter.field] ?? '');
        return words.every((word) => text.includes(word));
      };
    }
    case 'source':
      return ({ sources }) => sources.some(({ id }) => id === filter.sourceId);
    case 'claim':
      return ({ point }) => point.claimId === filter.claimId;
    case 'tag':
      return ({ tags }) => tags.some(({ id }) => id === filter.tagId);
    case 'qualifier':
      return ({ point: { quantity } }) => quantity !== null && quantity.qualifier === filter.qualifier;
    case 'withoutEvidence':
      return ({ evidence }) => evidence.length === 0;
    case 'stale':
      return ({ point }) => point.stale;
    default:
      return assertNever(filter);
  }
}

/** A period that is none passes nothing, as a table without the filter would be read as filtered. */
function overlapTest(text: string): (row: PointRow) => boolean {
  const wanted = periodOrNull(text);
  return ({ point }) => {
    const period = periodOrNull(point.period);
    if (wanted === null || period === null) return false;
    return (
      (period.start ?? -Infinity) < (wanted.end ?? Infinity) && (wanted.start ?? -Infinity) < (period.end ?? Infinity)
    );
  };
}

function periodOrNull(text: string | null): Period | null {
  if (text === null) return null;
  try {
    return parsePeriod(text);
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
