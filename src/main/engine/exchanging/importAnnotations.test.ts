import { describe, expect, it } from 'vitest';
import { annotatedPage, exportItems, importFile, openPage } from '../testing/annotatedCase.ts';
import { writeFile } from '../testing/openTestCase.ts';

const uri = 'http://www.ledger.example/cranes/?utm_source=mail#top';
const quoted = (exact: string, prefix = '', suffix = '') => ({
  source: uri,
  selector: [
    { type: 'RangeSelector', startContainer: '/p' },
    { type: 'TextPositionSelector', start: 2, end: 9 },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ],
});
const hypothesis = (id: string, more: object) => ({
  id,
  uri,
  user: 'acct:ann@hypothes.is',
  text: '',
  tags: [],
  created: '2024-06-19T10:00:00Z',
  updated: '2024-06-19T10:00:00Z',
  document: { title: ['Cranes'] },
  target: [{ source: uri }],
  ...more,
});
const exportOf = (...annotations: object[]) => ({
  export_date: '2024-06-21',
  export_userid: 'ann',
  client_version: '1',
  annotations,
});

describe('importing from Hypothesis', () => {
  // Bug: replies and page notes are dropped, or a highlight goes by the position of another text.
  it('places highlights by their words, replies as notes on them, page notes on the source', async () => {
    const one = await openPage();
    const outcome = await importFile(
      one,
      exportOf(
        hypothesis('a', {
          target: [quoted('74,000 tons', 'The port moved ', ' of cargo')],
          tags: ['Cargo'],
          text: 'A *claim*',
        }),
        hypothesis('b', { text: 'I counted too', references: ['a'] }),
        hypothesis('c', { text: 'So did I', references: ['a', 'b'] }),
        hypothesis('d', { text: 'On the page', tags: ['harbour'] }),
      ),
    );
    expect(outcome).toMatchObject({
      format: 'Hypothesis',
      placed: 1,
      moved: 0,
      lost: 0,
      onStubs: 0,
      notes: 3,
      refusedCount: 0,
    });
    const [passage] = one.read('passages.list', {});
    const at = annotatedPage.indexOf('74,000 tons');
    expect(passage).toMatchObject({
      sourceId: one.sourceId,
      start: at,
      end: at + 11,
      state: 'anchored',
      comment: 'A *claim*',
      createdAt: '2024-06-19T10:00:00.000Z',
    });
    expect(one.read('tags.of', { onKind: 'passage', onId: passage?.id ?? '' })).toMatchObject([{ name: 'Cargo' }]);
    expect(one.read('tags.of', { onKind: 'source', onId: one.sourceId })).toMatchObject([{ name: 'harbour' }]);
    const notes = (onKind: 'passage' | 'source') => one.read('notes.list', { onKind }).map(({ body }) => body);
    expect([notes('passage'), notes('source')]).toEqual([['I counted too', 'So did I'], ['On the page']]);
  });

  // Bug: a newer export of the same notes doubles what is there, or its new replies are taken for known.
  it('adds only what is new when a newer export is imported', async () => {
    const one = await openPage();
    const first = hypothesis('a', { target: [quoted('74,000 tons')], text: 'A claim' });
    await importFile(one, exportOf(first));
    const outcome = await importFile(one, exportOf(first, hypothesis('b', { text: 'New', references: ['a'] })));
    expect(outcome).toMatchObject({ placed: 0, duplicates: 1, notes: 1 });
    expect(await importFile(one, exportOf(hypothesis('b', { text: 'New', references: ['a'] }), first))).toMatchObject({
      duplicates: 2,
      notes: 0,
    });
    expect(one.read('passages.list', {})).toHaveLength(1);
  });

  // Bug: what Plumbline does not know of a row is lost when it is exported and imported elsewhere.
  it('keeps the whole row through a round trip', async () => {
    const one = await openPage();
    const row = hypothesis('a', {
      target: [quoted('74,000 tons')],
      links: { html: 'https://hypothes.is/a/a' },
      hidden: false,
    });
    await importFile(one, exportOf(row));
    const items = await exportItems(one);
    expect(items[0]).toMatchObject({ id: 'https://hypothes.is/a/a', type: 'Annotation' });
    const other = await openPage();
    await importFile(other, items, 'again.jsonld');
    expect(other.database.get('SELECT imported FROM passages')).toEqual(
      one.database.get('SELECT imported FROM passages'),
    );
    expect(JSON.parse(String(other.database.get('SELECT imported FROM passages')?.['imported']))).toMatchObject({
      annotation: row,
    });
    expect(await exportItems(other)).toEqual(items);
  });
});

