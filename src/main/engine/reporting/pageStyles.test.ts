import { beforeAll, describe, expect, it } from 'vitest';
import { pdfStandards } from '#shared/reports/exportForm.ts';
import { fixtureFacts, fixtureReport } from '#shared/reports/fixtureReport.ts';
import type { Report, ReportBlock } from '#shared/reports/reportDocument.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { pageStyles, reportStyles, type ReportStyle } from '#shared/reports/styles/all.ts';
import { textRoom } from '#shared/reports/styles/textRoom.ts';
import { readPdf } from '../testing/readPdf.ts';
import { readPdfFile } from '../testing/readPdfFile.ts';
import { createPrinter, type Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

const millimetre = 72 / 25.4;
const papers = ['a4', 'letter'] as const;

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

interface Set {
  readonly standard?: (typeof pdfStandards)[number];
  readonly paper?: (typeof papers)[number];
}

function print(report: Report, style: ReportStyle, { standard = 'a-3a', paper = 'a4' }: Set = {}): Uint8Array {
  const options = { settings: { ...defaultReportSettings, style }, paper, asOf: '2025-03-12' };
  return printer.print(resolveReport(report, fixtureFacts), options, { standard, attachments: [] }).bytes;
}

const inline = (text: string) => [{ kind: 'text' as const, text }];
const paragraph = (text: string): ReportBlock['content'] => ({ kind: 'paragraph', inline: inline(text) });
const reportOf = (title: string, contents: readonly ReportBlock['content'][]): Report => ({
  ...{ id: 'r', title, blocks: contents.map((content, index) => ({ id: `b${index}`, content })) },
});

describe.each(reportStyles)('a report set as %s', (style) => {
  const { left } = pageStyles[style].margin;

  // Bug: a style breaks a standard, or one of its rules a tag.
  it('keeps to both standards, tagged, on both papers', async () => {
    for (const standard of pdfStandards)
      for (const paper of papers) {
        // oxlint-disable-next-line no-await-in-loop -- one page after the other
        const { structure } = await readPdf(print(fixtureReport, style, { standard, paper }));
        for (const role of ['H1', 'P', 'BlockQuote', 'Note']) expect(structure).toContain(`"role":"${role}"`);
      }
  });

  // Bug: text runs over the margin that the style leaves, on one of the papers.
  it('stays within its margins', async () => {
    for (const paper of papers) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const { placed, right } = await readPdf(print(fixtureReport, style, { paper }));
      const numbers = placed.filter((run) => run.left < left * millimetre - 0.5);
      expect(numbers.every(({ text }) => style === 'dossier' && /^\d+$/.test(text))).toBe(true);
      expect(right).toBeLessThan(left * millimetre + textRoom(pageStyles[style], paper).width + 6);
    }
  });

  // Bug: a long title takes two lines of the running head, the second one on top of the text.
  it('has a running head of one line, however long the title', async () => {
    const title = 'What the harbour ledgers say of the cargo that left by rail in the winter of that year';
    const long = Array.from({ length: 60 }, (_, at) => paragraph(`Paragraph ${at} of a text without notes.`));
    const { placed } = await readPdf(print(reportOf(title, long), style));
    const heads = placed.filter(({ text, height }) => height < 9 && text.includes('harbour ledgers'));
    expect(heads.length).toBeGreaterThan(0);
    expect(placed.filter(({ text, height }) => height < 9 && /^(?:in the )?winter|of that year$/.test(text))).toEqual(
      [],
    );
  });

  // Bug: a table's caption is the last line of a page, its rows begin on the next.
  it('keeps the caption of a table with its first rows', async () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      ['Quay', 'Tonnes'].map((name) => ({ inline: inline(`${name}${at}`) })),
    );
    const table = { kind: 'table' as const, caption: 'Found', headed: true, rows };
    for (let lines = 14; lines < 34; lines += 1) {
      const before = Array.from({ length: lines }, () => paragraph('A line.'));
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const { pages } = await readPdfFile(print(reportOf('Memo', [...before, table]), style));
      const captioned = pages.find(({ text }) => text.includes('Found'));
      expect(captioned?.text, `${lines} lines before`).toContain('Quay1');
    }
  }, 60_000);
});

// Bug: a lawyer's copy has no numbers to cite by, or its headings and quotations are counted.
it('numbers the paragraphs of a dossier, and no other', async () => {
  const contents: ReportBlock['content'][] = [
    paragraph('The first one.'),
    { kind: 'heading', level: 1, inline: inline('A heading') },
    { kind: 'typedQuote', inline: inline('Words of another.') },
    paragraph('The second one.'),
  ];
  const { placed } = await readPdf(print(reportOf('Memo', contents), 'dossier'));
  const numbers = placed.filter((run) => run.left < pageStyles.dossier.margin.left * millimetre - 0.5);
  expect(numbers.map(({ text }) => text)).toEqual(['1', '2']);
  const second = placed.find(({ text }) => text.startsWith('The second'));
  expect(numbers[1]?.baseline).toBeCloseTo(second?.baseline ?? 0, 1);
});
