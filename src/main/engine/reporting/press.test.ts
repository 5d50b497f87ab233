import { expect, it } from 'vitest';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';
import { readPdfFile } from '../testing/readPdfFile.ts';

// Bug: a chart that is remembered stands for another estimate's, or for that of a run before.
it('prints on a warm press what it prints on a cold one, and draws a chart anew when its run is another', async () => {
  const one = openTestCase();
  const { estimateId, reportId } = await fillTestCase(one);
  const chart = (id: string, kind: 'histogram' | 'tornado') => ({
    id,
    content: { kind: 'estimateChart' as const, estimateId, chart: kind, caption: '' },
  });
  const save = (...blocks: ReturnType<typeof chart>[]) =>
    one.change('reports.save', { reportId, title: 'Charts', blocks });
  const print = async () => {
    const { sha256 } = await one.work('reports.print', { job: 'print', reportId });
    const { pages } = await readPdfFile(one.held.at(-1)?.bytes ?? new Uint8Array());
    return { sha256, tree: pages.map(({ tree }) => tree).join('') };
  };
  save(chart('a', 'histogram'), chart('b', 'histogram'));
  const cold = await print();
  expect(await print()).toEqual(cold);
  save(chart('a', 'tornado'), chart('b', 'histogram'));
  const other = await print();
  expect(other.sha256).not.toBe(cold.sha256);
  save(chart('a', 'histogram'), chart('b', 'histogram'));
  const { definition } = one.read('estimates.list', {}).find(({ id }) => id === estimateId) ?? {};
  if (definition === undefined) throw new Error('no estimate');
  one.change('estimates.edit', { estimateId, definition: { ...definition, seed: definition.seed + 1 } });
  await one.work('estimates.run', { job: 'run', estimateId });
  expect((await print()).sha256).not.toBe(cold.sha256);
});
