/** A column of numbers stands to the right, so that digits of one value lie under each other. */
export function alignmentOf(column: readonly string[]): 'left' | 'right' {
  const filled = column.filter((cell) => !/^[\s–—-]*$/.test(cell));
  return filled.length > 0 &&
    filled.every((cell) => /^[^\p{L}]{0,3}\d[\d\s.,%]*\P{L}{0,2}\p{L}{0,3}$/u.test(cell.trim()))
    ? 'right'
    : 'left';
}
