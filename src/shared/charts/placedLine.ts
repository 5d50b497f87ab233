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
  /** Whether words have a halo that keeps them apart from what lies behind. In print each letter's would cut into the letter before it. */
  readonly halo?: boolean;
}
