import { expect, it, vi } from 'vitest';
import { blocksOf, fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

// Bug: a saved keystroke reads and writes every paragraph of the report.
it('writes only the paragraphs whose words or places differ', async () => {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  const [first, second, third] = blocksOf(ids);
  if (first === undefined || second === undefined || third === undefined) throw new TypeError('three paragraphs');
  const run = vi.spyOn(one.database, 'run');
  const save = (blocks: ReturnType<typeof blocksOf>): string[] => {
    run.mockClear();
    one.change('reports.save', { reportId: ids.reportId, title: 'Grain at the quay', blocks });
    const stored = one.read('reports.open', { reportId: ids.reportId }).report.blocks.map(({ id }) => id);
    expect(stored).toEqual(blocks.map(({ id }) => id));
    return run.mock.calls
      .filter(([sql]) => /UPDATE "?report_blocks/.test(sql))
      .map(([, ...values]) => String(values.at(-1)));
  };
  const shorter = {
    ...first,
    content: { kind: 'paragraph' as const, inline: [{ kind: 'text' as const, text: 'Grain.' }] },
  };
  expect(save([shorter, second, third])).toEqual(['first']);
  expect(save([shorter, third, second])).toEqual(['third', 'second']);
  expect(save([third, second])).toEqual(['third', 'second']);
  expect(save([third, second])).toEqual([]);
});
