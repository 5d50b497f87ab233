import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureFacts, fixtureReport } from '#shared/reports/fixtureReport.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import type { Report, ReportBlock } from '#shared/reports/reportDocument.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { plain, readPdf } from '../testing/readPdf.ts';
import type { PageOptions } from './arrangePages.ts';
import { createPrinter, printReport, type Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

const options: PageOptions = { settings: defaultReportSettings, paper: 'a4', asOf: '2025-03-12' };
const millimetre = 72 / 25.4;

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

function print(report: Report, asOf: string | null = options.asOf) {
  // The archive's standard asks for a date.
  const standard = asOf === null ? 'ua-1' : 'a-3a';
  return printer.print(resolveReport(report, fixtureFacts), { ...options, asOf }, { standard, attachments: [] });
}

function memo(...blocks: ReportBlock['content'][]): Report {
  return { id: 'r', title: 'Memo', blocks: blocks.map((content, index) => ({ id: `block-${index + 1}`, content })) };
}

function paragraph(text: string): ReportBlock['content'] {
  return { kind: 'paragraph', inline: [{ kind: 'text', text }] };
}

function heading(level: 1 | 2 | 3, text: string): ReportBlock['content'] {
  return { kind: 'heading', level, inline: [{ kind: 'text', text }] };
}

describe('a printed report', () => {
  it('has the words of a cited note in a footnote', async () => {
    const cited = { kind: 'citation' as const, of: 'note' as const, id: 'quay-note' };
    const { bytes } = print(memo({ kind: 'paragraph', inline: [{ kind: 'text', text: 'Seen.' }, cited] }));
    expect((await readPdf(bytes)).text).toContain(plain('Note: Ask the quay for its ledger.'));
  });

  it('has its title, tags and date in the file, and nothing of the machine', async () => {
    const { bytes, pages } = print(fixtureReport);
    const { info, structure } = await readPdf(bytes);
    expect(info).toContain(fixtureReport.title);
    expect(info).toContain('D:20250312');
    for (const role of ['H1', 'P', 'BlockQuote', 'Note']) expect(structure).toContain(`"role":"${role}"`);
    expect(pages).toBe(2);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('pdfaid:part>3<');
    for (const trace of [process.cwd(), '/node_modules', '/home/', '/Users/', 'C:\\']) expect(raw).not.toContain(trace);
  });

  it('carries the whole footnote, the method and the full hash of each source in its text layer', async () => {
    const { text } = await readPdf(print(fixtureReport).bytes);
    const note =
      '“enough, one analyst reckons, for about 1.6 million shells” Port records show a steady flow, The Harbour Post, 22 June 2024, paragraph 3 (SHA-256 3fa9c01d77be…).';
    expect(text).toContain(plain(note));
    expect(text).toContain(plain('Seed 20240622 · 10,000 samples · engine 1 · run 12 March 2025, 15:20 UTC'));
    for (const source of fixtureFacts.sources.values()) expect(text).toContain(`SHA-256${source.sha256}`);
    expect(text).toContain('containssyntheticdata');
    expect(text).toContain('[missing:passagegone]');
  });

  it('is the same to the byte from a new compiler, and has no date where none is given', async () => {
    const resolved = resolveReport(fixtureReport, fixtureFacts);
    const first = await printReport(resolved, { ...options, fonts: findReportFonts() });
    const second = await printReport(resolved, { ...options, fonts: findReportFonts() });
    expect(Buffer.compare(first, second)).toBe(0);
    const { info } = await readPdf(print(fixtureReport, null).bytes);
    expect(info).not.toContain('CreationDate');
  });

  it('keeps text that looks like markup, code or a path as it is', async () => {
    const hostile =
      '#import "/etc/passwd" #read("/etc/passwd") $x^2$ *a* _b_ `c` <label> @ref // remark /* remark */ \\u0000 \\ ~ -- = no ] } ) "';
    const report = { ...memo(heading(1, hostile), paragraph(hostile)), title: hostile };
    const { text, info } = await readPdf(print(report).bytes);
    expect(text.split(plain(hostile)).length - 1).toBe(3);
    expect(info).toContain('#import');
    expect(text).not.toContain('root:');
  });

  it('names control characters, drops marks without shape, and joins lines', async () => {
    const { text } = await readPdf(
      print(memo(paragraph('nul \u0000 bell \u0007 turn \u202E\uFEFFed\tone\r\ntwo'))).bytes,
    );
    expect(text).toContain('nul[U+0000]bell[U+0007]turnedonetwo');
  });

  it('breaks a word of ten thousand letters inside the margins and keeps every letter', async () => {
    const { text, right } = await readPdf(print(memo(paragraph('x'.repeat(10_000)))).bytes);
    expect(text.split('x').length - 1).toBe(10_000);
    expect(right).toBeLessThan((210 - 40) * millimetre + 6);
  });

  it('prints headings that skip levels, are empty, or are the only thing there', async () => {
    const report = memo(
      heading(3, 'Deep first'),
      heading(1, ' '),
      heading(1, 'Top'),
      heading(3, 'Skips'),
      paragraph(''),
    );
    const { outline } = await readPdf(print(report).bytes);
    expect(outline.map((entry) => [entry.title, entry.items.length])).toEqual([
      ['Deep first', 0],
      ['Top', 1],
    ]);
    expect(print(memo()).pages).toBe(1);
  });

  it('numbers notes as the resolved report does, though a table of contents repeats a heading with a note', async () => {
    const withFigure: ReportBlock['content'] = {
      kind: 'heading',
      level: 1,
      inline: [{ kind: 'figure', of: 'dataPoint', id: 'shells' }],
    };
    const long = Array.from({ length: 6 }, () => [withFigure, paragraph('Some words to fill a page. '.repeat(70))]);
    const last: ReportBlock['content'] = {
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'The last' },
        { kind: 'citation', of: 'dataPoint', id: 'cargo' },
      ],
    };
    const { text } = await readPdf(print(memo(...long.flat(), last)).bytes);
    expect(text).toContain('7Explosivesmovedfromtwoports');
    expect(text).toContain(plain('Cited in notes 1, 2, 3, 4, 5, 6, 7'));
  });

  it('prints Cyrillic, Greek and signs, and refuses a character without a glyph by naming it and its block', () => {
    expect(print(memo(paragraph('Восточный, Ελλάδα, e\u0301, 20 °C → 5 ≥ 4 €'))).pages).toBe(1);
    const runes = memo(paragraph('Fine.'), paragraph('The port of ᚠᚱᚢ in the north'));
    expect(() => print(runes)).toThrow(
      expect.objectContaining({
        code: 'refused',
        message: expect.stringContaining('“ᚠ” (U+16A0), in the paragraph “The port of ᚠᚱᚢ in the north” (block 2)'),
        details: expect.objectContaining({ blockId: 'block-2', codePoint: 'U+16A0' }),
      }),
    );
  });
});
