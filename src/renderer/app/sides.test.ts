import { describe, expect, it } from 'vitest';
import { firstPlace, type PaneName, type Place } from './places.ts';
import { activate, activeSide, closeSide, otherSide, showOn, sideFor, split, swapSides } from './sides.ts';

function two(left: PaneName, right: PaneName): Place {
  return showOn(split(showOn(firstPlace, 'a', { pane: left })), 'b', { pane: right });
}

const panesOf = ({ sides }: Place) => sides.map(({ pane }) => pane);

describe('two sides', () => {
  it('begin with the same in both, and the right one active', () => {
    const place = split(showOn(firstPlace, 'a', { openSourceId: 'one' }));
    expect(place.sides.map(({ openSourceId }) => openSourceId)).toEqual(['one', 'one']);
    expect([activeSide(place).name, otherSide(place)?.name]).toEqual(['b', 'a']);
    expect(split(place)).toBe(place);
  });

  // Bug: opening an article at the right also changes the left one.
  it('show different things in the same pane', () => {
    const place = showOn(two('read', 'read'), 'b', { openSourceId: 'two' });
    expect(place.sides.map(({ openSourceId }) => openSourceId)).toEqual([null, 'two']);
  });

  // Bug: after the left side was closed, keys act on a side that is gone.
  it('leave the other one active when one closes', () => {
    const place = closeSide(activate(two('data', 'read'), 'a'), 'a');
    expect([panesOf(place), place.active]).toEqual([['read'], 'b']);
    expect(closeSide(place, 'b')).toBe(place);
    expect(panesOf(split(place))).toEqual(['read', 'read']);
  });

  // Bug: swapping changes what is active, so that the next key goes to the wrong pane.
  it('keep the active pane active when they are swapped', () => {
    const place = swapSides(two('data', 'read'));
    expect([panesOf(place), activeSide(place).pane]).toEqual([['read', 'data'], 'read']);
    expect(swapSides(firstPlace)).toBe(firstPlace);
  });
});

describe('what is opened shows', () => {
  it('in the pane beside, where that is the right one', () => {
    expect(sideFor(two('claims', 'read'), 'a', 'read')).toBe('b');
    expect(sideFor(two('read', 'passages'), 'b', 'read')).toBe('a');
  });

  // Bug: a link in one of two readers moves the other.
  it('where it is asked for, if both sides have the pane or neither has', () => {
    expect(sideFor(two('read', 'read'), 'a', 'read')).toBe('a');
    expect(sideFor(two('read', 'read'), 'b', 'read')).toBe('b');
    expect(sideFor(two('claims', 'points'), 'b', 'read')).toBe('b');
    expect(sideFor(firstPlace, 'a', 'report')).toBe('a');
  });
});
