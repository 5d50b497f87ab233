import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { sacks } from '../testing/fillTestCase.ts';
import { exported, lastFile, standing, withhold } from '../testing/namingCase.ts';
import { openTestCase, type TestCase, writeFile } from '../testing/openTestCase.ts';

type Content = InputOf<'reports.create'>['blocks'][number]['content'];
type Chart = Extract<Content, { kind: 'datasetChart' }>;

function chart(shown: Pick<Chart, 'sourceId' | 'group'> & Partial<Chart>): Chart {
  const bars = { kind: 'datasetChart', shape: 'bars', step: 'value', most: 5, unit: '', caption: '' } as const;
  return { ...bars, filters: [], measure: { of: 'count' }, ...shown };
}

async function rowsOf(csv: string): Promise<{ readonly one: TestCase; readonly sourceId: string }> {
  const one = openTestCase();
  const handle = writeFile(dirname(one.key.path), 'rows.csv', csv);
  return { one, sourceId: (await one.work('sources.import', { job: 'i', handle })).sourceId };
}

async function written(one: TestCase, reportId: string, version: 'public' | 'lawyer'): Promise<string> {
  await one.work('reports.write', { job: 'w', reportId, format: 'html', version });
  return Buffer.from(lastFile(one)).toString('utf8');
}

describe('a withheld column', () => {
  const crew = 'skipper,weight\nIda Insider,5\nMo Mole,7\nMo Mole,9\n';
  const filters = [{ column: 0, operator: 'contains' as const, value: 'Mo' }];

  // Bug: its values are the bars of a chart, what another is filtered by, or in the sheet of an estimate.
  it('has no value in charts, filters and estimates, and its number in the lawyer’s version', async () => {
    const { one, sourceId } = await rowsOf(crew);
    const read = { kind: 'dataset' as const, sourceId, column: 1, values: [], rows: 0, empty: 0 };
    const input = { ...read, filters: [{ column: 0, operator: 'is' as const, value: 'Mo Mole' }] };
    const lines = [{ name: 'weight', label: 'Weight', unit: 't', input }];
    const definition = { ...sacks(''), name: 'Weight', formula: 'weight', unit: 't', lines };
    const { estimateId } = one.change('estimates.create', { definition });
    await one.work('estimates.run', { job: 'run', estimateId });
    const contents: readonly Content[] = [
      chart({ sourceId, group: 0 }),
      chart({ sourceId, group: 1, filters }),
      { kind: 'datasetTable', sourceId, filters, columns: [1], limit: 5, caption: '' },
      { kind: 'paragraph', inline: [{ kind: 'figure', of: 'estimate', id: estimateId }] },
    ];
    const blocks = contents.map((content, at) => ({ id: `b${at}`, content }));
    const { reportId } = one.change('reports.create', { title: 'Cargo', blocks });
    const values = ['Insider', 'Mole', '“Mo”', '"Mo"'];
    expect(standing(await written(one, reportId, 'public'), values)).not.toEqual([]);
    withhold(one, { reportId }, { kind: 'column', sourceId, column: 0 });
    expect(standing(await written(one, reportId, 'public'), values)).toEqual([]);
    expect(standing(await exported(one, reportId, 'public'), values)).toEqual([]);
    const lawyer = await written(one, reportId, 'lawyer');
    expect(lawyer).toContain('by skipper [W1]');
    expect(lawyer).toContain('where skipper [W1] contains');
  });

  // Bug: a column that is marked as sensitive goes out as what a table was filtered by, and nobody is asked.
  it('is asked for where it is only what rows are chosen by', async () => {
    const { one, sourceId } = await rowsOf(crew);
    const content = chart({ sourceId, group: 1, filters });
    const { reportId } = one.change('reports.create', { title: 'Cargo', blocks: [{ id: 'c', content }] });
    one.change('protecting.mark', { thing: { kind: 'column', sourceId, column: 0 }, reason: '' });
    const lines = one.read('protecting.check', { reportId, version: 'public' });
    expect(lines.find(({ level }) => level === 'sensitive')).toMatchObject({
      where: ['the filter of 2 rows in rows-1.csv'],
      remedy: { kind: 'column', sourceId, column: 0 },
    });
    const offered = one.read('protecting.withholdable', { reportId }).map(({ title }) => title);
    expect(offered).toContain('skipper, rows');
  });

  // Bug: the number of an account is a number in the table, has its digits in groups there, and stays.
  it('or a withheld name may be a number', async () => {
    const { one, sourceId } = await rowsOf('account,weight\n12345678,5\n87654321,7\n');
    const accounts = [{ column: 0, operator: 'is' as const, value: 12_345_678 }];
    const contents: readonly Content[] = [
      chart({ sourceId, group: 0, filters: accounts }),
      { kind: 'datasetTable', sourceId, filters: accounts, columns: [], limit: 5, caption: '' },
    ];
    const blocks = contents.map((content, at) => ({ id: `b${at}`, content }));
    const { reportId } = one.change('reports.create', { title: 'Account 1234 5678', blocks });
    withhold(one, { reportId }, { kind: 'name', words: '12345678', standIn: null });
    const words = (await written(one, reportId, 'public')).replaceAll(/(?<=\d)[\s,.](?=\d)/gu, '');
    expect(standing(words, ['12345678'])).toEqual([]);
  });
});
