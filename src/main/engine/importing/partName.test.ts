import { expect, it } from 'vitest';
import { partName } from './partName.ts';

// Bug: a name from a mail or an archive becomes a path, hides its ending, or is longer than file systems take.
it.each([
  ['../../etc/quay.txt', 'quay.txt'],
  ['C:\\Temp\\quay.txt', 'quay.txt'],
  ['a/b/..', 'none'],
  ['...', 'none'],
  ['   ', 'none'],
  ['/', 'none'],
  ['.quay', 'quay'],
  ['quay\u0000\r\n.txt', 'quay .txt'],
  ['quay\u202etxt.exe', 'quay txt.exe'],
  ['quay\ud800.txt', 'quay .txt'],
  ['Abfahrten\u0308.csv', 'Abfahrten\u0308.csv'],
  ['Fa\u0308hre.csv', 'Fähre.csv'],
  ['a:b*c?"<d>|.txt', 'a b c d .txt'],
  ['CON.txt ', 'CON.txt'],
])('makes %j harmless', (stated, name) => {
  expect(partName(stated, 'none')).toBe(name);
});

it('keeps the ending of a long name, and no half of a character', () => {
  const name = partName(`${'🛶'.repeat(200)}.csv`, 'none');
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name).toMatch(/^🛶+\.csv$/u);
  expect(partName(`${'.'.repeat(2_000_000)}quay.csv`, 'none')).toBe('quay.csv');
});
