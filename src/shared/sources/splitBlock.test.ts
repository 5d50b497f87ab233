import { describe, expect, it } from 'vitest';
import { splitBlock as split } from './splitBlock.ts';

function splitBlock(...given: Parameters<typeof split>) {
  return split(...given).map(({ text, passages }) => ({ text, ids: passages.map(({ id }) => id) }));
}

const block = { text: 'It sent 74,000 tons by rail.', start: 100 };

describe('splitBlock', () => {
  it('cuts out a passage by its place in the whole text', () => {
    expect(splitBlock(block, [{ id: 'a', start: 108, end: 119 }])).toEqual([
      { text: 'It sent ', ids: [] },
      { text: '74,000 tons', ids: ['a'] },
      { text: ' by rail.', ids: [] },
    ]);
  });

  it('gives the words that two passages share to both', () => {
    const segments = splitBlock(block, [
      { id: 'a', start: 103, end: 114 },
      { id: 'b', start: 108, end: 119 },
    ]);
    expect(segments.map((segment) => segment.ids)).toEqual([[], ['a'], ['a', 'b'], ['b'], []]);
    expect(segments.map((segment) => segment.text).join('')).toBe(block.text);
  });

  it('cuts a passage that runs over several blocks at their edges', () => {
    expect(splitBlock(block, [{ id: 'a', start: 40, end: 500 }])).toEqual([{ text: block.text, ids: ['a'] }]);
  });

  it('leaves out passages that only touch the block, and draws an empty block as nothing', () => {
    expect(splitBlock(block, [{ id: 'a', start: 90, end: 100 }])).toEqual([{ text: block.text, ids: [] }]);
    expect(splitBlock({ text: '', start: 3 }, [])).toEqual([]);
  });
});
