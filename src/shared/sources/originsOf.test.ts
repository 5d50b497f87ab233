import { describe, expect, it } from 'vitest';
import type { FoundDerivation } from './findDerivations.ts';
import { groupOrigins, sameOrigin } from './groupOrigins.ts';
import { countAsOne, originsOf } from './originsOf.ts';

const edge = (source: string, origin: string) => ({ source, origin });

describe('originsOf', () => {
  // Bug: the chain stops after one step, so that two outlets that copy a third seem independent.
  it('follows each chain to its ends', () => {
    const origins = originsOf([
      edge('blog', 'paper'),
      edge('paper', 'agency'),
      edge('agency', 'customs'),
      edge('paper', 'nonprofit'),
    ]);
    expect([...(origins.get('blog') ?? [])].toSorted()).toEqual(['customs', 'nonprofit']);
    expect([...(origins.get('customs') ?? [])]).toEqual(['customs']);
  });

  // Bug: a circle in an altered case hangs the reader.
  it('ends on a circle', () => {
    expect(originsOf([edge('a', 'b'), edge('b', 'a')]).get('a')).toEqual(new Set());
  });

  // Bug: recursion overflows on a long chain.
  it('follows a chain of 2,000', () => {
    const edges = Array.from({ length: 2_000 }, (_, at) => edge(`${at}`, `${at + 1}`));
    expect(originsOf(edges).get('0')).toEqual(new Set(['2000']));
  });
});

describe('countAsOne', () => {
  // Bug: two articles on one agency's report count as two confirmations.
  it('puts together what shares an origin, also by way of a third', () => {
    const edges = [edge('one', 'agency'), edge('two', 'agency'), edge('two', 'ledger'), edge('three', 'ledger')];
    expect(countAsOne(['one', 'two', 'three', 'four'], edges)).toEqual([['one', 'two', 'three']]);
  });

  // Bug: an origin and the article that quotes it count as two.
  it('counts an origin with what rests on it', () => {
    expect(countAsOne(['article', 'report'], [edge('article', 'report')])).toEqual([['article', 'report']]);
  });

  // Bug: sources that rest on nothing in common, or on nothing, are thrown together.
  it('leaves the others apart', () => {
    expect(countAsOne(['one', 'two', 'three'], [edge('one', 'a'), edge('two', 'b')])).toEqual([]);
  });
});

describe('groupOrigins', () => {
  const found = (name: string, start: number): FoundDerivation => ({
    name,
    kind: 'organisation',
    words: `by ${name}`,
    start,
    end: start + 9,
  });

  // Bug: the long and the short form of one name are offered as two sources.
  it('puts a short form under the name that explained it', () => {
    const groups = groupOrigins([
      found('Centre for Quays (CFQ)', 0),
      found('the Centre for Quays', 40),
      found('CFQ', 90),
      found('Kpler', 120),
    ]);
    expect(groups.map(({ name, places }) => [name, places.length])).toEqual([
      ['Centre for Quays (CFQ)', 3],
      ['Kpler', 1],
    ]);
  });

  // Bug: a page whose publisher is a domain is not recognised as the outlet that is named.
  it.each([
    ['The Washington Post', 'washington post', true],
    ['The Washington Post', 'washingtonpost.com', true],
    ['Centre for Quays (CFQ)', 'Centre for Quays', true],
    ['The Post', 'The Washington Post', false],
    ['…', '–', false],
  ])('compares %s and %s', (one, other, same) => {
    expect(sameOrigin(one, other)).toBe(same);
  });
});
