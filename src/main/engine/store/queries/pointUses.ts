import { type ReadableDatabase, textOf } from '../Database.ts';
import { listBoundToEstimates } from './estimates.ts';

export type PointUse = 'an estimate' | 'a report';

/** What rests on each data point that something rests on; an estimate before a report. */
export function listPointUses(database: ReadableDatabase): ReadonlyMap<string, PointUse> {
  const uses = new Map<string, PointUse>();
  const sql = `SELECT DISTINCT upstream_id, dependent_kind FROM dependencies WHERE upstream_kind = 'dataPoint'`;
  for (const row of database.all(sql)) {
    const id = textOf(row['upstream_id']);
    if (row['dependent_kind'] === 'estimate') uses.set(id, 'an estimate');
    else if (!uses.has(id)) uses.set(id, 'a report');
  }
  for (const id of listBoundToEstimates(database)) uses.set(id, 'an estimate');
  return uses;
}
