import { z } from 'zod';
import { quantitySchema, type Quantity } from '../values/quantity.ts';
import { idField, nameText, nothing, shortText } from './fields.ts';
import { change, read } from './method.ts';

export const stances = ['supports', 'disputes', 'context'] as const;
export type Stance = (typeof stances)[number];
export const statuses = ['claimed', 'confirmed', 'disputed', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

export interface Evidence {
  readonly passageId: string;
  readonly stance: Stance;
}

export interface DataPoint {
  readonly id: string;
  /** What is claimed, in words, such as `Explosives moved from two far-east ports`. */
  readonly what: string;
  readonly quantity: Quantity | null;
  /** The quantity as the source wrote it. */
  readonly written: string | null;
  /** The unit as the source wrote it, such as `metric tons`; the quantity's own unit is canonical. */
  readonly unitWritten: string | null;
  /** What is counted or measured, such as `artillery shells`. */
  readonly counted: string | null;
  /** EDTF date or interval */
  readonly period: string | null;
  readonly place: string | null;
  /** 1 confirmed by others to 6 cannot be judged; null while not judged. */
  readonly credibility: number | null;
  readonly status: Status;
  readonly evidence: readonly Evidence[];
  /** Those of one claim are about the same thing, says the user. */
  readonly claimId: string | null;
  readonly stale: boolean;
  /** ISO 8601, UTC */
  readonly createdAt: string;
}

export const credibilityField = z.int().min(1).max(6).nullable();
export const evidenceField = z.array(z.strictObject({ passageId: idField, stance: z.enum(stances) })).max(100);

/** The editable fields; EDTF is checked by the handler, which knows the field's name. */
const fields = {
  what: nameText,
  quantity: quantitySchema.nullable(),
  written: shortText.nullable(),
  unitWritten: shortText.nullable().optional(),
  counted: shortText.nullable().optional(),
  period: shortText.nullable(),
  place: shortText.nullable(),
  credibility: credibilityField,
  status: z.enum(statuses),
  evidence: evidenceField,
};

export const dataPointsContract = {
  'dataPoints.create': change<{ readonly dataPointId: string }>('Add data point')(z.strictObject(fields)),
  'dataPoints.edit': change<null>('Edit data point')(z.strictObject(fields).partial().extend({ dataPointId: idField })),
  'dataPoints.remove': change<null>('Remove data point')(z.strictObject({ dataPointId: idField })),
  'dataPoints.list': read<readonly DataPoint[]>()(nothing),
  'dataPoints.get': read<DataPoint>()(z.strictObject({ dataPointId: idField })),
};
