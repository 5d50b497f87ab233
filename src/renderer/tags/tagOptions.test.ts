import { describe, expect, it } from 'vitest';
import type { CountedTag } from '#shared/contract/tags.ts';
import { tagOptions } from './tagOptions.ts';

function tag(name: string, lastPut: number): CountedTag {
  const counts = { source: 0, passage: lastPut, dataPoint: 0 };
  return { id: name, name, colour: 'blue', description: '', count: lastPut, counts, lastPut };
}

const tags = [tag('Écluses', 2), tag('toll', 9), tag('night toll', 12), tag('unused', 0)];

describe('the tags that are offered', () => {
  // Bug: the numbers follow the alphabet, so that the tag in use is never a stroke away.
  it('are the ones put last, each with its number, while nothing is typed', () => {
    expect(tagOptions(tags, ['toll'], ' ').map(({ name, digit, held }) => [name, digit, held])).toEqual([
      ['night toll', 1, false],
      ['toll', 2, true],
      ['Écluses', 3, false],
      ['unused', 4, false],
    ]);
  });

  // Bug: Enter puts another tag than the one whose beginning was typed, or makes "ecluses" beside "Écluses".
  it('are those with what was typed, its beginning first, and a new one unless the name is there', () => {
    expect(tagOptions(tags, [], 'tol').map(({ name, tag: known }) => [name, known?.id ?? 'new'])).toEqual([
      ['toll', 'toll'],
      ['night toll', 'night toll'],
      ['tol', 'new'],
    ]);
    expect(tagOptions(tags, [], 'TOLL').map(({ name }) => name)).toEqual(['toll', 'night toll']);
    expect(tagOptions(tags, [], 'ecluses').map(({ name }) => name)).toEqual(['Écluses']);
  });

  // Bug: a long codebook draws hundreds of lines at the passage.
  it('are nine at most', () => {
    const many = Array.from({ length: 40 }, (_, at) => tag(`lock ${at}`, at));
    expect(tagOptions(many, [], '')).toHaveLength(9);
    expect(tagOptions(many, [], 'lock')).toHaveLength(10);
  });
});
