import { describe, expect, it } from 'vitest';
import { firstPlace, goBack, goForward, stay, visit, type PaneName, type Place, type Trail } from './places.ts';
import { showOn, split } from './sides.ts';

const start: Trail = { past: [], here: firstPlace, future: [] };
const at = (pane: PaneName): Place => showOn(firstPlace, 'a', { pane });

describe('the trail of places', () => {
  it('goes back and forward through what was visited', () => {
    const there = visit(visit(start, at('data')), at('report'));
    const back = goBack(there);
    expect(back.here.sides[0].pane).toBe('data');
    expect(goForward(back)).toEqual(there);
  });

  it('forgets the way forward when another way is taken', () => {
    const back = goBack(visit(start, at('data')));
    expect(visit(back, at('timeline')).future).toEqual([]);
  });

  it('does not grow when the user goes to where they are', () => {
    expect(visit(start, at('read'))).toBe(start);
  });

  // Bug: back leads through every click into the other side.
  it('covers both sides and leaves out what is no step', () => {
    const both = visit(start, split(firstPlace));
    const looked = stay(both, { ...both.here, active: 'a' });
    expect(looked.past).toEqual(both.past);
    expect(goBack(looked).here).toEqual(firstPlace);
  });

  it('stays at both ends', () => {
    expect(goBack(start)).toBe(start);
    expect(goForward(start)).toBe(start);
  });
});
