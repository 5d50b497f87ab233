import { expect, it } from 'vitest';
import { fixtureFacts } from '#shared/reports/fixtureReport.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { writeMarkdown } from '#shared/reports/writing/writeMarkdown.ts';
import { plain, readPdf } from '../../testing/readPdf.ts';
import { drawReportCharts } from '../drawReportCharts.ts';
import { createPrinter } from '../printReport.ts';
import { findReportFonts } from '../reportFonts.ts';

const resolve = (form: 'list' | 'drawing' | 'both') => {
  const content: BlockContent = { kind: 'chain', dataPointId: 'cargo', form };
  return resolveReport({ id: 'r', title: 'Memo', blocks: [{ id: 'b', content }] }, fixtureFacts);
};

async function print(form: 'list' | 'drawing' | 'both') {
  const resolved = resolve(form);
  const printer = await createPrinter(findReportFonts());
  const charts = await drawReportCharts(resolved);
  const settings = { settings: defaultReportSettings, paper: 'a4', asOf: '2025-03-12', charts } as const;
  return readPdf(printer.print(resolved, settings).bytes);
}

// Bug: a drawn chain has no number or note, its labels can not be selected, or nothing says what it shows.
it('prints a chain as a figure with its number’s note, labels as text and words for who does not see it', async () => {
  const { text, structure } = await print('drawing');
  expect(text).toContain(
    plain('Figure 1How a number leads to its origin: Explosives moved from two ports, more than 74,000 t'),
  );
  expect(text).toContain(plain('Port records show a steady flow'));
  expect(text).toContain(plain('Disputed by'));
  expect(structure).toContain('"role":"Figure"');
  expect(structure).toContain('Graph of how a number leads to its origins.');
  expect(structure).not.toContain('"role":"LI"');
});

// Bug: with both, the number is noted twice, or the drawing replaces the words.
it('prints the list and the drawing, with one note', async () => {
  const { structure } = await print('both');
  expect(structure).toContain('"role":"LI"');
  expect(structure).toContain('"role":"Figure"');
  expect(JSON.stringify(resolve('both')).match(/"kind":"footnote"/gu)).toHaveLength(1);
});

// Bug: a file of words holds nothing where the drawing stands.
it('says in Markdown what the drawing shows', () => {
  expect(writeMarkdown(resolve('drawing'), '2025-03-12')).toContain('> Graph of how a number leads to its origins.');
});
