import { expect, it } from 'vitest';
import { aboutRows, momentWords, sizeWords, type AboutRow } from './aboutSource.ts';
import { fixtureOpen, fixtureSource } from './fixtureSource.ts';

function row(rows: readonly AboutRow[], label: string): AboutRow | undefined {
  return rows.find((each) => each.label === label);
}

it('says where each fact was found, and what was corrected by hand with what stood there', () => {
  const source = fixtureSource({ byline: 'Ada Keel', url: 'https://canal.example/barges', publisher: null });
  const rows = aboutRows(
    fixtureOpen([], {
      source,
      found: {
        title: { value: 'Barges wait at the lock', from: 'JSON-LD' },
        byline: { value: 'A. Keel', from: 'meta' },
        publisher: { value: 'Gazette', from: 'visible text' },
      },
    }),
  );
  expect(row(rows, 'Title')?.from).toBe('JSON-LD');
  expect(row(rows, 'Byline')).toMatchObject({ value: 'Ada Keel', from: 'corrected by hand; meta: A. Keel' });
  expect(row(rows, 'Publisher')).toMatchObject({ value: null, from: 'taken out by hand; visible text: Gazette' });
  expect(row(rows, 'Address')?.from).toBe('entered by hand');
});

it('does not call facts entered by hand in a case that never recorded where they were found', () => {
  expect(row(aboutRows(fixtureOpen([])), 'Publisher')).toMatchObject({ value: 'The Canal Gazette', from: '' });
});

it('leaves out what is not known', () => {
  expect(aboutRows(fixtureOpen([])).map(({ label }) => label)).not.toContain('Updated');
});

it('writes sizes and moments for people, and the exact count beside', () => {
  expect([812, 48_213, 3_400_000, 2_000_000_000].map(sizeWords)).toEqual([
    '812 bytes',
    '48.2 kB (48,213 bytes)',
    '3.40 MB (3,400,000 bytes)',
    '2.00 GB (2,000,000,000 bytes)',
  ]);
  expect(momentWords('2024-06-01T09:30:00.000Z', 'UTC')).toBe('1 Jun 2024, 09:30');
});
