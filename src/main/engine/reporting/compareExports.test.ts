import { expect, it } from 'vitest';
import { blocksOf, fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

const plain = { job: 'export', standard: 'a-3a', paper: 'a4', form: 'pdf' } as const;

// Bug: the wrong two are compared, or a figure that its data point changed is told as nothing.
it('tells what changed between two exports, and from one to the report as it stands now', async () => {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  const { reportId } = ids;
  await one.work('reports.export', { ...plain, reportId });
  one.change('dataPoints.edit', {
    dataPointId: ids.dataPointId,
    quantity: { value: 950, low: null, high: null, unit: 't', qualifier: null },
  });
  const [first, second, third] = blocksOf(ids);
  const added = {
    id: 'added',
    content: { kind: 'paragraph' as const, inline: [{ kind: 'text' as const, text: 'New.' }] },
  };
  const blocks = [first, second, third].filter((block) => block !== undefined);
  one.change('reports.save', { reportId, title: 'Grain at the new quay', blocks: [...blocks, added] });
  const now = one.read('reports.compare', { reportId, before: exportIds()[0] ?? '', after: null });
  expect(now.title?.filter(({ change }) => change !== 'same')).toEqual([{ text: 'new ', change: 'added' }]);
  expect(now.numbers[0]).toEqual({ before: '900 t', after: '950 t' });
  expect(now.text.map(({ kind }) => kind)).toEqual(['reworded', 'same', 'reworded', 'added']);
  expect(now.sources).toEqual({ added: [], gone: [] });
  await one.work('reports.export', { ...plain, reportId });
  const [later = '', earlier = ''] = exportIds();
  expect(one.read('reports.compare', { reportId, before: earlier, after: later })).toEqual(now);
  expect(one.read('reports.compare', { reportId, before: later, after: null }).sentences).toEqual([]);
  expect(() => one.read('reports.compare', { reportId, before: 'no such', after: null })).toThrow('not in the case');

  function exportIds(): string[] {
    return one.read('reports.exports', { reportId }).map(({ id }) => id);
  }
});
