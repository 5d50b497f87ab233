import { describe, expect, it } from 'vitest';
import { noComparisons } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition, EstimateInput } from '#shared/estimates/estimate.ts';
import { fillTestCase, grain, quote } from '../testing/fillTestCase.ts';
import { importTable } from '../testing/importTable.ts';
import { openTestCase } from '../testing/openTestCase.ts';

const table = 'wagon,tonnes,port\n1,40,North\n2,60,North\n3,,North\n4,500,South\n';

function sheet(input: EstimateInput, unit = 't'): EstimateDefinition {
  const line = { name: 'load', label: 'Load', unit, input };
  return { name: 'Loads', formula: 'load', unit: '', seed: 1, samples: 1_000, coverage: 0.9, lines: [line] };
}

async function readTable() {
  const { one, imported } = await importTable('wagons.csv', table);
  const { sourceId } = imported;
  const filters = [{ column: 2, operator: 'is' as const, value: 'North' }];
  return { one, sourceId, input: one.read('estimates.column', { sourceId, column: 1, filters }) };
}

describe('a line that reads a column of a dataset', () => {
  // Bug: rows that do not pass, or cells without a number, are drawn; or a run does not say which rows passed.
  it('draws the numbers of the rows that pass, and counts those without one', async () => {
    const { one, input } = await readTable();
    expect(input).toMatchObject({ values: [40, 60], rows: 3, empty: 1 });
    const { estimateId } = one.change('estimates.create', { definition: sheet(input) });
    const { result, sources } = await one.work('estimates.run', { job: 'run', estimateId });
    expect([result.percentiles['1'], result.percentiles['99']]).toEqual([40, 60]);
    expect(sources[0]).toMatchObject({
      line: 'load',
      what: expect.stringMatching(/column tonnes where port is North$/),
    });
    expect(sources[0]?.quotes[0]?.captureHash).toMatch(/^[0-9a-f]{64}$/);
  });

  // Bug: the sheet keeps a copy of the values, which outlives the dataset and leaves the case with it.
  it('keeps none of the values in the sheet, and says so when the dataset is gone', async () => {
    const { one, sourceId, input } = await readTable();
    const { estimateId } = one.change('estimates.create', { definition: sheet(input) });
    expect(String(one.database.get('SELECT definition FROM estimates')?.['definition'])).toContain('"values":[]');
    one.change('sources.remove', { sourceId });
    expect(one.read('estimates.get', { estimateId }).definition.lines[0]?.input).toMatchObject({
      problem: 'This source is no longer in the case.',
    });
    await expect(one.work('estimates.run', { job: 'run', estimateId })).rejects.toThrow(/no longer in the case/);
  });

  // Bug: the chain from a number ends at the sheet, or the dataset does not say what rests on it.
  it('leads to the dataset and its imported bytes, and back, before and after a run', async () => {
    const { one, sourceId, input } = await readTable();
    const { estimateId } = one.change('estimates.create', { definition: sheet(input) });
    const expectLinks = () => {
      const down = one.read('links.of', { kind: 'estimate', id: estimateId }).restsOn;
      expect(down.map(({ kind, id }) => [kind, id])).toEqual([
        ['source', sourceId],
        ['capture', sourceId],
      ]);
      const up = one.read('links.of', { kind: 'source', id: sourceId }).supports;
      expect(up.map(({ kind, id }) => [kind, id])).toEqual([['estimate', estimateId]]);
    };
    expectLinks();
    await one.work('estimates.run', { job: 'run', estimateId });
    expectLinks();
  });

  // Bug: a text column gives zeros.
  it('refuses a column of text by its name', async () => {
    const { one, sourceId } = await readTable();
    expect(() => one.read('estimates.column', { sourceId, column: 2, filters: [] })).toThrow(/"port" holds text/);
  });
});

describe('a line bound to a data point', () => {
  // Bug: a withdrawn number goes on being computed with.
  it('is refused once the data point is withdrawn, and the run before it is stale', async () => {
    const one = openTestCase();
    const ids = await fillTestCase(one);
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, ...grain(ids.passageId), status: 'withdrawn' });
    expect(one.read('estimates.get', pick(ids)).stale).toBe(true);
    await expect(one.work('estimates.run', { job: 'run', ...pick(ids) })).rejects.toThrow(/grain.*withdrawn/);
    one.change('journal.undo', {});
    expect(one.read('estimates.get', pick(ids)).stale).toBe(false);
  });
});

describe('the runs of an estimate', () => {
  // Bug: a run is kept without the words that its inputs came from, so that it can not be checked years later.
  it('are all kept, the newest first, with the quotes that each rested on', async () => {
    const one = openTestCase();
    const ids = await fillTestCase(one);
    const { definition } = one.read('estimates.get', pick(ids));
    one.change('estimates.edit', { estimateId: ids.estimateId, definition: { ...definition, seed: 8 } });
    await one.work('estimates.run', { job: 'run', ...pick(ids) });
    const runs = one.read('estimates.runs', pick(ids));
    expect(runs.map(({ result }) => result.seed)).toEqual([8, 7]);
    expect(runs[0]?.sources).toEqual([
      {
        line: 'grain',
        what: 'Grain counted at the quay',
        quotes: [{ exact: quote, source: expect.any(String), captureHash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      },
    ]);
  });
});

describe('computing a sheet without keeping it', () => {
  // Bug: looking at a sheet leaves a run, or gives other numbers than the run of the same sheet.
  it('gives the numbers of a run, with what explains them, and saves nothing', async () => {
    const one = openTestCase();
    const ids = await fillTestCase(one);
    const { definition, lastRun } = one.read('estimates.get', pick(ids));
    const before = one.read('estimates.runs', pick(ids)).length;
    const found = await one.work('estimates.compute', { job: 'look', definition, above: [18_000] });
    expect(found.result).toEqual(lastRun?.result);
    expect(found.tornado.bars.map(({ name }) => name)).toEqual(['sack']);
    expect(found.sensitivity[0]?.share).toBeCloseTo(1);
    expect(found.above[0]?.share).toBeGreaterThan(0.4);
    expect(found.standardErrors['50']).toBeGreaterThan(0);
    expect(one.read('estimates.runs', pick(ids)).length).toBe(before);
  });
});

describe('what is kept beside a sheet', () => {
  // Bug: a scenario that is noted makes the report's figure stale.
  it('leaves the run fresh, and follows the data points that it is bound to', async () => {
    const one = openTestCase();
    const ids = await fillTestCase(one);
    const { definition } = one.read('estimates.get', pick(ids));
    const [line] = definition.lines;
    if (line === undefined) throw new Error('The sheet has a line');
    const scenarios = [{ name: 'As counted', note: '', changes: [{ line: 'grain', unit: 't', input: line.input }] }];
    one.change('estimates.editComparisons', {
      estimateId: ids.estimateId,
      comparisons: { ...noComparisons, scenarios },
    });
    expect(one.read('estimates.get', pick(ids))).toMatchObject({ stale: false, comparisons: { scenarios } });
    expect(String(one.database.get('SELECT comparisons FROM estimates')?.['comparisons'])).not.toContain('900');
  });
});

function pick({ estimateId }: { readonly estimateId: string }) {
  return { estimateId };
}
