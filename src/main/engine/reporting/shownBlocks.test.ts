import { expect, it } from 'vitest';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';
import { readPdf } from '../testing/readPdf.ts';

async function openShown() {
  const one = openTestCase();
  const { dataPointId, estimateId, reportId } = await fillTestCase(one);
  const blocks: ReportBlock[] = [
    { id: 'chart', content: { kind: 'estimateChart', estimateId, chart: 'histogram', caption: '' } },
    { id: 'points', content: { kind: 'pointTable', view: 'timeline', dataPointIds: [dataPointId], caption: '' } },
    { id: 'chain', content: { kind: 'chain', dataPointId } },
    { id: 'plain', content: { kind: 'typedQuote', inline: [{ kind: 'text', text: 'Nothing.' }] } },
  ];
  one.change('reports.save', { reportId, title: 'Shown', blocks });
  const open = () => one.read('reports.open', { reportId });
  return { one, dataPointId, estimateId, reportId, open };
}

// Bug: a chart or a table rests on nothing in the journal of dependencies, so it stays fresh for ever.
it('says that charts, tables and chains are stale when what they show changes, and fresh again after undo', async () => {
  const { one, dataPointId, open } = await openShown();
  expect(open().staleBlockIds).toEqual([]);
  one.change('dataPoints.edit', { dataPointId, status: 'withdrawn' });
  expect(open().staleBlockIds).toEqual(['chart', 'points', 'chain']);
  one.change('journal.undo', {});
  expect(open().staleBlockIds).toEqual([]);
});

// Bug: the host that exports forgets to draw, and every chart prints as its words alone.
it('exports a chart as a figure', async () => {
  const { one, reportId } = await openShown();
  const wanted = { job: 'export', reportId, standard: 'ua-1' as const, paper: 'a4' as const, form: 'pdf' as const };
  await one.work('reports.export', wanted);
  await one.work('reports.print', { job: 'print', reportId });
  for (const { bytes } of one.held) expect((await readPdf(bytes)).structure).toContain('"role":"Figure"');
  expect(one.held).toHaveLength(2);
});
