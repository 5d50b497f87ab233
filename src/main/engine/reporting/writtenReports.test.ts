import { createHash } from 'node:crypto';
import { marked } from 'marked';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { fixtureFacts, fixtureReport } from '#shared/reports/fixtureReport.ts';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import type { ReportFacts } from '#shared/reports/reportFacts.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { writeHtml } from '#shared/reports/writing/writeHtml.ts';
import { writeMarkdown } from '#shared/reports/writing/writeMarkdown.ts';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

type Content = ReportBlock['content'];

const hostile =
  '# <script>alert(1)</script> </main> <!-- [a](http://b.c) **x** `y` | $z$ &amp; \u0000 \uD800 "q" \u202Eend';
const shown =
  '# <script>alert(1)</script> </main> <!-- [a](http://b.c) **x** `y` | $z$ &amp; [U+0000] [U+D800] "q" end';
const histogram = { edges: [1, 2, 3], counts: [1, 2] };
const facts: ReportFacts = {
  ...fixtureFacts,
  sources: new Map([...fixtureFacts.sources].map(([id, source]) => [id, { ...source, title: hostile }])),
  estimates: new Map(
    [...fixtureFacts.estimates].map(([id, estimate]) => [
      id,
      {
        ...estimate,
        ...{ name: hostile, formula: hostile },
        draw: () => ({ chart: 'histogram', histogram, low: 1, high: 3, median: 2, unit: hostile }),
      },
    ]),
  ),
  readRows: () => ({
    columns: [{ position: 0, name: hostile, type: 'text' }],
    ...{ rowCount: 9, matching: 9, sum: null, rows: [{ number: 1, cells: [hostile] }] },
  }),
};

