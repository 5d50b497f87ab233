import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestCase } from '../testing/openTestCase.ts';

async function imported(name: string) {
  const one = openTestCase();
  const handle = join(import.meta.dirname, 'fixtures', name);
  const { sourceId, kind, title } = await one.work('sources.import', { job: name, handle });
  const { source, blocks } = one.read('sources.open', { sourceId });
  const finds = (query: string): boolean =>
    one.read('search.find', { query, limit: 20, offset: 0 }).hits.some(({ id }) => id === sourceId);
  return { ...source, kind, title, blocks, finds };
}

type Opened = Awaited<ReturnType<typeof imported>>;

function texts({ blocks }: Opened, kind: string): readonly string[] {
  return blocks.filter((block) => block.kind === kind && block.role === 'body').map((block) => block.text);
}

const headings = ['What was asked', 'What was found', 'Depth', 'The bottom', 'What can be done', 'Thanks'];

describe('a report, saved as', () => {
  // Bug: a format is read well by its own function but never reaches the case, or loses its facts on the way.
  it.each([
    ['bar-survey.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '2024-02-19'],
    ['bar-survey.odt', 'application/vnd.oasis.opendocument.text', '2024-02-19'],
    ['bar-survey.pdf', 'application/pdf', '2024-03-04'],
  ])('%s, is imported with its headings, caption, notes and facts', async (name, mediaType, day) => {
    const opened = await imported(name);
    expect(opened).toMatchObject({ kind: 'document', title: 'Silt on the western bar of Eastmole', mediaType });
    expect(opened).toMatchObject({ byline: 'Ilse Varn', publishedOn: day });
    expect(texts(opened, 'heading')).toEqual(expect.arrayContaining(headings));
    expect(texts(opened, 'caption')).toEqual(['Table 1. Depth at the lowest tide on three of the lines']);
    const all = opened.blocks.map((block) => block.text).join('\n');
    expect(opened.finds('"breakwater slows the stream"')).toBe(true);
    expect(opened.finds('"breakwater stops the stream"')).toBe(false);
    expect(all).toContain('last deepened. Most of the loss happened');
    expect(all).toContain('Readings of the tide gauge at the northern quay, corrected for pressure.');
    const folded = opened.blocks.filter((block) => block.role === 'furniture').map((block) => block.text);
    expect(folded).toContain('Harbour board of Eastmole, survey of the bar');
  });

  it.each(['bar-survey.docx', 'bar-survey.odt'])('%s, keeps levels, lists, rows, quotes and comments', async (name) => {
    const opened = await imported(name);
    const levels = opened.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    expect(levels).toEqual([1, 1, 1, 2, 2, 1, 1]);
    expect(texts(opened, 'table')).toEqual([
      'Line | Depth in metres | Bottom',
      'West 4 | 7.4 | sand',
      'West 9 | 7.9 | sand and shells',
      'Bend 2 | 8.3 | mud',
    ]);
    expect(texts(opened, 'list').slice(0, 3)).toHaveLength(3);
    expect(texts(opened, 'list')).toContain('river mud, in seven of ten');
    expect(texts(opened, 'list')).toContain('Ask whether they want to be named.');
    expect(texts(opened, 'quote')).toEqual(['Keep the fairway, and the town keeps itself.']);
  });
});

it('imports a book with its chapters in the order of reading, its contents folded', async () => {
  const opened = await imported('salt-road.epub');
  expect(opened).toMatchObject({ kind: 'document', title: 'The Salt Road', byline: 'Ilse Varn, Tom Okello' });
  expect(opened).toMatchObject({ publisher: 'Eastmole Press', publishedOn: '2021-09-14', updatedOn: '2022-01-05' });
  expect(texts(opened, 'heading')).toEqual(['The pans', 'The weighing', 'The first book']);
  expect(texts(opened, 'table')).toEqual(['Year | Sacks', '1704 | 3,118', '1705 | 2,960']);
  expect(texts(opened, 'paragraph')).toContain('A clerk & a boy kept the gate.');
  expect(opened.finds('"twelve sacks"')).toBe(true);
  const folded = opened.blocks.filter((block) => block.role === 'furniture').map((block) => block.text);
  expect(folded).toEqual(['Contents', 'The pans', 'The weighing']);
});

it('imports Markdown with the facts before it, and nothing of its markup', async () => {
  const opened = await imported('ferry-notes.md');
  expect(opened).toMatchObject({ title: 'Notes on the ferry strike', byline: 'Ilse Varn, Tom Okello' });
  expect(opened).toMatchObject({ publishedOn: '2024-05-11', mediaType: 'text/markdown' });
  expect(opened.finds('"sails tired"')).toBe(true);
  expect(opened.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`)).toEqual([
    'heading1 What the crews ask for',
    'paragraph The crews of the northern line want nine hours of rest — not seven. See the offer.',
    'quote Nobody sails tired, said the cook.',
    'list rest between shifts',
    'list a second mate',
    'list on night boats only',
    'table Line | Crews | Boats',
    'table North | 14 | 3',
    'table Island | 6 | 1',
    'heading2 What the owners say',
    'paragraph The owners offer eight hours.',
    'paragraph ferry --rest 9',
    'paragraph The next talks are on Friday.',
  ]);
});

it.each([
  ['buoy.png', 'image/png'],
  ['buoy.jpg', 'image/jpeg'],
  ['buoy.gif', 'image/gif'],
  ['buoy.webp', 'image/webp'],
])('imports %s as a document that waits for its caption', async (name, mediaType) => {
  const opened = await imported(name);
  expect(opened).toMatchObject({ kind: 'document', title: basename(name), mediaType, blocks: [], byline: null });
});
