import type { Check } from '#shared/contract/journal.ts';
import { idOfIri } from '#shared/exchange/iriOf.ts';
import type { ManifestDataPoint } from '#shared/reports/manifest.ts';
import { describePoint } from '#shared/reports/writeManifest.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { staleNotAsked } from '../store/staleness.ts';

const fields: readonly (readonly [keyof ManifestDataPoint, string])[] = [
  ['what', 'claim'],
  ['quantity', 'quantity'],
  ['counted', 'what is counted'],
  ['period', 'period'],
  ['place', 'place'],
  ['status', 'status'],
  ['evidence', 'evidence'],
];

const wordless: ReadonlySet<keyof ManifestDataPoint> = new Set(['period', 'status', 'evidence'] as const);

/** A data point of a manifest beside the case's: every field that differs is named with both values. */
export function checkDataPoint(database: ReadableDatabase, recorded: ManifestDataPoint): Omit<Check, 'what'> {
  const present = findPoint(database, idOfIri(recorded.id));
  if (present === null) return { holds: false, detail: 'the case holds no such data point' };
  // Of one whose words are withheld in part, what has no words is compared.
  const compared = recorded.withheld === true ? fields.filter(([field]) => wordless.has(field)) : fields;
  const differing = compared.filter(([field]) => JSON.stringify(present[field]) !== JSON.stringify(recorded[field]));
  if (differing.length === 0) {
    const noted = recorded.withheld === true ? '; words that are withheld were not compared' : '';
    return { holds: true, detail: `unchanged since the report went out${noted}` };
  }
  const words = differing.map(([field, name]) =>
    field === 'evidence'
      ? 'its evidence is another'
      : `${name} was ${asWords(recorded[field])}, now ${asWords(present[field])}`,
  );
  return { holds: false, detail: `changed since: ${words.join('; ')}` };
}

function findPoint(database: ReadableDatabase, id: string): ManifestDataPoint | null {
  try {
    return describePoint(getDataPoint(database, id, staleNotAsked));
  } catch (error) {
    if (error instanceof PlumbError && error.code === 'not-found') return null;
    throw error;
  }
}

function asWords(value: ManifestDataPoint[keyof ManifestDataPoint]): string {
  if (value === null) return 'none';
  if (isQuantity(value)) return `“${formatQuantity(value).text}”`;
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

function isQuantity(value: ManifestDataPoint[keyof ManifestDataPoint]): value is Quantity {
  return typeof value === 'object' && value !== null && 'qualifier' in value;
}
