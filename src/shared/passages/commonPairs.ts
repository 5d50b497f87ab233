/** The table has at most so many cells; larger ones are for whoever finds another way to cut the work. */
export const largestTable = 250_000;

/**
 * The heaviest row of pairs that rises on both sides: `weigh` gives what a pair is worth, 0 where the two are not the same. The
 * plain table, height times width; nothing where that is too large.
 */
export function commonPairs(
  height: number,
  width: number,
  weigh: (row: number, column: number) => number,
): { row: number; column: number }[] {
  if (height * width > largestTable) return [];
  const across = width + 1;
  const table = new Uint32Array((height + 1) * across);
  const cell = (row: number, column: number) => table[row * across + column] ?? 0;
  for (let row = height - 1; row >= 0; row -= 1)
    for (let column = width - 1; column >= 0; column -= 1) {
      const weight = weigh(row, column);
      const paired = weight === 0 ? 0 : cell(row + 1, column + 1) + weight;
      table[row * across + column] = Math.max(paired, cell(row + 1, column), cell(row, column + 1));
    }
  const pairs: { row: number; column: number }[] = [];
  let [row, column] = [0, 0];
  while (row < height && column < width) {
    const weight = weigh(row, column);
    if (weight > 0 && cell(row, column) === cell(row + 1, column + 1) + weight)
      pairs.push({ row: row++, column: column++ });
    else if (cell(row + 1, column) >= cell(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
