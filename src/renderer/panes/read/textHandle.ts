import type { MarkedRange } from './selectionRange.ts';

/** What other parts of the pane may ask of the drawn text. */
export interface TextHandle {
  /** Draws a stretch, unfolding furniture around it, and scrolls it into view. Not from inside an effect: it draws at once. */
  readonly reveal: (range: MarkedRange) => void;
  /** The place of the text at the top edge of the view, in UTF-16 units. */
  readonly placeAtTop: () => number;
  /** Brings a place to the top edge. */
  readonly scrollTo: (place: number) => void;
}
