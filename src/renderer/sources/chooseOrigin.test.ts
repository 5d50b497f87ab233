import { describe, expect, it } from 'vitest';
import type { Source } from '#shared/contract/sources.ts';
import { fixtureSource } from './fixtureSource.ts';
import { chooseOrigin, labelOrigins } from './chooseOrigin.ts';

const named = (id: string, more: Partial<Source>): Source => fixtureSource({ id, title: 'Annual report', ...more });

describe('choosing an origin', () => {
  // Bug: of two sources with one title the first is linked, whichever was meant.
  it('tells sources of one title apart', () => {
    const labels = labelOrigins([
      named('a', {}),
      named('b', { publisher: 'The Quay', publishedOn: '2023' }),
      named('c', { publisher: 'The Quay', publishedOn: '2023' }),
      named('d', { kind: 'stub' }),
    ]);
    expect([...labels.keys()]).toEqual([
      'Annual report',
      'Annual report (The Quay) (2023)',
      'Annual report (The Quay) (2023) 2',
      'Annual report (not imported)',
    ]);
    expect(chooseOrigin(labels, 'Annual report (The Quay) (2023) 2')).toEqual({ originId: 'c' });
  });

  // Bug: blanks become the name of a stub.
  it('takes other words for a new name, and none for nothing', () => {
    const labels = labelOrigins([named('a', {})]);
    expect(chooseOrigin(labels, ' The Harbour Times ')).toEqual({ originName: 'The Harbour Times' });
    expect(chooseOrigin(labels, '  ')).toBeNull();
  });
});
