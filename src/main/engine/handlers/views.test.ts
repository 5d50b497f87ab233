import { describe, expect, it } from 'vitest';
import { openTestCase } from '../testing/openTestCase.ts';

const definition = { sort: { column: 'period', descending: true }, columns: ['what', 'quantity'] };

describe('saved views', () => {
  // Bug: saving under a name that is there, typed in other letters, makes a second view of it.
  it('are kept by pane and name, and saving again writes over', () => {
    const one = openTestCase();
    const { viewId } = one.change('views.save', { pane: 'points', name: 'Été', definition });
    const other = one.change('views.save', { pane: 'passages', name: 'Été', definition: {} });
    expect(other.viewId).not.toBe(viewId);
    expect(one.change('views.save', { pane: 'points', name: ' été ', definition: { sort: null } }).viewId).toBe(viewId);
    one.change('views.save', { pane: 'points', name: 'Disputed', definition });
    expect(one.read('views.list', { pane: 'points' }).map((view) => [view.name, view.definition])).toEqual([
      ['Disputed', definition],
      ['été', { sort: null }],
    ]);
    one.change('journal.undo', {});
    one.change('journal.undo', {});
    expect(one.read('views.list', { pane: 'points' })).toMatchObject([{ name: 'Été', definition }]);
  });

  // Bug: two views of a pane share a name, so that one can never be chosen.
  it('refuse a name that another view of the pane has, and what is gone', () => {
    const one = openTestCase();
    const { viewId } = one.change('views.save', { pane: 'points', name: 'Disputed', definition });
    one.change('views.save', { pane: 'points', name: 'Stale', definition });
    one.change('views.save', { pane: 'passages', name: 'Mine', definition });
    expect(() => one.change('views.rename', { viewId, name: 'stale' })).toThrow(
      expect.objectContaining({ code: 'conflict', details: { field: 'name' } }),
    );
    one.change('views.rename', { viewId, name: 'Mine' });
    one.change('views.rename', { viewId, name: 'MINE' });
    one.change('views.remove', { viewId });
    expect(one.read('views.list', { pane: 'points' }).map(({ name }) => name)).toEqual(['Stale']);
    for (const gone of [
      () => one.change('views.remove', { viewId }),
      () => one.change('views.rename', { viewId, name: 'Other' }),
    ])
      expect(gone).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  // Bug: a definition without end is written into the case and into each journal entry.
  it('take no definition that is longer than a view can need', () => {
    const one = openTestCase();
    const words = 'a'.repeat(20_000);
    expect(() => one.change('views.save', { pane: 'points', name: 'Long', definition: { words } })).toThrow(
      /20,000 characters/,
    );
  });
});
