import { describeClaims } from '#shared/claims/describeClaims.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from '../store/Change.ts';
import { gatherClaimFacts, listMembers } from '../store/queries/claims.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { staleNotAsked } from '../store/staleness.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const claimReads = {
  'claims.list': (database) => database.remember('claims', () => describeClaims(gatherClaimFacts(database))),
} satisfies Partial<ReadHandlers>;

export const claimChanges = {
  'claims.put': (change, { dataPointIds, title, claimId }) => {
    const points = [...new Set(dataPointIds)].map((id) => getDataPoint(change.database, id, staleNotAsked));
    const into = claimId ?? change.newId();
    if (claimId === undefined)
      change.insert('claims', { id: into, title: title ?? points[0]?.what ?? '', created_at: change.now });
    else listMembers(change.database, claimId);
    for (const point of points) {
      if (point.claimId === into) continue;
      change.update('data_points', point.id, { claim_id: into });
      if (point.claimId !== null) removeIfEmpty(change, point.claimId);
    }
    return { claimId: into };
  },
  'claims.rename': (change, { claimId, title }) => {
    listMembers(change.database, claimId);
    change.update('claims', claimId, { title });
    return null;
  },
  'claims.take': (change, { dataPointId }) => {
    const { claimId, what } = getDataPoint(change.database, dataPointId, staleNotAsked);
    if (claimId === null) throw new PlumbError('refused', `"${what}" is in no claim.`);
    change.update('data_points', dataPointId, { claim_id: null });
    removeIfEmpty(change, claimId);
    return null;
  },
  'claims.dissolve': (change, { claimId }) => {
    for (const id of listMembers(change.database, claimId)) change.update('data_points', id, { claim_id: null });
    change.remove('claims', claimId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

function removeIfEmpty(change: Change, claimId: string): void {
  if (listMembers(change.database, claimId).length === 0) change.remove('claims', claimId);
}
