import { expect, it } from 'vitest';
import { firstLayout, fromKept, toKept } from './keptLayout.ts';
import { firstPlace } from './places.ts';
import { showOn, split } from './sides.ts';

const place = showOn(split(showOn(firstPlace, 'a', { openSourceId: 'one' })), 'b', {
  ...{ pane: 'notes', openNoteId: 'note', focusRow: 7 },
});

// Bug: a case opens with both sides on the same article, or with columns that were folded.
it('gives back what was kept, without what was selected or scrolled to', () => {
  const layout = { ratio: 0.3, folded: ['links' as const], states: { 'a trace.shape': 'graph' } };
  const back = fromKept(toKept({ ...place, selected: { kind: 'source', id: 'one' }, searching: true }, layout));
  expect(back?.layout).toEqual(layout);
  expect(back?.place).toEqual(showOn({ ...place, selected: null, searching: false }, 'b', { focusRow: null }));
});

// Bug: a layout of a later version stops the case from opening.
it('passes by what it does not know', () => {
  const good = toKept(place, firstLayout);
  expect(fromKept(null)).toBeNull();
  expect(fromKept({})).toBeNull();
  expect(fromKept({ ...good, version: 2 })).toBeNull();
  expect(fromKept({ ...good, sides: [] })).toBeNull();
  expect(fromKept({ ...good, sides: [good['sides'] ?? null] })).toBeNull();
});

// Bug: two sides of one name move together, and keys act on none where the active one is missing.
it('refuses two sides of one name and makes a side that is there active', () => {
  const { sides, ...rest } = toKept(place, firstLayout);
  const [left] = Array.isArray(sides) ? sides : [];
  expect(fromKept({ ...rest, sides: [left ?? null, left ?? null] })).toBeNull();
  expect(fromKept({ ...rest, sides: [left ?? null], active: 'b' })?.place.active).toBe('a');
});
