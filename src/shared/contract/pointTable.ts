import { z } from 'zod';
import type { PointFacts } from '../points/pointFacts.ts';
import { qualifiers } from '../values/quantity.ts';
import { credibilityField, statuses } from './dataPoints.ts';
import { idField, jobField, nothing, pathField, shortText } from './fields.ts';
import { change, read, work } from './method.ts';

/** Data points that one change or file may take. */
export const mostPoints = 50_000;

/** `keep` leaves the numbers as they are under another unit's name; `convert` works them out. Nothing is converted unasked. */
export const unitChanges = ['keep', 'convert'] as const;
export type UnitChange = (typeof unitChanges)[number];

export interface EditedMany {
  readonly edited: number;
  /** Those without a quantity, which have no unit and no qualifier to change. */
  readonly withoutQuantity: number;
}

export interface ExportedPoints {
  /** The file, to be fetched by `Transport.address`; null where it was written to a path. */
  readonly handle: string | null;
  readonly fileName: string;
  readonly count: number;
}

const dataPointIds = z.array(idField).min(1).max(mostPoints);
const unit = z.string().trim().max(100, 'A unit has at most 100 characters').nullable();
const patch = z.strictObject({
  status: z.enum(statuses).optional(),
  credibility: credibilityField.optional(),
  period: shortText.nullable().optional(),
  place: shortText.nullable().optional(),
  counted: shortText.nullable().optional(),
  qualifier: z.enum(qualifiers).nullable().optional(),
  unit: z.strictObject({ unit, numbers: z.enum(unitChanges) }).optional(),
});
export type PointsPatch = z.output<typeof patch>;

export const pointTableContract = {
  /** Every data point with what its row shows, oldest first. Long quotes are cut. */
  'dataPoints.table': read<PointFacts>()(nothing),
  /** One patch for all, in one change. Errors: `invalid-date`; `unit-mismatch`, naming those that do not convert, and none is edited. */
  'dataPoints.editMany': change<EditedMany>('Edit data points')(z.strictObject({ dataPointIds, patch })),
  /** Errors: `conflict`, naming those that something rests on, and none is removed. */
  'dataPoints.removeMany': change<null>('Remove data points')(z.strictObject({ dataPointIds })),
  /** A CSV file of these, in this order; to the path where one is given. Errors: `conflict` where a file is there; `refused`. */
  'dataPoints.export': work<ExportedPoints>('Export data points')(
    z.strictObject({
      job: jobField,
      dataPointIds: z.array(idField).max(mostPoints),
      byteOrderMark: z.boolean(),
      path: pathField.optional(),
    }),
  ),
};
