import type { Passage } from '#shared/contract/passages.ts';
import type { OpenSource, PlacedBlock, Source } from '#shared/contract/sources.ts';
import { type Block, blockStarts } from '#shared/sources/readText.ts';

/** A source for tests of this pane, in words of its own. */
export function fixtureSource(more: Partial<Source> = {}): Source {
  return {
    ...{ id: 's1', kind: 'article', title: 'Barges wait at the lock', byline: null, publisher: 'The Canal Gazette' },
    ...{ publishedOn: '2024-05-02', language: 'en', reliability: null, synthetic: false, updatedOn: null },
    ...{ accessedOn: null, url: null, canonicalUrl: null, licence: null, captureId: 'c1', fileName: 'barges.html' },
    ...{ mediaType: 'text/html', sha256: 'a1b2c3d4e5f60718'.repeat(4), size: 48_213 },
    ...{ importedAt: '2024-06-01T09:30:00.000Z', rowCount: null },
    ...more,
  };
}

export function placeBlocks(blocks: readonly Block[]): PlacedBlock[] {
  const starts = blockStarts(blocks);
  return blocks.map((block, index) => ({ ...block, start: starts[index] ?? 0 }));
}

export function fixtureOpen(blocks: readonly Block[], more: Partial<OpenSource> = {}): OpenSource {
  return {
    ...{ source: fixtureSource(), extractor: 'readability', extractorVersion: '1', confidence: 0.95 },
    ...{ blocks: placeBlocks(blocks), found: {}, readings: [], picked: null, parts: [], partOf: [], passages: [] },
    ...more,
  };
}

export function fixturePassage(id: string, start: number, end: number): Passage {
  return {
    ...{ id, sourceId: 's1', start, end, exact: 'Train', prefix: '', suffix: '', comment: '', state: 'anchored' },
    ...{ paragraph: 1, page: null, found: null, dataPointIds: [], tagIds: [], createdAt: '2024-06-01T09:30:00.000Z' },
  };
}
