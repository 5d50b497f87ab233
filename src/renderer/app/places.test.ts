import { describe, expect, it } from 'vitest';
import { firstPlace, goBack, goForward, visit, type Trail } from './places.ts';

const start: Trail = { past: [], here: firstPlace, future: [] };

describe('the trail of places', () => {
  it('goes back and forward through what was visited', () => {
    const there = visit(visit(start, { pane: 'data' }), { pane: 'report' });
    const back = goBack(there);
    expect(back.here.pane).toBe('data');
    expect(goForward(back)).toEqual(there);
  });

  it('forgets the way forward when another way is taken', () => {
    const back = goBack(visit(start, { pane: 'data' }));
    expect(visit(back, { pane: 'timeline' }).future).toEqual([]);
  });

  it('does not grow when the user goes to where they are', () => {
    expect(visit(start, { pane: 'read' })).toBe(start);
  });

  it('stays at both ends', () => {
    expect(goBack(start)).toBe(start);
    expect(goForward(start)).toBe(start);
  });
});
