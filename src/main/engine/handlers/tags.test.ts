import { describe, expect, it } from 'vitest';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

async function taggedCase() {
  const one = openTestCase();
  const { sourceId, passageId, dataPointId } = await fillTestCase(one);
  const second = one.change('passages.mark', { sourceId, start: 0, end: 9 }).passageId;
  const third = one.change('passages.mark', { sourceId, start: 4, end: 12 }).passageId;
  const put = (name: string, ids: readonly string[]) =>
    one.change('tags.putMany', { onKind: 'passage', onIds: [...ids], name });
  const namesOf = (onId: string) => one.read('tags.of', { onKind: 'passage', onId }).map(({ name }) => name);
  return { one, sourceId, passageId, dataPointId, second, third, put, namesOf };
}

describe('tagging several things', () => {
  // Bug: a thing that carries the tag already gets it twice or fails the whole, or each thing is an undo of its own.
  it('is one change, and passes by what carries the tag already', async () => {
    const { one, passageId, second, third, put, namesOf } = await taggedCase();
    expect(put('port', [second]).count).toBe(1);
    const { tagId, count } = put('PORT', [passageId, second, third]);
    expect(count).toBe(2);
    expect(one.change('tags.takeMany', { onKind: 'passage', onIds: [passageId, second], tagId })).toEqual({ count: 2 });
    one.change('journal.undo', {});
    one.change('journal.undo', {});
    expect([passageId, second, third].map(namesOf)).toEqual([[], ['port'], []]);
  });

  // Bug: half of them are tagged when one is gone.
  it('tags none where one is no longer in the case', async () => {
    const { second, put, namesOf } = await taggedCase();
    expect(() => put('port', [second, 'gone'])).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(namesOf(second)).toEqual([]);
  });

  // Bug: moving a card between columns takes two undos, or leaves it in both.
  it('swaps one tag for another in one change', async () => {
    const { one, second, third, put, namesOf } = await taggedCase();
    const port = put('port', [second, third]).tagId;
    const { tagId: ship } = one.change('tags.create', { name: 'ship' });
    const swap = (takeId: string | null, putId: string | null) =>
      one.change('tags.swap', { onKind: 'passage', onIds: [second, third], takeId, putId });
    swap(port, ship);
    expect([second, third].map(namesOf)).toEqual([['ship'], ['ship']]);
    swap(ship, null);
    expect(namesOf(third)).toEqual([]);
    one.change('journal.undo', {});
    one.change('journal.undo', {});
    expect([second, third].map(namesOf)).toEqual([['port'], ['port']]);
    expect(() => swap(port, 'gone')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('the codebook', () => {
  // Bug: a new tag takes another's name in other letters, or the colour that was chosen is passed by.
  it('makes a tag with its colour and description, and refuses a name that is taken', async () => {
    const { one } = await taggedCase();
    one.change('tags.create', { name: 'Порт', colour: 'teal', description: ' Where ships lie. ' });
    expect(one.read('tags.list', {})).toMatchObject([
      { name: 'Порт', colour: 'teal', description: 'Where ships lie.', count: 0 },
    ]);
    expect(() => one.change('tags.create', { name: 'порт' })).toThrow(/There is a tag "Порт" already/);
  });

  // Bug: the counts mix kinds, so that a filter by tag promises passages that are sources.
  it('counts by kind', async () => {
    const { one, sourceId, dataPointId, second, third, put } = await taggedCase();
    put('port', [second, third]);
    one.change('tags.put', { onKind: 'source', onId: sourceId, name: 'port' });
    one.change('tags.put', { onKind: 'dataPoint', onId: dataPointId, name: 'port' });
    expect(one.read('tags.list', {})).toMatchObject([{ count: 4, counts: { source: 1, passage: 2, dataPoint: 1 } }]);
  });

  // Bug: a passage that carried two of the merged tags carries the tag twice (and the change fails at the unique index).
  it('merges tags so that each thing carries the one that stays, once, and one undo gives all back', async () => {
    const { one, passageId, second, third, put, namesOf } = await taggedCase();
    const port = put('port', [passageId, second]).tagId;
    const harbour = put('harbour', [second, third]).tagId;
    const docks = put('docks', [third]).tagId;
    one.change('tags.describe', { tagId: port, description: 'Where ships lie.' });
    one.change('tags.describe', { tagId: docks, description: 'Basins alone.' });
    const before = one.dump();
    one.change('tags.merge', { fromIds: [harbour, docks, port, docks], intoId: port });
    expect([passageId, second, third].map(namesOf)).toEqual([['port'], ['port'], ['port']]);
    expect(one.read('tags.list', {})).toMatchObject([
      { id: port, count: 3, description: 'Where ships lie.\nBasins alone.' },
    ]);
    one.change('journal.undo', {});
    expect(one.dump()).toEqual(before);
    one.change('journal.redo', {});
    expect(one.read('tags.list', {})).toHaveLength(1);
  });

  // Bug: merging into a tag that was just removed orphans every tagging.
  it('refuses to merge into a tag that is gone', async () => {
    const { one, second, put } = await taggedCase();
    const { tagId } = put('port', [second]);
    expect(() => one.change('tags.merge', { fromIds: [tagId], intoId: 'gone' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    expect(one.read('tags.list', {})).toMatchObject([{ count: 1 }]);
  });
});
