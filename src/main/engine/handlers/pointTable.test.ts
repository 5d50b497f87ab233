import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTestCase, grain } from '../testing/fillTestCase.ts';
import { openTestCase, type TestCase } from '../testing/openTestCase.ts';

async function filled() {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  const add = (what: string, said: object = {}) =>
    one.change('dataPoints.create', { ...grain(ids.passageId), what, ...said }).dataPointId;
  return { one, ids, add };
}

function pointOf(one: TestCase, dataPointId: string) {
  return one.read('dataPoints.get', { dataPointId });
}

describe('the table of data points', () => {
  // Bug: a row lacks its passage's words, its source or its tags, or carries a text of any length.
  it('has each point with its evidence, sources and tags', async () => {
    const { one, ids } = await filled();
    one.change('tags.put', { onKind: 'dataPoint', onId: ids.dataPointId, name: 'grain' });
    expect(one.read('dataPoints.table', {})).toMatchObject({
      points: [{ id: ids.dataPointId, evidence: [{ passageId: ids.passageId, stance: 'supports' }] }],
      passages: [{ id: ids.passageId, sourceId: ids.sourceId, exact: '900 tonnes of grain in May 2024' }],
      sources: [{ id: ids.sourceId }],
      tags: [{ name: 'grain' }],
      taggings: [{ dataPointId: ids.dataPointId }],
    });
  });
});

describe('editing many data points', () => {
  // Bug: each is an entry of its own, so that one Ctrl+Z takes back one of forty; or fields that were not named are emptied.
  it('is one entry of the journal, which names how many, and leaves other fields alone', async () => {
    const { one, ids, add } = await filled();
    const other = add('Sacks', { quantity: null, place: 'The mill' });
    const patch = { status: 'disputed', credibility: 4, period: '2024', qualifier: 'about' } as const;
    const dataPointIds = [ids.dataPointId, other, other];
    expect(one.change('dataPoints.editMany', { dataPointIds, patch })).toEqual({ edited: 2, withoutQuantity: 1 });
    expect(one.read('journal.status', {}).undo).toBe('Edit 2 data points');
    const rest = { status: 'disputed', credibility: 4, period: '2024' };
    expect(pointOf(one, ids.dataPointId)).toMatchObject({ ...rest, quantity: { value: 900, qualifier: 'about' } });
    expect(pointOf(one, other)).toMatchObject({ ...rest, quantity: null, place: 'The mill' });
    one.change('journal.undo', {});
    expect(pointOf(one, other)).toMatchObject({ status: 'claimed', credibility: 3, period: '2024-05' });
  });

  // Bug: naming another unit multiplies the numbers, or leaves them where they should be multiplied.
  it('never converts a unit unasked', async () => {
    const { one, ids } = await filled();
    const dataPointIds = [ids.dataPointId];
    const quantity = () => pointOf(one, ids.dataPointId).quantity;
    one.change('dataPoints.editMany', { dataPointIds, patch: { unit: { unit: 'kg', numbers: 'convert' } } });
    expect(quantity()).toMatchObject({ value: 900_000, unit: 'kg' });
    one.change('dataPoints.editMany', { dataPointIds, patch: { unit: { unit: 't', numbers: 'keep' } } });
    expect(quantity()).toMatchObject({ value: 900_000, unit: 't' });
    one.change('dataPoints.editMany', { dataPointIds, patch: { unit: { unit: ' ', numbers: 'keep' } } });
    expect(quantity()).toMatchObject({ value: 900_000, unit: null });
  });

  // Bug: half of them are converted before the one that does not convert is met.
  it('edits none where one does not convert, a date is none or a point is gone', async () => {
    const { one, ids, add } = await filled();
    const shells = add('Shells', { quantity: { value: 5, low: null, high: null, unit: 'shells', qualifier: null } });
    const dataPointIds = [ids.dataPointId, shells];
    const before = one.dump();
    const edit = (patch: object, more: string[] = []) =>
      one.change('dataPoints.editMany', { dataPointIds: [...dataPointIds, ...more], patch });
    expect(() => edit({ unit: { unit: 'kg', numbers: 'convert' } })).toThrow(
      expect.objectContaining({
        code: 'unit-mismatch',
        message: expect.stringMatching(/^1 data point.*to kg: "Shells"/),
      }),
    );
    expect(() => edit({ period: 'spring' })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(() => edit({ status: 'disputed' }, ['gone'])).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(one.dump()).toEqual(before);
  });
});

describe('removing many data points', () => {
  // Bug: those that nothing rests on go, and the user has to find out which stayed.
  it('names those in use and removes none, or all of them at once', async () => {
    const { one, ids, add } = await filled();
    const free = [add('Sacks'), add('Carts')];
    expect(() => one.change('dataPoints.removeMany', { dataPointIds: [...free, ids.dataPointId] })).toThrow(
      expect.objectContaining({
        code: 'conflict',
        message: expect.stringMatching(/^1 of 3 data points.*"Grain counted at the quay" \(an estimate\)\. None was/),
        details: { dataPointIds: [ids.dataPointId] },
      }),
    );
    expect(one.read('dataPoints.list', {})).toHaveLength(3);
    one.change('dataPoints.removeMany', { dataPointIds: free });
    expect(one.read('dataPoints.list', {}).map(({ id }) => id)).toEqual([ids.dataPointId]);
    expect(one.read('journal.status', {}).undo).toBe('Remove 2 data points');
  });
});

describe('exporting data points', () => {
  // Bug: the file is in the case's order, writes over another, or quotes only the beginning of a passage.
  it('writes those that are named in the order in which they are, and no file twice', async () => {
    const { one, ids, add } = await filled();
    const other = add('=Sacks');
    const path = join(dirname(one.key.path), 'points.csv');
    const input = { job: 'export', dataPointIds: [other, 'gone', ids.dataPointId], byteOrderMark: true, path };
    expect(await one.work('dataPoints.export', input)).toMatchObject({ handle: null, count: 2 });
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFid,what,/);
    expect(lines[1]).toContain(`'=Sacks,900 t,,900,,,t,900 tonnes,`);
    expect(lines[2]).toContain('supports: “900 tonnes of grain in May 2024” (Quay records put grain at 900 tonnes)');
    await expect(one.work('dataPoints.export', input)).rejects.toMatchObject({ code: 'conflict' });
  });

  // Bug: a host without file dialogs has no way to the file.
  it('is held for the host where no path is given', async () => {
    const { one, ids } = await filled();
    const input = { job: 'export', dataPointIds: [ids.dataPointId], byteOrderMark: false };
    expect(await one.work('dataPoints.export', input)).toEqual({
      handle: 'held',
      fileName: 'Data points.csv',
      count: 1,
    });
  });
});
