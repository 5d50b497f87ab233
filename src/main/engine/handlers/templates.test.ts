import { expect, it } from 'vitest';
import { templateOf } from '#shared/reports/templates/reportTemplate.ts';
import { readTemplateFile } from '#shared/reports/templates/templateFile.ts';
import { blocksOf, fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';
import { templated } from '../testing/templateChanges.ts';

// Bug: a template is kept twice under names that differ by a capital, or takes another's name away.
it('are kept once for each name, renamed to a free one, and undone', () => {
  const one = openTestCase();
  const { templateId } = templated(one, 'Memo');
  expect(templated(one, 'MEMO')).toEqual({ templateId });
  const other = templated(one, 'Check');
  expect(one.read('templates.list', {}).map(({ name }) => name)).toEqual(['Check', 'MEMO']);
  expect(() => one.change('templates.rename', { ...other, name: 'memo' })).toThrow(
    'There is a template "MEMO" already',
  );
  one.change('templates.remove', other);
  one.change('journal.undo', {});
  expect(one.read('templates.list', {})).toHaveLength(2);
});

// Bug: an identifier or words of the case leave it in a template's file.
it('go into a file that another case reads, without anything of this case', async () => {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  const { settings } = one.read('reports.open', { reportId: ids.reportId });
  const { templateId } = one.change('templates.save', { name: 'Ours', content: templateOf(blocksOf(ids), settings) });
  const { fileName } = await one.work('templates.export', { job: 'export', templateId });
  expect(fileName).toBe('Ours.template.json');
  const text = Buffer.from(one.held.at(-1)?.bytes ?? []).toString('utf8');
  expect(Object.values(ids).filter((id) => text.includes(id))).toEqual([]);
  expect(text).not.toContain('900');
  const read = readTemplateFile(text);
  if (read.kind !== 'template') throw new TypeError(read.reason);
  const another = openTestCase();
  another.change('templates.save', { name: read.name, content: read.content });
  expect(another.read('templates.list', {})[0]?.content.blocks).toHaveLength(3);
});

// Bug: words that only tell the writer what to write are printed, or a report with nothing else can not be printed at all.
it('print nothing of the places that were not filled', async () => {
  const one = openTestCase();
  templated(one);
  const { content } = one.read('templates.list', {})[0] ?? {};
  const blocks = (content?.blocks ?? []).map((block, at) => ({ id: `b${at}`, content: block }));
  const { reportId } = one.change('reports.create', { title: 'New', blocks, settings: content?.settings });
  await one.work('reports.print', { job: 'print', reportId });
  await one.work('reports.write', { job: 'write', reportId, format: 'markdown' });
  const text = Buffer.from(one.held.at(-1)?.bytes ?? []).toString('utf8');
  expect(text).toContain('## What is not known');
  expect(text).not.toContain('One sentence: holds');
});
