import { describe, expect, it } from 'vitest';
import type { OpenSource, PlacedBlock } from '#shared/contract/sources.ts';
import { agreementOf, agreementWords, compareRows, differingBlocks, nameOfRoles, withRole } from './compareReadings.ts';

function read(roles: readonly string[], more: Partial<OpenSource> = {}) {
  const blocks = Array.from(roles[0] ?? '', (letter, index): PlacedBlock => {
    return { kind: 'paragraph', role: letter === 'b' ? 'body' : 'furniture', text: 'x', start: index * 3 };
  });
  const names = ['readability', 'defuddle', 'third'];
  const readings = roles.map((each, index) => ({ extractor: names[index] ?? '', version: '1', roles: each }));
  return { blocks, readings, picked: null, confidence: 0.5, extractor: 'readability', ...more };
}

describe('what the head says of a reading', () => {
  it('is confident where extractors agree, whatever the number says, and where the number is high', () => {
    expect(agreementOf(read(['fbbf', 'fbbf'], { confidence: 0.4 }))).toBe('confident');
    expect(agreementOf(read(['fbbf', 'fbff'], { confidence: 0.93 }))).toBe('confident');
  });

  it('counts the blocks in which they differ', () => {
    expect(agreementWords(read(['fbbf', 'fbff']))).toBe('Two readings differ in 1 block');
    expect(agreementWords(read(['fbbf', 'fbff', 'bbbf']))).toBe('3 readings differ in 2 blocks');
  });

  it('never claims confidence for one unsure reading, and names what the user picked', () => {
    expect(agreementWords(read(['bbf']))).toBe('read with 50% confidence');
    expect(agreementWords(read(['bbf', 'bff'], { picked: 'defuddle' }))).toBe('reading of defuddle taken');
    expect(agreementWords(read(['bbf', 'bff'], { picked: 'by hand' }))).toBe('body chosen by hand');
    expect(agreementWords(read([]))).toBe('');
  });
});

describe('comparing readings', () => {
  it('names roles by the extractor that gave them, and anything else as by hand', () => {
    const { readings } = read(['fbbf', 'fbff']);
    expect(nameOfRoles('fbff', readings)).toBe('defuddle');
    expect(nameOfRoles(withRole('fbff', 0, 'b'), readings)).toBe('by hand');
  });

  it('shows each differing block with its neighbours and folds the rest, losing no block', () => {
    const differing = differingBlocks(read(['bbbbbbbbbb', 'bbbbbfbbbb']).readings);
    expect(differing).toEqual([5]);
    expect(compareRows(10, differing, new Set())).toEqual([
      { kind: 'agreed', from: 0, to: 4 },
      { kind: 'block', index: 4, differs: false },
      { kind: 'block', index: 5, differs: true },
      { kind: 'block', index: 6, differs: false },
      { kind: 'agreed', from: 7, to: 10 },
    ]);
    expect(compareRows(10, differing, new Set([0, 7])).map((row) => row.kind)).toEqual(Array(10).fill('block'));
  });

  it('does not fold away one or two blocks, which would take as much room folded', () => {
    expect(compareRows(4, [3], new Set()).map((row) => row.kind)).toEqual(['block', 'block', 'block', 'block']);
  });
});
