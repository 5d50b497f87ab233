import { expect, it } from 'vitest';
import { fixtureFacts } from '../reports/fixtureReport.ts';
import type { BlockContent } from '../reports/reportDocument.ts';
import type { ReportFacts } from '../reports/reportFacts.ts';
import { resolveReport } from '../reports/resolveReport.ts';
import { protectReport } from './protectReport.ts';
import { redaction } from './testing.ts';

const facts: ReportFacts = {
  ...fixtureFacts,
  readGroups: (_, { filters }) => ({
    columns: [
      { position: 0, name: 'skipper', type: 'text' },
      { position: 1, name: 'cargo', type: 'text' },
    ],
    ...{
      group: 'skipper',
      measure: null,
      groups: [{ key: 'Ann Lee', rows: 2, value: 2 }],
      others: null,
      rows: 2,
      filters,
    },
  }),
};

const chartOf = (group: number, column: number): string => {
  const content: BlockContent = {
    ...{ kind: 'datasetChart', sourceId: 'table', filters: [{ column, operator: 'is', value: 'Ann Lee' }] },
    ...{ shape: 'bars', group, step: 'value', measure: { of: 'count' }, most: 8, unit: '', caption: '' },
  };
  const report = { id: 'r', title: 'Memo', blocks: [{ id: 'b', content }] };
  const hide = redaction({ kind: 'column', sourceId: 'table', column: 0 });
  const protection = protectReport(facts, { version: 'public', redactions: [hide], passages: [] }, String);
  return JSON.stringify(protection.resolved(resolveReport(report, protection.facts)).blocks);
};

// Bug: a chart of a withheld column has its cells as names of its bars, or the rows' filter tells them.
it('draws no chart of a withheld column, and says no filter on it', () => {
  expect(chartOf(0, 0)).not.toContain('Ann Lee');
  expect(chartOf(0, 0)).toContain('a column of it is withheld');
  expect(chartOf(1, 0)).not.toContain('skipper is Ann Lee');
  expect(chartOf(1, 0)).toContain('skipper is [withheld]');
});
