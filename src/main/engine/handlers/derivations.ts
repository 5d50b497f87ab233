import type { NamedSource } from '#shared/contract/derivations.ts';
import { countAsOne, originsOf } from '#shared/sources/originsOf.ts';
import { findMatchingStubs, findOffers } from '../linking/findOffers.ts';
import type { Change } from '../store/Change.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getDerivation, listDerivations, listEdges, listNamed, listResting } from '../store/queries/derivations.ts';
import { getSource } from '../store/queries/sources.ts';
import { fillStub, linkToOrigin, nameSource, refuseCircle } from '../store/stubs.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const derivationReads = {
  'derivations.list': (database, { sourceId }) => ({
    offered: findOffers(database, sourceId),
    made: listDerivations(database, sourceId),
    restingOnThis: listResting(database, sourceId),
    ...endsOf(database, sourceId),
  }),
  'sources.matchingStubs': (database, { sourceId }) => findMatchingStubs(database, sourceId),
} satisfies Partial<ReadHandlers>;

export const derivationChanges = {
  'derivations.accept': (change, { sourceId, words, start, end, originId, originName }) => {
    const origin = originOf(change, originId, originName);
    return { derivationId: linkToOrigin(change, sourceId, origin, { words, start, end }), originId: origin };
  },
  'derivations.make': (change, { sourceId, words, start, end, originId, originName }) => {
    const origin = originOf(change, originId, originName);
    const place = { words: words ?? '', start: start ?? null, end: end ?? null };
    return { derivationId: linkToOrigin(change, sourceId, origin, place), originId: origin };
  },
  'derivations.dismiss': (change, { sourceId, words, start, end }) => {
    getSource(change.database, sourceId);
    const row = { id: change.newId(), source_id: sourceId, origin_id: null, words, start_at: start, end_at: end };
    change.insert('derivations', { ...row, state: 'dismissed', created_at: change.now });
    return null;
  },
  'derivations.correct': (change, { derivationId, originId, originName }) => {
    const { sourceId } = getDerivation(change.database, derivationId);
    const origin = originOf(change, originId, originName);
    refuseCircle(change, sourceId, origin);
    change.update('derivations', derivationId, { origin_id: origin });
    return { derivationId, originId: origin };
  },
  'derivations.remove': (change, { derivationId }) => {
    change.remove('derivations', getDerivation(change.database, derivationId).id);
    return null;
  },
  'sources.addStub': (change, { name }) => ({ sourceId: nameSource(change, name) }),
  'sources.fillStub': (change, { stubId, sourceId }) => {
    fillStub(change, stubId, sourceId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

/** The contract gives exactly one of the two. */
function originOf(change: Change, originId: string | undefined, originName: string | undefined): string {
  return originId ?? nameSource(change, originName ?? '');
}

/** Where a source's chains end, and who else's end there. */
function endsOf(
  database: ReadableDatabase,
  sourceId: string,
): { readonly origins: readonly NamedSource[]; readonly sharing: readonly NamedSource[] } {
  const edges = listEdges(database);
  const ends = originsOf(edges).get(sourceId) ?? new Set([sourceId]);
  if (ends.has(sourceId)) return { origins: [], sharing: [] };
  const held = listNamed(database).map(({ sourceId: id, title, kind }) => ({ sourceId: id, title, kind }));
  const sources = held.map(({ sourceId: id }) => id);
  const group = new Set(countAsOne(sources, edges).find((members) => members.includes(sourceId)) ?? []);
  return {
    origins: held.filter(({ sourceId: id }) => ends.has(id)),
    sharing: held.filter(({ sourceId: id }) => group.has(id) && id !== sourceId && !ends.has(id)),
  };
}
