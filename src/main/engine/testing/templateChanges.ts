import { builtInTemplates } from '#shared/reports/templates/builtInTemplates.ts';
import type { Filled } from './fillTestCase.ts';
import type { TestCase } from './openTestCase.ts';

type Do = (one: TestCase, ids: Filled) => unknown;

export function templated(one: TestCase, name = 'Ours'): { readonly templateId: string } {
  const content = builtInTemplates.find(({ key }) => key === 'claim-check')?.content;
  if (content === undefined) throw new TypeError('the template is built in');
  return one.change('templates.save', { name, content });
}

/** The changes of templates once each, for the tests of undo. */
export const templateChanges = {
  'templates.save': (one) => templated(one),
  'templates.rename': (one) => one.change('templates.rename', { ...templated(one), name: 'Theirs' }),
  'templates.remove': (one) => one.change('templates.remove', templated(one)),
} satisfies Record<string, Do>;
