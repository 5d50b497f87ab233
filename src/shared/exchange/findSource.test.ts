import { describe, expect, it } from 'vitest';
import type { SourceSigns } from './ReadAnnotation.ts';
import { indexSources, type PlacingSource } from './findSource.ts';

function source(changed: Partial<PlacingSource> & { id: string }): PlacingSource {
  return {
    kind: 'article',
    title: 'Cranes in the harbour',
    url: null,
    canonicalUrl: null,
    sha256: null,
    fileName: null,
    ...changed,
  };
}
const none: SourceSigns = { sha256: null, urls: [], fileName: null, title: null };

describe('indexSources', () => {
  const finder = indexSources([
    source({ id: 'stub', kind: 'stub', url: 'https://ledger.example/cranes' }),
    source({ id: 'page', canonicalUrl: 'https://ledger.example/cranes', sha256: 'aa' }),
    source({ id: 'pdf', title: 'survey', fileName: 'Survey 2024.pdf', sha256: 'bb' }),
    source({ id: 'typed', title: 'A letter from the port' }),
  ]);
  const find = (signs: Partial<SourceSigns>): string[] => finder.find({ ...none, ...signs }).map(({ id }) => id);

  // Bug: an annotation goes to a stub although the page itself is there.
  it('finds by hash, address, file name and title, in that order', () => {
    expect(find({ sha256: 'bb', title: 'Cranes in the harbour' })).toEqual(['pdf']);
    expect(finder.find({ ...none, urls: ['http://ledger.example/cranes/'] }).map(({ id }) => id)).toEqual([
      'page',
      'stub',
    ]);
    expect(find({ fileName: 'survey 2024.PDF' })).toEqual(['pdf']);
    expect(find({ title: 'A letter from  the Port | Harbour Ledger' })).toEqual(['typed']);
  });

  // Bug: annotations of another site's page of the same title land in this one.
  it('does not take a title for a page where the addresses differ', () => {
    expect(finder.find({ ...none, urls: ['https://other.example/'], title: 'Cranes in the harbour' })).toEqual([]);
    expect(finder.find({ ...none, urls: ['https://other.example/'], title: 'A letter from the port' })).toHaveLength(1);
    expect(find({ title: 'survey' })).toEqual([]);
  });
});
