/** A field or a box in the window, in pixels. */
interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where a list floats in the window, in pixels, for its style. */
export interface FloatingPlace {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly maxHeight: number;
  readonly maxWidth: number;
}

/** From the field, and from the edges of the window. */
const gap = 2;
const margin = 8;

/**
 * Under its field, or over it where there is more room; `box` is what the field scrolls in, and null is given where the field is
 * scrolled out of it. `rem` is the reader's text size.
 */
export function placeFloating(
  field: Edges,
  box: Pick<Edges, 'top' | 'bottom'> | null,
  window: { readonly width: number; readonly height: number; readonly rem: number },
): FloatingPlace | null {
  const { width, height, rem } = window;
  if (box !== null && (field.bottom < box.top || field.top > box.bottom)) return null;
  const under = height - margin - gap - field.bottom;
  const over = field.top - margin - gap;
  const left = Math.max(margin, Math.min(field.left, width - margin - 14 * rem));
  const size = { left, maxWidth: Math.min(30 * rem, width - margin - left) };
  return under >= 10 * rem || under >= over
    ? { ...size, top: field.bottom + gap, maxHeight: Math.min(15 * rem, under) }
    : { ...size, bottom: height - field.top + gap, maxHeight: Math.min(15 * rem, over) };
}
