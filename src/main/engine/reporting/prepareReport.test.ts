import { expect, test } from 'vitest';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

// Bug: settings are lost on the way to the window, or undo leaves a report without any.
test('a report is set, opened with its settings, and set back by undo', async () => {
  const one = openTestCase();
  const { reportId } = await fillTestCase(one);
  const settings = { ...defaultReportSettings, style: 'dossier', cover: true, language: 'de' } as const;
  expect(one.read('reports.open', { reportId }).settings).toEqual(defaultReportSettings);
  one.change('reports.set', { reportId, settings });
  expect(one.read('reports.open', { reportId }).settings).toEqual(settings);
  one.change('journal.undo', {});
  expect(one.read('reports.open', { reportId }).settings).toEqual(defaultReportSettings);
});
