import { describe, expect, it } from 'vitest';
import type { Source } from '#shared/contract/sources.ts';
import { arrangeSources, fileWord, type SourceRow, stepInRows } from './arrangeSources.ts';

function source(title: string, more: Partial<Source> = {}): Source {
  return {
    ...{ id: title, kind: 'article', title, byline: null, publisher: null, publishedOn: null, language: null },
    ...{ reliability: null, synthetic: false, updatedOn: null, accessedOn: null, url: null, canonicalUrl: null },
    ...{ licence: null, captureId: 'c', fileName: 'f', mediaType: 'text/html', sha256: 's', size: 1 },
    ...{ importedAt: '2026-01-01T00:00:00.000Z', rowCount: null },
    ...more,
  };
}

const words = (rows: readonly SourceRow[]) =>
  rows.map((row) => (row.kind === 'heading' ? `# ${row.title} ${row.count}` : row.source.title));

describe('the list of sources', () => {
  const sources = [
    source('Ñandú exports', { publisher: 'El Río' }),
    source('Порт ночью', { importedAt: '2026-03-01T00:00:00.000Z' }),
    source('Letter 10', { kind: 'document' }),
    source('Letter 2', { kind: 'document', publisher: 'Harbour office' }),
    source('Shipments', { kind: 'dataset' }),
    source('A report that is only cited', { kind: 'stub', captureId: null, importedAt: null }),
  ];

  // Bug: stubs are mixed with what was really imported.
  it('stands in groups, and leaves out empty ones', () => {
    expect(words(arrangeSources(sources, '', 'published'))).toEqual([
      ...['# Articles 2', 'Ñandú exports', 'Порт ночью'],
      ...['# Documents 2', 'Letter 10', 'Letter 2', '# Data 1', 'Shipments'],
      ...['# Named, not imported 1', 'A report that is only cited'],
    ]);
    expect(arrangeSources([], '', 'title')).toEqual([]);
  });

  // Bug: a title with accents is not found by who types without them.
  it.each([
    ['nandu', 'Ñandú exports'],
    ['ПОРТ', 'Порт ночью'],
    ['rio exp', 'Ñandú exports'],
    ['office 2', 'Letter 2'],
  ])('is filtered by title and publisher: %s', (filter, title) => {
    expect(words(arrangeSources(sources, filter, 'published')).filter((line) => !line.startsWith('#'))).toEqual([
      title,
    ]);
  });

  it('is sorted by title with numbers in their order, or by the newest import', () => {
    const letters = words(arrangeSources(sources, 'letter', 'title'));
    expect(letters).toEqual(['# Documents 2', 'Letter 2', 'Letter 10']);
    expect(words(arrangeSources(sources, '', 'imported'))[1]).toBe('Порт ночью');
  });
});

describe('keys in the list', () => {
  const rows = arrangeSources(
    [...['a', 'b', 'c'].map((title) => source(title)), source('d', { kind: 'dataset' })],
    '',
    'published',
  );

  // Bug: an arrow ends on a heading, where nothing can be opened.
  it.each([
    [1, 'ArrowDown', 2],
    [3, 'ArrowDown', 5],
    [5, 'ArrowUp', 3],
    [1, 'ArrowUp', null],
    [5, 'ArrowDown', null],
    [3, 'Home', 1],
    [1, 'End', 5],
    [1, 'PageDown', 3],
    [1, 'x', null],
  ])('from row %d, %s leads to %s', (index, key, wanted) => {
    expect(stepInRows(rows, index, key, 2)).toBe(wanted);
  });

  it('a page beyond the ends leads to them', () => {
    expect([stepInRows(rows, 3, 'PageDown', 50), stepInRows(rows, 3, 'PageUp', 50)]).toEqual([5, 1]);
  });
});

it('names the kind of file where it does not go without saying', () => {
  expect(['application/pdf', 'message/rfc822', 'image/png', 'text/html', null].map(fileWord)).toEqual([
    'PDF',
    'mail',
    'image',
    null,
    null,
  ]);
});
