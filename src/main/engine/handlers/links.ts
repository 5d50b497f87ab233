import { PlumbError } from '#shared/values/PlumbError.ts';
import { findImpact } from '../linking/findImpact.ts';
import { followLinks } from '../linking/followLinks.ts';
import { traceThing } from '../linking/traceThing.ts';
import type { Change } from '../store/Change.ts';
import { oneOf, textOf } from '../store/Database.ts';
import { type DependentKind, edgesOf, lookAgain, upstreamKinds } from '../store/staleness.ts';
import { listBlockIds } from '../store/queries/reports.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const linkReads = {
  'links.of': (database, thing) => followLinks(database, thing),
  'links.trace': (database, thing) => traceThing(database, thing),
  'links.impact': (database, thing) => findImpact(database, thing),
} satisfies Partial<ReadHandlers>;

export const linkChanges = {
  'links.confirm': (change, { kind, id }) => {
    if (kind === 'report')
      for (const blockId of listBlockIds(change.database, id)) confirm(change, 'reportBlock', blockId);
    else if (kind === 'dataPoint' || kind === 'reportBlock') confirm(change, kind, id);
    else if (kind === 'estimate') throw new PlumbError('refused', 'An estimate becomes fresh by running it again.');
    else throw new PlumbError('refused', 'A source or a passage rests on its capture alone and is never stale.');
    return null;
  },
} satisfies Partial<ChangeHandlers>;

/** Sees everything that it rests on as it is now. */
function confirm(change: Change, kind: DependentKind, id: string): void {
  const upstream = edgesOf(change.database, { kind, id }).map((edge) => ({
    kind: oneOf(upstreamKinds, edge['upstream_kind']),
    id: textOf(edge['upstream_id']),
  }));
  lookAgain(change, { kind, id }, upstream);
}
