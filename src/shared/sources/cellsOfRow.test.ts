import { expect, it } from 'vitest';
import { cellsOfRow } from './cellsOfRow.ts';

it('gives back every character of the text, separators included, in its place', () => {
  const text = 'Port | Tons\nVostok | 1 200\nno cells';
  const rows = cellsOfRow(text, 40);
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Port', 'Tons'],
    ['Vostok', '1 200'],
    ['no cells'],
  ]);
  const cells = rows.flat();
  expect(cells.map((cell) => cell.text + cell.separator).join('')).toBe(text);
  for (const cell of cells) expect(text.slice(cell.start - 40, cell.start - 40 + cell.text.length)).toBe(cell.text);
});

it('keeps an empty cell, so that what follows stays in its column', () => {
  expect(cellsOfRow('a |  | c', 0)[0]?.map((cell) => cell.text)).toEqual(['a', '', 'c']);
});
