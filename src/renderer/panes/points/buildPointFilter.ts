import { type Status, statuses } from '#shared/contract/dataPoints.ts';
import type { PointFilter } from '#shared/points/pointFilter.ts';
import { readPeriodCell } from '#shared/points/readCell.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { qualifiers } from '#shared/values/quantity.ts';

export const filterKinds = [
  ['status', 'Status'],
  ['credibility', 'Credibility'],
  ['what', 'Words of what is claimed'],
  ['place', 'Place'],
  ['counted', 'What is counted'],
  ['period', 'Period'],
  ['unit', 'Unit'],
  ['qualifier', 'Qualifier'],
  ['source', 'Source'],
  ['claim', 'Claim'],
  ['tag', 'Tag'],
  ['withoutEvidence', 'Without evidence'],
  ['stale', 'Stale'],
] as const;
export type FilterKind = (typeof filterKinds)[number][0];

/** A condition as its form holds it. */
export interface FilterFields {
  readonly kind: FilterKind;
  readonly statuses: readonly Status[];
  readonly from: string;
  readonly to: string;
  readonly unjudged: boolean;
  /** Words, an EDTF date, a unit, or the identifier of a source, claim or tag. */
  readonly value: string;
}

export const blankFilter: FilterFields = {
  kind: 'status',
  statuses: ['claimed', 'disputed'],
  from: '1',
  to: '3',
  unjudged: false,
  value: '',
};

export type BuiltFilter =
  | { readonly ok: true; readonly filter: PointFilter }
  | { readonly ok: false; readonly message: string };

/** The condition that the form says, or what is wrong with it. */
export function buildPointFilter(fields: FilterFields): BuiltFilter {
  const value = fields.value.trim();
  switch (fields.kind) {
    case 'status': {
      const any = statuses.filter((status) => fields.statuses.includes(status));
      return any.length === 0 ? wrong('Choose at least one status') : built({ kind: 'status', any });
    }
    case 'credibility': {
      const [from, to] = [Number(fields.from), Number(fields.to)].toSorted((one, other) => one - other);
      return built({ kind: 'credibility', from: from ?? 1, to: to ?? 6, unjudged: fields.unjudged });
    }
    case 'what':
    case 'place':
    case 'counted':
      return value === '' ? wrong('Words are needed') : built({ kind: 'words', field: fields.kind, words: value });
    case 'period': {
      const read = readPeriodCell(value);
      const period = read.ok ? (read.patch.period ?? null) : null;
      if (period !== null) return built({ kind: 'period', period });
      return wrong(read.ok ? 'A date is needed, such as 2024-06 or 2023-08/2024-01' : read.message);
    }
    case 'unit':
      return built({ kind: 'unit', unit: value });
    case 'qualifier':
      return built({ kind: 'qualifier', qualifier: qualifiers.find((each) => each === value) ?? null });
    case 'source':
      return value === '' ? wrong('Choose a source') : built({ kind: 'source', sourceId: value });
    case 'claim':
      return value === '' ? wrong('Choose a claim') : built({ kind: 'claim', claimId: value });
    case 'tag':
      return value === '' ? wrong('Choose a tag') : built({ kind: 'tag', tagId: value });
    case 'withoutEvidence':
    case 'stale':
      return built({ kind: fields.kind });
    default:
      return assertNever(fields.kind);
  }
}

function built(filter: PointFilter): BuiltFilter {
  return { ok: true, filter };
}

function wrong(message: string): BuiltFilter {
  return { ok: false, message };
}
