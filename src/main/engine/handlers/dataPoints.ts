import type { ParsedOf } from '#shared/contract/contract.ts';
import type { Evidence } from '#shared/contract/dataPoints.ts';
import type { Quantity } from '#shared/values/quantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from '../store/Change.ts';
import type { Row } from '../store/Database.ts';
import { removeMargin } from '../store/margin.ts';
import { evidenceIds, getDataPoint, listDataPoints, listEvidence } from '../store/queries/dataPoints.ts';
import { listEstimatesBoundTo } from '../store/queries/estimates.ts';
import { passageExists } from '../store/queries/passages.ts';
import { restOn, staleNotAsked } from '../store/staleness.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';
import { checkedDate } from './sources.ts';

export const dataPointReads = {
  'dataPoints.list': (database) => listDataPoints(database),
  'dataPoints.get': (database, { dataPointId }) => getDataPoint(database, dataPointId),
} satisfies Partial<ReadHandlers>;

export const dataPointChanges = {
  'dataPoints.create': (change, fields) => ({ dataPointId: createDataPoint(change, fields) }),
  'dataPoints.edit': (change, { dataPointId, quantity, period, evidence, unitWritten, ...fields }) => {
    const patch: Record<string, string | number | null> = {};
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) patch[name] = value;
    if (quantity !== undefined) Object.assign(patch, quantityColumns(quantity));
    if (unitWritten !== undefined) patch['unit_written'] = unitWritten;
    if (period !== undefined) patch['period'] = checkedDate(period);
    change.update('data_points', dataPointId, patch);
    if (evidence !== undefined) replaceEvidence(change, dataPointId, evidence);
    return null;
  },
  'dataPoints.remove': (change, { dataPointId }) => {
    refuseWhereUsed(change, dataPointId);
    removeDataPoint(change, dataPointId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

/** Errors: `invalid-date`; `not-found` where a passage of the evidence is gone. */
export function createDataPoint(change: Change, given: ParsedOf<'dataPoints.create'>): string {
  const { quantity, period, evidence, unitWritten, ...fields } = given;
  const id = change.newId();
  const row = { ...fields, ...quantityColumns(quantity), period: checkedDate(period), created_at: change.now };
  const written = { unit_written: unitWritten ?? null, counted: fields.counted ?? null };
  change.insert('data_points', { id, ...row, ...written });
  replaceEvidence(change, id, evidence);
  return id;
}

/** Takes it away with its evidence, notes and tags, whatever rests on it. */
export function removeDataPoint(change: Change, dataPointId: string): void {
  restOn(change, { kind: 'dataPoint', id: dataPointId }, []);
  for (const id of evidenceIds(change.database, dataPointId)) change.remove('evidence', id);
  removeMargin(change, 'dataPoint', dataPointId);
  change.remove('data_points', dataPointId);
}

export function quantityColumns(quantity: Quantity | null): Row {
  if (quantity === null) return { value: null, low: null, high: null, unit: null, qualifier: null, has_quantity: 0 };
  return { ...quantity, has_quantity: 1 };
}

function replaceEvidence(change: Change, dataPointId: string, evidence: readonly Evidence[]): void {
  const same = JSON.stringify(listEvidence(change.database, dataPointId)) === JSON.stringify(evidence);
  if (same && evidence.length > 0) return;
  for (const id of evidenceIds(change.database, dataPointId)) change.remove('evidence', id);
  for (const [position, { passageId, stance }] of evidence.entries()) {
    if (!passageExists(change.database, passageId)) {
      throw new PlumbError('not-found', 'A passage given as evidence is no longer in the case.', { passageId });
    }
    change.insert('evidence', {
      id: change.newId(),
      data_point_id: dataPointId,
      passage_id: passageId,
      stance,
      position,
    });
  }
  const upstream = evidence.map(({ passageId }) => ({ kind: 'passage', id: passageId }) as const);
  restOn(change, { kind: 'dataPoint', id: dataPointId }, upstream);
}

function refuseWhereUsed(change: Change, dataPointId: string): void {
  const used = change.database.all(
    `SELECT DISTINCT dependent_kind FROM dependencies WHERE upstream_kind = 'dataPoint' AND upstream_id = ?`,
    dataPointId,
  );
  const bound = listEstimatesBoundTo(change.database, dataPointId).length > 0;
  if (used.length === 0 && !bound) return;
  const { what } = getDataPoint(change.database, dataPointId, staleNotAsked);
  const by = bound || used.some((row) => row['dependent_kind'] === 'estimate') ? 'An estimate' : 'A report';
  throw new PlumbError('conflict', `${by} rests on "${what}". Unlink it there first, or set its status to withdrawn.`);
}
