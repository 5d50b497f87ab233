import { describe, expect, it } from 'vitest';
import { type Cursor, type GridShape, moveCursor, nextEditable, rowsBetween } from './moveCursor.ts';

const shape: GridShape = { ids: ['a', 'b', 'c', 'd'], columns: ['what', 'quantity', 'evidence', 'place'], page: 2 };

describe('moving from cell to cell', () => {
  // Bug: a key leads out of the grid, or from a row that is filtered out to nowhere.
  it.each<[string, boolean, Cursor | null, string]>([
    ['ArrowDown', false, { id: 'b', column: 'quantity' }, 'c quantity'],
    ['ArrowUp', false, { id: 'a', column: 'what' }, 'a what'],
    ['ArrowRight', false, { id: 'a', column: 'place' }, 'a place'],
    ['ArrowDown', true, { id: 'a', column: 'place' }, 'd place'],
    ['Home', false, { id: 'c', column: 'place' }, 'c what'],
    ['End', true, { id: 'a', column: 'what' }, 'd place'],
    ['PageDown', false, { id: 'c', column: 'what' }, 'd what'],
    ['ArrowLeft', false, { id: 'gone', column: 'tags' }, 'a what'],
    ['End', false, null, 'a place'],
  ])('%s (Ctrl %s)', (key, ctrl, cursor, there) => {
    const moved = moveCursor(cursor, { key, ctrl }, shape);
    expect(`${moved?.id} ${moved?.column}`).toBe(there);
  });

  it('leaves other keys and empty grids alone', () => {
    expect(moveCursor(null, { key: 'x', ctrl: false }, shape)).toBeNull();
    expect(moveCursor(null, { key: 'End', ctrl: true }, { ...shape, ids: [] })).toBeNull();
  });

  // Bug: Tab lands on a cell that takes no text, or goes round at the last row's end.
  it('goes on to the next cell that can be edited', () => {
    const isEditable = (column: string) => column !== 'evidence';
    const next = (id: string, column: Cursor['column'], direction: 1 | -1) =>
      nextEditable({ id, column }, direction, shape, isEditable);
    expect(next('a', 'quantity', 1)).toEqual({ id: 'a', column: 'place' });
    expect(next('a', 'place', 1)).toEqual({ id: 'b', column: 'what' });
    expect(next('b', 'what', -1)).toEqual({ id: 'a', column: 'place' });
    expect(next('d', 'place', 1)).toBeNull();
    expect(next('a', 'what', -1)).toBeNull();
  });

  it('takes the rows between two, in either direction', () => {
    expect(rowsBetween(shape.ids, 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect(rowsBetween(shape.ids, 'gone', 'b')).toEqual(['b']);
  });
});
