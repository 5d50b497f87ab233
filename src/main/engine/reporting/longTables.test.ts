import { expect, it } from 'vitest';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { fixtureFacts } from '#shared/reports/fixtureReport.ts';
import { writeHtml } from '#shared/reports/writing/writeHtml.ts';
import { writeMarkdown } from '#shared/reports/writing/writeMarkdown.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { openZip } from '../importing/zipArchive.ts';
import { arrangePages } from './arrangePages.ts';
import { checkGlyphs } from './checkGlyphs.ts';
import { writeWord } from './word/writeWord.ts';

const rows = 10_000;
const cell = (text: string) => ({ inline: [{ kind: 'text' as const, text }] });
const typed: BlockContent = {
  ...{ kind: 'table', caption: 'Typed', headed: true },
  rows: [
    ['One', 'Other'].map(cell),
    ...Array.from({ length: rows - 1 }, (_, at) => [`row ${at}`, `${at}.5`].map(cell)),
  ],
};
const shown: BlockContent = {
  ...{ kind: 'datasetTable', sourceId: 'table', filters: [], columns: [], limit: rows, caption: '' },
};
const facts = {
  ...fixtureFacts,
  readRows: (_: string, __: unknown, limit: number) => ({
    columns: Array.from({ length: 7 }, (___, position) => ({ position, name: `c${position}`, type: 'text' as const })),
    ...{ rowCount: 12_000, matching: 12_000, sum: null },
    rows: Array.from({ length: limit }, (___, at) => ({
      number: at + 1,
      cells: Array.from({ length: 7 }, () => `cell ${at}`),
    })),
  }),
};
const resolved = resolveReport(
  { id: 'r', title: 'Long', blocks: [typed, shown].map((content, at) => ({ id: `b${at}`, content })) },
  facts,
);

// Bug: what a table of 10,000 rows holds is handed to one call as its arguments, and the stack overflows.
it('prepares a typed table and rows of a dataset of 10,000 rows for the pages', () => {
  const pages = arrangePages(resolved, { settings: defaultReportSettings, paper: 'a4', asOf: null });
  expect(() => checkGlyphs(pages, () => true)).not.toThrow();
  expect(() => checkGlyphs(pages, (codePoint) => codePoint !== 0x39)).toThrow(/no sign for “9”/u);
  expect(pages.blocks.map((block) => ('widths' in block ? block.widths : []))).toEqual([[9, 7], expect.any(Array)]);
});

// Bug: a long table is cut, or takes the memory of the machine, in the other formats.
it('writes them as Word document, web page and Markdown, to the last row', async () => {
  const none = { charts: new Map(), pictures: new Map(), manifest: '{}' };
  const zip = await openZip(writeWord(resolved, { ...none, asOf: '2025-03-12' }), 'long.docx');
  const word = Buffer.from(await zip.read('word/document.xml')).toString('utf8');
  const files = [
    word,
    writeHtml(resolved, { ...none, asOf: '2025-03-12', hash: String }),
    writeMarkdown(resolved, '2025-03-12'),
  ];
  for (const text of files) {
    expect(text).toContain('row 9998');
    expect(text).toContain('cell 9999');
  }
  expect(word.match(/<w:tr>/gu)).toHaveLength(2 * rows + 1);
});
