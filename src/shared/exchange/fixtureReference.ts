import type { Source } from '../contract/sources.ts';

/** A source for tests: an article of one outlet, changed by what is given. */
export function sourceWith(changed: Partial<Source>): Source {
  return {
    ...{
      id: 's1',
      kind: 'article',
      title: 'Cranes & cables: a 5% rise',
      byline: 'Jane Doe',
      publisher: 'Harbour Ledger',
    },
    ...{ publishedOn: '2024-06-19', language: 'en', reliability: null, synthetic: false, updatedOn: null },
    ...{
      accessedOn: '2024-06-23',
      url: 'https://ledger.example/cranes?a=1&b=%7B_2',
      canonicalUrl: null,
      licence: null,
    },
    ...{ captureId: 'c1', fileName: 'cranes.html', mediaType: 'text/html', sha256: 'ab'.repeat(32), size: 10 },
    ...{ importedAt: '2026-01-01T00:00:00.000Z', rowCount: null },
    ...changed,
  };
}
