import type { Source } from '#shared/contract/sources.ts';

/** A source for tests, of which only what matters there is said. */
export function fixtureSource(said: Partial<Source>): Source {
  return {
    ...{ id: 's1', kind: 'article', title: 'Barges without papers', byline: null, publisher: null, publishedOn: null },
    ...{ language: 'en', reliability: null, synthetic: false, updatedOn: null, accessedOn: null, url: null },
    ...{ canonicalUrl: null, licence: null, captureId: 'c1', fileName: 'barges.txt', mediaType: 'text/plain' },
    ...{ sha256: 'ab'.repeat(32), size: 900, importedAt: '2026-01-01T00:00:00.000Z', rowCount: null },
    ...said,
  };
}
