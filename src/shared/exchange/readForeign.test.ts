import { describe, expect, it } from 'vitest';
import { readAnnotations } from './readAnnotations.ts';
import type { ReadAnnotation } from './ReadAnnotation.ts';

const read = (value: unknown, name = 'notes.json'): readonly ReadAnnotation[] =>
  readAnnotations(typeof value === 'string' ? value : JSON.stringify(value), name).annotations;

const highlight = {
  ...{
    id: 'hA1',
    created: '2024-06-19T10:00:00.000000+00:00',
    updated: '2024-06-20T10:00:00.000000+00:00',
    user: 'acct:ann@hypothes.is',
  },
  ...{
    uri: 'https://ledger.example/cranes',
    text: '',
    tags: ['cargo', ' cargo ', ''],
    group: '__world__',
    references: [],
    permissions: { read: ['group:__world__'] },
  },
  target: [
    {
      source: 'https://ledger.example/cranes',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/div[1]/p[2]',
          endContainer: '/div[1]/p[2]',
          startOffset: 4,
          endOffset: 24,
        },
        { type: 'TextPositionSelector', start: 120, end: 140 },
        { type: 'TextQuoteSelector', exact: 'moved 74,000 tons', prefix: 'The port ', suffix: ' of cargo' },
      ],
    },
  ],
  document: { title: ['Cranes in the harbour'] },
};

describe('Hypothesis', () => {
  // Bug: a highlight without a text is dropped, tags are doubled, or positions of another text are trusted.
  it('is read with quote, tags, times and the whole row', () => {
    const reply = {
      ...highlight,
      id: 'hA2',
      text: 'I saw it too',
      target: [{ source: highlight.uri }],
      references: ['gone', 'hA1'],
    };
    const note = { ...highlight, id: 'hA3', text: 'On the page', target: [{ source: highlight.uri }] };
    const file = {
      export_date: '2024-06-21',
      export_userid: 'acct:ann@hypothes.is',
      client_version: '1.1480.0',
      annotations: [highlight, reply, note],
    };
    const [first, second, third] = read(file);
    expect(first).toMatchObject({
      id: 'https://hypothes.is/a/hA1',
      signs: { urls: ['https://ledger.example/cranes'], title: 'Cranes in the harbour' },
      quote: { exact: 'moved 74,000 tons', prefix: 'The port ', suffix: ' of cargo' },
      range: { start: 120, end: 140, unit: 'units' },
      comment: '',
      tags: [{ name: 'cargo' }],
      createdAt: '2024-06-19T10:00:00.000Z',
      changedAt: '2024-06-20T10:00:00.000Z',
      imported: { format: 'hypothesis', annotation: highlight },
    });
    expect(second).toMatchObject({ replyTo: 'https://hypothes.is/a/hA1', quote: null, comment: 'I saw it too' });
    expect(third).toMatchObject({ replyTo: null, quote: null, comment: 'On the page' });
    expect(read({ total: 1, rows: [highlight] })).toEqual([first]);
    expect(read([highlight])).toEqual([first]);
  });

  // Bug: annotations of a PDF on the disk lose the only name that finds it.
  it('knows a PDF by its file name and page', () => {
    const local = {
      ...highlight,
      uri: 'file:///C:/papers/Bar%20survey.pdf',
      target: [{ selector: [{ type: 'PageSelector', index: 2, label: 'iii' }] }],
    };
    expect(read([local])[0]).toMatchObject({ signs: { urls: [], fileName: 'Bar survey.pdf' }, page: 3 });
    const named = { ...highlight, uri: 'urn:x-pdf:abc', document: { title: ['Survey'], filename: ['survey.pdf'] } };
    expect(read([named])[0]?.signs).toMatchObject({ fileName: 'survey.pdf' });
  });
});

const marked = {
  ...{
    key: 'ANN1',
    itemType: 'annotation',
    annotationType: 'highlight',
    annotationText: 'moved 74,000 tons',
    annotationComment: 'A <i>claim</i>',
  },
  ...{
    annotationColor: '#5fb236',
    annotationPageLabel: 'iv',
    annotationSortIndex: '00003|000120|00100',
    annotationPosition: '{"pageIndex":3,"rects":[[1,2,3,4]]}',
  },
  ...{ tags: [{ tag: 'cargo' }], dateAdded: '2024-06-19 10:00:00', dateModified: '2024-06-20T10:00:00Z' },
};

