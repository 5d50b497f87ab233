/** A line of words at a place in a chart, in pixels. */
export interface PlacedLine {
  readonly words: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
}

export interface ChartFont {
  readonly family: string;
  readonly size: number;
}
