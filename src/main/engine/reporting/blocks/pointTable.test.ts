import { expect, it } from 'vitest';
import { fixtureFacts } from '#shared/reports/fixtureReport.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import type { ReportFacts } from '#shared/reports/reportFacts.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { plain, readPdf } from '../../testing/readPdf.ts';
import { drawReportCharts } from '../drawReportCharts.ts';
import { createPrinter } from '../printReport.ts';
import { findReportFonts } from '../reportFonts.ts';

const [[, cargo] = []] = fixtureFacts.dataPoints;
if (cargo === undefined) throw new Error('the fixture is empty');
const facts: ReportFacts = {
  ...fixtureFacts,
  dataPoints: new Map([
    ['cargo', { ...cargo, period: '2023-08/2024-01' }],
    ['undated', { ...cargo, what: 'Nobody knows when', period: null }],
    ['odd', { ...cargo, what: 'Written by hand', period: 'some day' }],
  ]),
};

async function print(form: 'table' | 'drawing' | 'both', dataPointIds = ['cargo', 'undated', 'odd']) {
  const content: BlockContent = { kind: 'pointTable', view: 'timeline', dataPointIds, caption: 'What happened', form };
  const resolved = resolveReport({ id: 'r', title: 'Memo', blocks: [{ id: 'b', content }] }, facts);
  const printer = await createPrinter(findReportFonts());
  const charts = await drawReportCharts(resolved);
  const settings = { settings: defaultReportSettings, paper: 'a4', asOf: '2025-03-12', charts } as const;
  return readPdf(printer.print(resolved, settings).bytes);
}

// Bug: a drawn timeline hides what it leaves out, or names no source.
it('draws a timeline with a note to its evidence, and says what has no date', async () => {
  const { text, structure } = await print('drawing');
  expect(text).toContain(plain('Figure 1What happened1 1 of 3 have a date and are drawn.'));
  expect(text).toContain(plain('Explosives moved from two ports: more than 74,000 t. “ships carried'));
  expect(structure).toContain('Timeline. Articles. ');
  expect(structure).toContain('August 2023 to January 2024: more than 74,000 t · Explosives moved from two ports');
  expect(structure).not.toContain('"role":"Table"');
});

// Bug: with both, the table or the drawing is left out, or nothing stands where no date can be drawn.
it('prints table and drawing, and the table alone where there is nothing to draw', async () => {
  const both = await print('both');
  expect(both.structure).toContain('"role":"Table"');
  expect(both.structure).toContain('"role":"Figure"');
  const none = await print('drawing', ['undated']);
  expect(none.structure).toContain('"role":"Table"');
  expect(none.structure).not.toContain('"role":"Figure"');
});
