import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import type { DatasetChartContent } from '#shared/reports/blocks/datasetChart.ts';
import { importTable } from '../../testing/importTable.ts';
import { writeFile } from '../../testing/openTestCase.ts';
import { plain, readPdf } from '../../testing/readPdf.ts';
import { readReportFile } from '../../verifying/readReportFile.ts';

const rows = Array.from({ length: 300 }, (_, at) => {
  const cargo = at < 200 ? ['explosives', 'grain'][at % 2] : `kind ${at}`;
  return `2023-${String((at % 9) + 1).padStart(2, '0')}-05,${cargo},${at + 0.5}`;
});

async function chartOf(changed: Partial<DatasetChartContent>) {
  const { one, imported } = await importTable('cargo.csv', ['departed,cargo,weight', ...rows].join('\n'));
  const content: DatasetChartContent = {
    ...{ kind: 'datasetChart', sourceId: imported.sourceId, filters: [], shape: 'bars', group: 1, step: 'value' },
    ...{ measure: { of: 'sum', column: 2 }, most: 3, unit: 't', caption: '' },
    ...changed,
  };
  const { reportId } = one.change('reports.create', { title: 'Cargo', blocks: [{ id: 'b', content }] });
  const print = async () => {
    const wanted = { job: 'e', reportId, standard: 'a-3a', paper: 'a4', form: 'pdf' } as const;
    await one.work('reports.export', wanted);
    return one.held.at(-1)?.bytes ?? new Uint8Array();
  };
  return { one, print };
}

// Bug: a chart has no note to its dataset, hides the groups that find no room, or its numbers can not be heard.
it('prints bars with a note to the dataset and its rows, the other groups together', async () => {
  const { print } = await chartOf({});
  const { text, structure } = await readPdf(await print());
  expect(text).toContain(plain('Figure 1Sum of weight by cargo'));
  expect(text).toContain(plain('All 300 rows.'));
  expect(text).toContain(plain('99 others'));
  expect(structure).toContain('"role":"Figure"');
  expect(structure).toContain(
    'Bar chart. Sum of weight by cargo. grain: 10,050 t; explosives: 9,950 t; kind 299: 299.5 t; 99 others',
  );
});

// Bug: a chart's rows can not be checked years later, or carry columns that it does not draw.
it('carries the columns that it draws, and holds when it is verified with the case', async () => {
  const { one, print } = await chartOf({ filters: [{ column: 1, operator: 'is', value: 'grain' }] });
  const bytes = await print();
  const file = await readReportFile(bytes, 'report.pdf', new AbortController().signal);
  const [table] = file.tables.values();
  const lines = Buffer.from(table ?? [])
    .toString('utf8')
    .split('\r\n');
  expect(lines.slice(0, 2)).toEqual(['row,cargo,weight', '2,grain,1.5']);
  expect(lines).toHaveLength(102);
  const handle = writeFile(dirname(one.key.path), 'report.pdf', bytes);
  const { holds, checks } = await one.work('reports.verify', { job: 'v', handle, withCase: true });
  expect(checks.filter((check) => !check.holds)).toEqual([]);
  expect(holds).toBe(true);
});

// Bug: months without rows are passed by, so that a line rises where nothing moved.
it('prints a line over time, with nought where there is no row', async () => {
  const filters = [{ column: 1, operator: 'is one of', values: ['kind 200', 'kind 205'] }] as const;
  const { print } = await chartOf({
    ...{ shape: 'line', group: 0, step: 'month', measure: { of: 'count' }, unit: 'rows' },
    filters: [{ ...filters[0], values: [...filters[0].values] }],
  });
  const { structure } = await readPdf(await print());
  expect(structure).toContain('March 2023: 1 rows; April 2023: 0 rows');
});

// Bug: a chart without rows, or of a column that is gone, breaks the export.
it('says where there is nothing to draw', async () => {
  const none = await chartOf({ filters: [{ column: 1, operator: 'is', value: 'gold' }] });
  expect((await readPdf(await none.print())).text).toContain(plain('No row passes the filter.'));
  const gone = await chartOf({ group: 77 });
  expect((await readPdf(await gone.print())).text).toContain('[missing:source');
});
