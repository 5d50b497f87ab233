import type { DataPoint, Evidence, Status } from '#shared/contract/dataPoints.ts';
import { qualifiers, type Qualifier, type Quantity } from '#shared/values/quantity.ts';
import { parseNumber } from './typedNumber.ts';

/** A data point as its form holds it: everything is text until it is saved. */
export interface PointFields {
  readonly what: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly written: string;
  readonly unitWritten: string;
  readonly counted: string;
  readonly period: string;
  readonly place: string;
  readonly credibility: string;
  readonly status: Status;
  readonly evidence: readonly Evidence[];
}

export type PointContent = Omit<DataPoint, 'id' | 'claimId' | 'stale' | 'createdAt'>;

export function toFields(point: PointContent): PointFields {
  return {
    what: point.what,
    value: numberText(point.quantity?.value),
    low: numberText(point.quantity?.low),
    high: numberText(point.quantity?.high),
    unit: point.quantity?.unit ?? '',
    qualifier: point.quantity?.qualifier ?? '',
    written: point.written ?? '',
    unitWritten: point.unitWritten ?? '',
    counted: point.counted ?? '',
    period: point.period ?? '',
    place: point.place ?? '',
    credibility: point.credibility === null ? '' : String(point.credibility),
    status: point.status,
    evidence: point.evidence,
  };
}

export type ReadFields =
  | { readonly ok: true; readonly content: PointContent }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** The fields as values, or what is wrong with each. Dates are the engine's to judge. */
export function readFields(fields: PointFields): ReadFields {
  const errors: Record<string, string> = {};
  if (fields.what.trim() === '') errors['what'] = 'Say what is claimed';
  const numbers = { value: parseNumber(fields.value), low: parseNumber(fields.low), high: parseNumber(fields.high) };
  for (const [name, value] of Object.entries(numbers)) {
    if (value !== null && !Number.isFinite(value)) errors[name] = 'A number is needed, such as 74,000 or 1.6 million';
  }
  if (numbers.low !== null && numbers.high !== null && numbers.low > numbers.high) {
    errors['low'] = 'The lower bound is above the upper bound';
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    content: {
      what: fields.what.trim(),
      quantity: quantityOf(numbers, fields),
      written: textOrNull(fields.written),
      unitWritten: textOrNull(fields.unitWritten),
      counted: textOrNull(fields.counted),
      period: textOrNull(fields.period),
      place: textOrNull(fields.place),
      credibility: fields.credibility === '' ? null : Number(fields.credibility),
      status: fields.status,
      evidence: fields.evidence,
    },
  };
}

function quantityOf(
  numbers: { readonly value: number | null; readonly low: number | null; readonly high: number | null },
  fields: PointFields,
): Quantity | null {
  if (numbers.value === null && numbers.low === null && numbers.high === null) return null;
  const qualifier = qualifiers.find((each): each is Qualifier => each === fields.qualifier) ?? null;
  return { ...numbers, unit: textOrNull(fields.unit), qualifier };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : value.toLocaleString('en', { maximumFractionDigits: 20 });
}
