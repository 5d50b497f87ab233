/** Room under a chart for the numbers of its axis and, on a second line, their unit, in pixels. */
export function axisHeightOf(fontSize: number): number {
  return Math.round(fontSize * 3.3);
}

/** What letters such as p reach below their line, in pixels. */
export function descentOf(fontSize: number): number {
  return Math.ceil(fontSize * 0.25);
}
