import { expect, test } from 'vitest';
import { nestItems, type NestedList } from './nestItems.ts';

interface Line {
  readonly depth: number;
  readonly ordered: boolean;
  readonly name: string;
}

const line = (name: string, depth: number, ordered = false): Line => ({ name, depth, ordered });

function drawn(lists: readonly NestedList<Line>[]): string {
  return lists
    .map(({ ordered, items }) => {
      const inner = items.map(({ item, inside }) => item.name + (inside.length > 0 ? drawn(inside) : ''));
      return ordered ? `(${inner.join(' ')})` : `[${inner.join(' ')}]`;
    })
    .join('');
}

// Bug: an item after a deeper list is put into that list, or a change of marker at one depth is lost.
test('items go back up, and another marker begins another list', () => {
  const lines = [line('a', 0), line('b', 1, true), line('c', 1, true), line('d', 1), line('e', 0), line('f', 0, true)];
  expect(drawn(nestItems(lines))).toBe('[a(b c)[d] e](f)');
});

// Bug: a depth that jumps (a pasted list, a hand-edited file) loses the item or throws.
test('an item that jumps ahead stands one level deeper, and a first item stands at the top', () => {
  expect(drawn(nestItems([line('a', 3), line('b', 5), line('c', 2), line('d', 0)]))).toBe('[a[b[c]] d]');
});