describe('annotations whose words are nowhere', () => {
  // Bug: they are dropped, put at a wrong place, or stop the import.
  it('are lost passages of their source, listed, with their own words', async () => {
    const one = await openPage();
    const nowhere = 'Nothing like this was ever printed on any page of that paper';
    const outcome = await importFile(one, exportOf(hypothesis('a', { target: [quoted(nowhere)], text: 'Where?' })));
    expect(outcome).toMatchObject({
      placed: 0,
      lost: 1,
      unsure: [{ sourceId: one.sourceId, state: 'lost', words: nowhere }],
    });
    expect(one.read('passages.list', {})).toMatchObject([
      { state: 'lost', exact: nowhere, comment: 'Where?', found: null },
    ]);
  });

  // Bug: words that stand twice are put at the first place as if that were sure.
  it('are moved, to be looked at, where they stand more than once and nothing tells the places apart', async () => {
    const one = await openPage();
    const outcome = await importFile(one, exportOf(hypothesis('a', { target: [quoted('of')] })));
    expect(outcome.placed + outcome.moved).toBe(1);
    expect(outcome.moved).toBe(1);
    expect(one.read('passages.list', {})[0]?.found).not.toBeNull();
  });

  // Bug: annotations of a page that the case does not hold are lost, or make one stub each.
  it('wait on a stub that bears the address, where the source is not in the case', async () => {
    const one = await openPage();
    const elsewhere = {
      uri: 'https://other.example/page',
      target: [{ ...quoted('74,000 tons'), source: 'https://other.example/page' }],
      document: { title: ['Another page of it'] },
    };
    const outcome = await importFile(
      one,
      exportOf(
        hypothesis('a', elsewhere),
        hypothesis('b', { ...elsewhere, uri: 'http://www.other.example/page/', text: 'A note', target: [{}] }),
        hypothesis('c', { ...elsewhere, target: [{ ...quoted('of cargo'), source: elsewhere.uri }], text: 'And more' }),
      ),
    );
    expect(outcome).toMatchObject({
      placed: 0,
      lost: 0,
      onStubs: 2,
      notes: 1,
      stubs: [{ title: 'Another page of it' }],
    });
    const stubs = one.read('sources.list', {}).filter(({ kind }) => kind === 'stub');
    expect(stubs).toMatchObject([{ title: 'Another page of it', url: 'https://other.example/page' }]);
    expect(one.read('passages.list', { sourceId: stubs[0]?.id ?? '' })).toMatchObject([
      { state: 'lost' },
      { state: 'lost' },
    ]);
    const again = await importFile(one, exportOf(hypothesis('d', { ...elsewhere, text: 'Later' })));
    expect(again).toMatchObject({ onStubs: 1, stubs: [] });
    one.change('journal.undo', {});
    one.change('journal.undo', {});
    expect(one.read('sources.list', {})).toHaveLength(1);
  });
});

describe('a file that can not be read', () => {
  // Bug: half of a broken file is in the case, or the journal has an empty entry.
  it.each([
    ['', 'unreadable-file'],
    ['{"annotations": [{"id"', 'unreadable-file'],
    [Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d), 'unreadable-file'],
    ['{"a": 1}', 'unsupported-format'],
  ])('leaves the case as it was (%#)', async (content, code) => {
    const one = await openPage();
    const before = [one.dump(), one.read('journal.list', { before: null, limit: 10 })];
    await expect(importFile(one, content)).rejects.toMatchObject({ code });
    expect([one.dump(), one.read('journal.list', { before: null, limit: 10 })]).toEqual(before);
  });

  // Bug: a cancelled import writes all the same.
  it('nor does one that is cancelled', async () => {
    const one = await openPage();
    const handle = writeFile(
      one.folder,
      'notes.json',
      JSON.stringify(exportOf(hypothesis('a', { target: [quoted('74,000 tons')] }))),
    );
    await expect(one.work('annotations.import', { job: 'x', handle }, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(one.read('passages.list', {})).toEqual([]);
  });
});

describe('Zotero annotations in a case', () => {
  // Bug: a note without any name of its source goes to a stub although its words stand in one source alone.
  it('of a note without addresses find the one source that has their words', async () => {
    const one = await openPage();
    const note =
      '# Annotations\n\n[“moved 74,000 tons of cargo”](zotero://open-pdf/library/items/PDF1?page=12&annotation=ANN1) ([Lee, 2024, p. 12](zotero://select/library/items/I)) Compare\n';
    expect(await importFile(one, note, 'note.md')).toMatchObject({ format: 'Zotero note', placed: 1, onStubs: 0 });
    expect(one.read('passages.list', {})).toMatchObject([
      { sourceId: one.sourceId, comment: 'Compare', state: 'anchored' },
    ]);
    expect(await importFile(one, note, 'note.md')).toMatchObject({ placed: 0, duplicates: 1 });
  });
});
