import type { NamedSource, OfferedDerivation } from '#shared/contract/derivations.ts';
import { findDerivations } from '#shared/sources/findDerivations.ts';
import { groupOrigins, sameOrigin } from '#shared/sources/groupOrigins.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listDerivations, listNamed, listSaid, type NamedPublisher } from '../store/queries/derivations.ts';
import { getSource } from '../store/queries/sources.ts';
import { readStoredText } from '../store/queries/texts.ts';

/** The origins that a source's text names, without those that were accepted or dismissed. Errors: `not-found`. */
export function findOffers(database: ReadableDatabase, sourceId: string): OfferedDerivation[] {
  const { language, publisher } = getSource(database, sourceId);
  const text = readStoredText(database, sourceId);
  if (text === null) return [];
  const said = listSaid(database, sourceId);
  // By both ends: the names of `according to A and B` share their beginning.
  const saidAt = new Set(said.map(({ start, end }) => `${start} ${end}`));
  const saidWords = new Set(said.map(({ words }) => words));
  const origins = listDerivations(database, sourceId);
  const held = listNamed(database).filter((source) => source.sourceId !== sourceId);
  return groupOrigins(findDerivations(text.blocks, language, publisher))
    .filter(
      ({ places }) => !places.some(({ start, end, words }) => saidAt.has(`${start} ${end}`) || saidWords.has(words)),
    )
    .filter(({ name }) => !origins.some(({ originTitle }) => sameOrigin(originTitle, name)))
    .map(({ name, kind, places }) => ({
      ...{ words: places[0]?.words ?? '', name, kind, match: matching(held, name) },
      places: places.map(({ words, start, end }) => ({ words, start, end })),
    }));
}

/** A stub of the name, or the one source that carries it; of several nobody can tell which is meant. */
export function matching(held: readonly NamedPublisher[], name: string): NamedSource | null {
  const alike = held.filter((source) => carries(source, name));
  const one = alike.find(({ kind }) => kind === 'stub') ?? (alike.length === 1 ? alike[0] : undefined);
  return one === undefined ? null : { sourceId: one.sourceId, title: one.title, kind: one.kind };
}

function carries({ title, publisher }: NamedPublisher, name: string): boolean {
  return sameOrigin(title, name) || (publisher !== null && sameOrigin(publisher, name));
}

/** Stubs that an imported source may fill: they carry its publisher's name or its title. */
export function findMatchingStubs(database: ReadableDatabase, sourceId: string): NamedSource[] {
  const { kind, title, publisher } = getSource(database, sourceId);
  if (kind === 'stub') return [];
  return listNamed(database)
    .filter((stub) => stub.kind === 'stub')
    .filter((stub) => carries(stub, title) || (publisher !== null && carries(stub, publisher)))
    .map((stub) => ({ sourceId: stub.sourceId, title: stub.title, kind: stub.kind }));
}
