import { describe, expect, it } from 'vitest';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

describe('picking a reading', () => {
  // Bug: a pick moves or renumbers what was quoted, or leaves the old paragraph number in footnotes.
  it('keeps every passage where it is and counts its paragraph anew', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    const before = one.read('sources.open', { sourceId });
    const passage = before.passages.find(({ id }) => id === passageId);
    expect(passage?.paragraph).toBe(1);
    const all = 'b'.repeat(before.blocks.length);
    one.change('sources.pickReading', { sourceId, extractor: 'by hand', roles: all });
    const after = one.read('sources.open', { sourceId });
    expect(after.picked).toBe('by hand');
    expect(after.blocks.every(({ role }) => role === 'body')).toBe(true);
    const moved = after.passages.find(({ id }) => id === passageId);
    expect(moved).toMatchObject({ start: passage?.start, end: passage?.end, exact: passage?.exact, state: 'anchored' });
    expect(moved?.paragraph).toBe(before.blocks.filter(({ start }) => start <= (passage?.start ?? 0)).length);
  });

  // Bug: going back to the extractor's reading leaves the pick, or an undo brings back only the roles.
  it('goes back to what was read, by roles null and by undo', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const before = one.read('sources.open', { sourceId });
    const all = 'f'.repeat(before.blocks.length);
    one.change('sources.pickReading', { sourceId, extractor: 'defuddle', roles: all });
    one.change('sources.pickReading', { sourceId, extractor: 'defuddle', roles: null });
    expect(one.read('sources.open', { sourceId })).toEqual(before);
    one.change('journal.undo', {});
    expect(one.read('sources.open', { sourceId }).picked).toBe('defuddle');
    one.change('journal.undo', {});
    expect(one.read('sources.open', { sourceId })).toEqual(before);
  });

  // Bug: a case whose roles were picked is said to have been altered by other means.
  it('leaves a case that verifies', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const { blocks } = one.read('sources.open', { sourceId });
    one.change('sources.pickReading', { sourceId, extractor: 'by hand', roles: 'f'.repeat(blocks.length) });
    expect((await one.work('journal.verify', { job: 'verify' })).holds).toBe(true);
  });

  // Bug: roles for another text are taken, and blocks past their end have none.
  it('refuses too few roles', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    expect(() => one.change('sources.pickReading', { sourceId, extractor: 'by hand', roles: 'b' })).toThrow(
      /^A reading says of each block what it is: 1 roles for \d+ blocks/,
    );
  });
});