describe('Zotero', () => {
  // Bug: an annotation loses the page, the colour or the work that it stands in.
  it('is read out of Better BibTeX JSON, with the item above', () => {
    const file = {
      config: {},
      items: [
        {
          itemType: 'report',
          title: 'Bar survey',
          url: 'https://port.example/survey',
          attachments: [
            { itemType: 'attachment', path: 'C:\\papers\\survey.pdf', title: 'PDF', annotations: [marked] },
          ],
        },
      ],
    };
    expect(read(file)).toMatchObject([
      {
        id: 'urn:zotero:ANN1',
        signs: { title: 'Bar survey', urls: ['https://port.example/survey'], fileName: 'survey.pdf' },
        quote: { exact: 'moved 74,000 tons' },
        page: 4,
        comment: 'A claim',
        tags: [{ name: 'cargo' }, { name: 'Zotero: green', colour: 'green' }],
        createdAt: '2024-06-19T10:00:00.000Z',
        imported: { format: 'zotero', annotation: marked },
      },
    ]);
  });

  // Bug: items of the API name their parents, and nobody looks them up.
  it('is read out of items of its API', () => {
    const items = [
      { key: 'ANN1', data: { ...marked, parentItem: 'PDF1' } },
      { key: 'PDF1', data: { key: 'PDF1', itemType: 'attachment', filename: 'survey.pdf', parentItem: 'ITEM1' } },
      { key: 'ITEM1', data: { key: 'ITEM1', itemType: 'report', title: 'Bar survey', url: '' } },
      { key: 'ANN2', data: { itemType: 'annotation', annotationType: 'ink', annotationText: '', parentItem: 'PDF1' } },
    ];
    const file = readAnnotations(JSON.stringify(items), 'items.json');
    expect(file.annotations).toMatchObject([{ signs: { title: 'Bar survey', fileName: 'survey.pdf' } }]);
    expect(file.refused).toEqual([{ index: 1, reason: 'a drawing has no words to be found by' }]);
  });

  const data = (changed: object): string =>
    encodeURIComponent(
      JSON.stringify({
        attachmentURI: 'http://zotero.org/users/1/items/PDF1',
        annotationKey: 'ANN1',
        color: '#ff6666',
        pageLabel: '12',
        position: { pageIndex: 11, rects: [] },
        citationItem: { uris: ['http://zotero.org/users/1/items/ITEM1'], locator: '12' },
        ...changed,
      }),
    );
  const items = encodeURIComponent(
    JSON.stringify([
      {
        uris: ['http://zotero.org/users/1/items/ITEM1'],
        itemData: { title: 'Bar survey', URL: 'https://port.example/survey' },
      },
    ]),
  );
  const citation =
    '<span class="citation" data-citation="%7B%7D">(<span class="citation-item">Lee, 2024, p. 12</span>)</span>';
  const note = `<div data-citation-items="${items}" data-schema-version="9"><h1>Annotations<br/>(19/06/2024)</h1>\n<p><span class="highlight" data-annotation="${data({})}">“moved 74,000 tons &amp; more”</span> ${citation} Compare the log</p>\n<p><span class="highlight" data-annotation="${data({ annotationKey: 'ANN2', color: '#ffd400' })}">“a second one”</span> ${citation}</p>\n</div>`;

  // Bug: a citation is taken for the comment, or the quotation marks for a part of the words.
  it('is read out of a note exported as HTML', () => {
    expect(read(note, 'note.html')).toMatchObject([
      {
        ...{
          id: 'urn:zotero:ANN1',
          quote: { exact: 'moved 74,000 tons & more' },
          comment: 'Compare the log',
          page: 12,
        },
        ...{
          tags: [{ name: 'Zotero: red', colour: 'rose' }],
          signs: { title: 'Bar survey', urls: ['https://port.example/survey'] },
        },
      },
      { id: 'urn:zotero:ANN2', quote: { exact: 'a second one' }, comment: '', tags: [] },
    ]);
  });

  // Bug: Markdown's escapes and links become a part of the words.
  it('is read out of a note exported as Markdown', () => {
    const text =
      '# Annotations\n\n[“moved 74,000 tons \\[net\\]”](zotero://open-pdf/library/items/PDF1?page=12&annotation=ANN1) ([Lee, 2024, p. 12](zotero://select/library/items/ITEM1)) Compare the log\n\n[“a second one”](zotero://open-pdf/library/items/PDF1?page=13)\n';
    expect(read(text, 'note.md')).toMatchObject([
      { id: 'urn:zotero:ANN1', quote: { exact: 'moved 74,000 tons [net]' }, comment: 'Compare the log', page: 12 },
      { id: null, quote: { exact: 'a second one' }, comment: '', page: 13 },
    ]);
  });

  // Bug: quotes within a cell end it, and its row goes to pieces.
  it('is read out of the notes in its CSV', () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = [
      ['Key', 'Item Type', 'Title', 'Url', 'File Attachments', 'Notes'],
      ['ITEM1', 'report', 'Bar "survey", 2024', 'https://port.example/survey', '/papers/survey.pdf', note],
      ['ITEM2', 'report', 'Other', '', '', '<p>Ask the <b>guard</b></p>\n<p>twice</p>'],
      ['ITEM3', 'report', 'No notes', '', '', ''],
    ];
    const found = read(`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`, 'items.csv');
    expect(found.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(found[0]).toMatchObject({
      quote: { exact: 'moved 74,000 tons & more' },
      signs: { title: 'Bar survey', fileName: 'survey.pdf' },
    });
    expect(found[2]).toMatchObject({ quote: null, comment: 'Ask the guard\ntwice', signs: { title: 'Other' } });
  });
});
