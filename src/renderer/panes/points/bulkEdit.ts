import { statuses } from '#shared/contract/dataPoints.ts';
import type { PointsPatch, UnitChange } from '#shared/contract/pointTable.ts';
import { readPeriodCell } from '#shared/points/readCell.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { qualifiers } from '#shared/values/quantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

export const bulkFields = [
  ['status', 'Status'],
  ['credibility', 'Credibility'],
  ['period', 'Period'],
  ['place', 'Place'],
  ['counted', 'What is counted'],
  ['qualifier', 'Qualifier'],
  ['unit', 'Unit'],
  ['tag', 'Add tag'],
  ['untag', 'Take off tag'],
] as const;
export type BulkField = (typeof bulkFields)[number][0];

export interface BulkEdit {
  readonly field: BulkField;
  readonly value: string;
  /** For a unit: nothing is converted unless it says so. */
  readonly numbers: UnitChange;
}

export type BulkChange =
  | { readonly kind: 'patch'; readonly patch: PointsPatch }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'untag'; readonly tagId: string };

/** What the bar says as a change. Errors: `invalid-input`, `invalid-date`, in words for its field. */
export function readBulkEdit({ field, value, numbers }: BulkEdit): BulkChange {
  const typed = value.trim();
  const orNull = typed === '' ? null : typed;
  switch (field) {
    case 'status': {
      const status = statuses.find((each) => each === typed);
      if (status === undefined) throw missing('Choose a status');
      return { kind: 'patch', patch: { status } };
    }
    case 'credibility':
      return { kind: 'patch', patch: { credibility: orNull === null ? null : Number(orNull) } };
    case 'period': {
      const read = readPeriodCell(typed);
      if (!read.ok) throw new PlumbError('invalid-date', read.message);
      return { kind: 'patch', patch: { period: read.patch.period ?? null } };
    }
    case 'place':
    case 'counted':
      return { kind: 'patch', patch: { [field]: orNull } };
    case 'qualifier':
      return { kind: 'patch', patch: { qualifier: qualifiers.find((each) => each === typed) ?? null } };
    case 'unit':
      return { kind: 'patch', patch: { unit: { unit: orNull, numbers } } };
    case 'tag':
      if (orNull === null) throw missing('Name a tag');
      return { kind: 'tag', name: orNull };
    case 'untag':
      if (orNull === null) throw missing('Choose a tag');
      return { kind: 'untag', tagId: orNull };
    default:
      return assertNever(field);
  }
}

function missing(message: string): PlumbError {
  return new PlumbError('invalid-input', message);
}