const words = (text: string, marks: ('bold' | 'italic')[] = []) => ({ kind: 'text' as const, text, marks });
const cite = { kind: 'citation', of: 'passage', id: 'doubt' } as const;
const everyKind: readonly Content[] = [
  { kind: 'heading', level: 3, inline: [words(hostile)] },
  {
    kind: 'paragraph',
    inline: [
      words(hostile),
      cite,
      words(', then '),
      words('bold.', ['bold']),
      words('slant', ['italic']),
      words('. '),
      words('Both.', ['bold', 'italic']),
      words(' End.'),
    ],
  },
  { kind: 'paragraph', inline: [words('1. not a list'), { kind: 'remark', text: hostile }] },
  { kind: 'quote', passageId: 'cargo' },
  { kind: 'typedQuote', inline: [words(hostile)] },
  {
    kind: 'list',
    items: [
      { depth: 0, ordered: true, inline: [words(hostile)] },
      { depth: 1, ordered: false, inline: [words('- inside')] },
      { depth: 0, ordered: true, inline: [words('second')] },
    ],
  },
  {
    kind: 'table',
    caption: hostile,
    headed: true,
    rows: [[{ inline: [words('Head')] }], [{ inline: [words(hostile), cite] }]],
  },
  { kind: 'estimateChart', estimateId: 'shells', chart: 'histogram', caption: '' },
  { kind: 'pointTable', view: 'comparison', dataPointIds: ['cargo'], caption: hostile },
  { ...{ kind: 'datasetTable', sourceId: 'table', filters: [], columns: [], limit: 5, caption: '' } },
  { kind: 'chain', dataPointId: 'cargo' },
];
const blocks = everyKind.map((content, at) => ({ id: `b${at}`, content }));
const resolved = resolveReport({ id: 'r', title: hostile, blocks }, facts);
const manifest = JSON.stringify({ title: '</script><script>alert(2)</script><!--' });
const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
const charts = new Map([['b7', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect/></svg>']]);
const html = writeHtml(resolved, { asOf: '2025-03-12', charts, manifest, hash });
const { document } = parseHTML(html);
const markdown = writeMarkdown(resolved, '2025-03-12');

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/gu, ' ').trim();

describe('a report as a web page', () => {
  // Bug: words of a source or of the writer become elements, or end the page's own.
  it('shows markup in words as words, in every kind of block', () => {
    expect(document.querySelector('h1')?.textContent).toBe(shown);
    expect(document.querySelector('main > h2')?.textContent).toBe(shown);
    for (const place of [
      'main > p:not(.byline)',
      'blockquote + blockquote',
      'li',
      'td',
      'caption',
      'figcaption',
      '#note-1',
      'h3',
    ])
      expect([...document.querySelectorAll(place)].map(({ textContent }) => plain(textContent)).join(' ')).toContain(
        shown,
      );
    expect(document.querySelector('.chart')?.getAttribute('aria-label')).toContain(shown);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    // oxlint-disable-next-line no-control-regex
    expect(html).not.toMatch(/[\u0000-\u0009\u000B-\u001F]|\p{Surrogate}|\u202E/u);
  });

  // Bug: the page runs or fetches something, or its policy forbids its own looks.
  it('runs and fetches nothing, and lets its own style through by hash', () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    const style = hash(document.querySelector('style')?.textContent ?? '');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`);
    expect(document.querySelectorAll('[src], [style], link, iframe, img, object, form')).toHaveLength(0);
    const addresses = [...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href') ?? '');
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    const attributes = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  });

  // Bug: a note's link leads nowhere, or a note of a table or a caption is left out.
  it('leads from every note to its text and back', () => {
    const leads = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(leads.filter((id) => document.getElementById(id) === null)).toEqual([]);
    const notes = document.querySelectorAll('.notes > li');
    expect(notes.length).toBe(document.querySelectorAll('[role="doc-noteref"]').length);
    expect(notes.length).toBe(document.querySelectorAll('[role="doc-backlink"]').length);
    expect(plain(notes[0]?.textContent)).toContain('the manifests do not say what was inside');
  });

  // Bug: the manifest ends its element early, or is another one when read again.
  it('carries the manifest as data that no browser runs', () => {
    const island = document.querySelector('script');
    expect(island?.getAttribute('type')).toBe('application/ld+json');
    expect(JSON.parse(island?.textContent ?? '')).toEqual(JSON.parse(manifest));
  });

  // Bug: a heading of the third level without one above it leaves a gap that readers of pages stumble over.
  it('has no gaps in its headings, one title, and tables whose columns are named', () => {
    const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    for (const table of document.querySelectorAll('table'))
      expect(table.querySelector('th[scope="col"]')).not.toBeNull();
  });
});

describe('a report as Markdown', () => {
  const read = parseHTML(`<main>${marked.parse(markdown, { async: false, gfm: true })}</main>`).document;

  // Bug: words become headings, lists, links, code, tags or cells of a table.
  it('shows signs of Markdown and markup in words as words', () => {
    expect(read.querySelector('h1')?.textContent).toBe(shown);
    expect(read.querySelector('h2')?.textContent).toBe(shown);
    for (const place of ['main > p', 'blockquote + blockquote', 'ol > li', 'td', 'th', 'h3'])
      expect([...read.querySelectorAll(place)].map(({ textContent }) => plain(textContent)).join(' ')).toContain(shown);
    expect(read.querySelectorAll('a, code, pre, script, img')).toHaveLength(0);
    expect([...read.querySelectorAll('p')].some(({ textContent }) => textContent?.startsWith('1. not a list'))).toBe(
      true,
    );
    // oxlint-disable-next-line no-control-regex
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000B-\u001F]|\p{Surrogate}|\u202E/u);
  });

  // Bug: emphasis beside a full stop or other emphasis is not read as such, and the asterisks stand in the text.
  it('keeps emphasis, nested lists and tables', () => {
    expect(read.querySelector('p strong + em')?.textContent).toBe('slant');
    expect(read.querySelector('em > strong')?.textContent).toBe('Both.');
    expect(markdown).toContain(' ***Both.*** End.');
    expect(read.querySelector('ol > li > ul > li')?.textContent).toBe('- inside');
    expect(read.querySelectorAll('table').length).toBeGreaterThanOrEqual(3);
    for (const row of read.querySelectorAll('tbody tr'))
      expect(row.children.length).toBe(row.closest('table')?.querySelectorAll('th').length);
  });

  // Bug: a note that the text names is not told, or is told twice.
  it('tells each note that it names once', () => {
    const named = [...markdown.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => Number(number));
    const told = [...markdown.matchAll(/^\[\^(\d+)\]: \S/gmu)].map(([, number]) => Number(number));
    expect(new Set(named)).toEqual(new Set(told));
    expect(told).toEqual(told.map((_, at) => at + 1));
  });
});

// Bug: an empty block leaves an empty heading, an unnamed column or a stray line.
it('leaves out what is empty', () => {
  const empty: Content[] = [
    { kind: 'heading', level: 1, inline: [] },
    { kind: 'paragraph', inline: [words(' ')] },
    { kind: 'list', items: [{ depth: 0, ordered: false, inline: [] }] },
    { kind: 'table', caption: '', headed: false, rows: [[{ inline: [] }]] },
  ];
  const none = resolveReport(
    { id: 'r', title: '', blocks: empty.map((content, at) => ({ id: `${at}`, content })) },
    facts,
  );
  expect(writeMarkdown(none, '2025-03-12')).toBe(
    '<!-- Plumbline report -->\n\n# Untitled report\n\nAs of 12 March 2025\n',
  );
  const page = parseHTML(writeHtml(none, { asOf: '2025-03-12', charts, manifest, hash })).document;
  expect(page.querySelector('main')?.children).toHaveLength(2);
});

// Bug: the words of a plain report are escaped until nobody can read them.
it('stays readable as Markdown where words are plain', () => {
  const text = writeMarkdown(resolveReport(fixtureReport, fixtureFacts), '2025-03-12');
  expect(text).toContain('ships carried more than 74,000 t[^1]');
  expect(text).toContain('the table is *synthetic* and proves **nothing** about the world.');
  expect(text).toContain('> ships carried over 74,000 tonnes of explosives out of two eastern ports[^');
});

// Bug: the clock, a random name or the order of a map gets into the file, or the charts are left out of it.
it('is the same file each time, with the charts of the pages', async () => {
  const one = openTestCase();
  const { estimateId, reportId } = await fillTestCase(one);
  const chart = { kind: 'estimateChart', estimateId, chart: 'histogram', caption: '' } as const;
  one.change('reports.save', { reportId, title: 'Chart', blocks: [{ id: 'chart', content: chart }] });
  for (const format of ['html', 'html', 'markdown', 'markdown', 'word', 'word'] as const)
    await one.work('reports.write', { job: 'write', reportId, format });
  const [first, second, third, fourth] = one.held.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  expect(second).toBe(first);
  expect(fourth).toBe(third);
  const { document: page } = parseHTML(first ?? '');
  expect(page.querySelector('.chart > svg')?.getAttribute('viewBox')).not.toBeNull();
  expect(JSON.parse(page.querySelector('script')?.textContent ?? '')).toHaveProperty('manifestSha256');
  expect(third).toContain('**Figure 1.** Sacks of grain: about 18,000 sacks');
  const [word, again] = one.held.slice(4).map(({ bytes }) => Buffer.from(bytes));
  expect(again?.equals(word ?? Buffer.alloc(0))).toBe(true);
  expect(word?.toString('utf8')).toContain('descr="Histogram of ');
});

// Bug: what went out as a web page, a Word document or Markdown is forgotten, or its hash is that of another file.
it('keeps every file of words among the exports, with its hash and with what changed', async () => {
  const one = openTestCase();
  const { dataPointId, reportId } = await fillTestCase(one);
  await one.work('reports.write', { job: 'write', reportId, format: 'word' });
  one.change('dataPoints.edit', { dataPointId, status: 'disputed' });
  for (const format of ['html', 'markdown'] as const)
    await one.work('reports.write', { job: 'write', reportId, format });
  const [markdown, page, word] = one.read('reports.exports', { reportId });
  expect([markdown, page, word].map((kept) => kept?.form)).toEqual(['markdown', 'html', 'word']);
  expect(word).toMatchObject({ standard: null, paper: null, pages: null, changes: null });
  expect(page?.changes?.join(' ')).toContain('disputed');
  expect(markdown?.changes).toEqual([]);
  const hashes = one.held.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  expect([word, page, markdown].map((kept) => kept?.sha256)).toEqual(hashes);
});
