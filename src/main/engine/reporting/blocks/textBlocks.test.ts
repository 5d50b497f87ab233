import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureFacts } from '#shared/reports/fixtureReport.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import type { InlineRun, ReportBlock } from '#shared/reports/reportDocument.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { plain, readPdf } from '../../testing/readPdf.ts';
import { createPrinter, type Printer } from '../printReport.ts';
import { findReportFonts } from '../reportFonts.ts';
import { alignmentOf } from '#shared/reports/alignmentOf.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

function print(...blocks: ReportBlock['content'][]) {
  const report = { id: 'r', title: 'Memo', blocks: blocks.map((content, index) => ({ id: `b${index}`, content })) };
  return readPdf(
    printer.print(resolveReport(report, fixtureFacts), {
      settings: defaultReportSettings,
      paper: 'a4',
      asOf: '2025-03-12',
    }).bytes,
  );
}

const words = (text: string): InlineRun[] => [{ kind: 'text', text }];
const cell = (text: string) => ({ inline: words(text) });
const hostile = '#import "@preview/x:1.0.0" *bold* $x$ [link] \\ <label> @ref';

describe('blocks of text in print', () => {
  // Bug: a list is set as paragraphs without tags, or a nested one loses its numbers.
  it('sets lists with list tags, numbers and nesting', async () => {
    const items = [
      { depth: 0, ordered: true, inline: words('Weigh the cargo') },
      { depth: 1, ordered: false, inline: words('by container') },
      {
        depth: 0,
        ordered: true,
        inline: [...words('Count'), { kind: 'citation' as const, of: 'passage' as const, id: 'cargo' }],
      },
    ];
    const { text, structure } = await print({ kind: 'list', items });
    expect(text).toContain(plain('1. Weigh the cargo – by container 2. Count1').replace('–', '•'));
    expect(structure.split('"role":"L"').length - 1).toBe(2);
    expect(structure).toContain('"role":"LBody"');
  });

  // Bug: a header row is bold text in plain cells, or the caption is not the table's.
  it('sets a table with its number, caption, header cells and live figures', async () => {
    const { text, structure } = await print({
      kind: 'table',
      caption: 'What the records hold',
      headed: true,
      rows: [
        [cell('What'), cell('Tonnes')],
        [{ inline: [{ kind: 'figure', of: 'dataPoint', id: 'cargo' }] }, cell('74,000')],
      ],
    });
    expect(text).toContain(plain('Table 1What the records hold'));
    expect(text).toContain(plain('more than 74,000 t'));
    expect(structure.split('"role":"TH"').length - 1).toBe(2);
    for (const role of ['Table', 'TD', 'Caption']) expect(structure).toContain(`"role":"${role}"`);
  });

  // Bug: a table longer than a page is cut, or fills the page with what cannot break.
  it('breaks a table of a thousand rows over pages and repeats its header', async () => {
    const rows = [
      [cell('Row'), cell('Words')],
      ...Array.from({ length: 999 }, (_, row) => [cell(`${row}`), cell('x')]),
    ];
    const { text, pages } = await print({ kind: 'table', caption: '', headed: true, rows });
    expect(pages).toBeGreaterThan(10);
    expect(text).toContain('998x');
    expect(text.split('RowWords').length - 1).toBe(pages);
  }, 30_000);

  it('prints markup, control characters, lone surrogates and endless words in every block as they stand', async () => {
    const endless = 'x'.repeat(100_000);
    const bad = `${hostile} nul \u0000 lone \uD800`;
    const { text, right } = await print(
      { kind: 'list', items: [{ depth: 5, ordered: false, inline: words(bad) }] },
      {
        kind: 'table',
        caption: bad,
        headed: true,
        rows: [
          [cell(bad), cell('y')],
          [cell(endless), cell('z')],
        ],
      },
      { kind: 'typedQuote', inline: [...words(bad), { kind: 'remark', text: bad }] },
    );
    const printed = plain(`${hostile} nul [U+0000] lone [U+D800]`);
    expect(text.split(printed).length - 1).toBeGreaterThanOrEqual(5);
    expect(text.split('x').length - 1).toBeGreaterThanOrEqual(100_000);
    expect(right).toBeLessThan(170 * (72 / 25.4) + 6);
  }, 60_000);

  it('leaves out a list, a table and a quotation in which nothing is written', async () => {
    const { structure } = await print(
      { kind: 'list', items: [{ depth: 0, ordered: false, inline: [] }] },
      { kind: 'table', caption: '', headed: true, rows: [[cell(''), cell(' ')]] },
      { kind: 'typedQuote', inline: [] },
    );
    for (const role of ['Table', 'L', 'BlockQuote']) expect(structure).not.toContain(`"role":"${role}"`);
  });
});

describe('alignmentOf', () => {
  it('puts columns of numbers to the right, with their signs and units, and words to the left', () => {
    expect(alignmentOf(['74,000', '1.6', '–', ''])).toBe('right');
    expect(alignmentOf(['€ 12', '−3 %', '45 kg'])).toBe('right');
    expect(alignmentOf(['12 March 2024', '3'])).toBe('left');
    expect(alignmentOf(['', '–'])).toBe('left');
  });
});
