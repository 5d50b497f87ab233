import type { MeasureText } from '#shared/charts/niceTicks.ts';

/** Widths from a canvas in a CSS font, each text measured once; by letters where there is no canvas (tests). */
export function textMeasure(font: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  if (context !== null) context.font = font;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const width = context === null ? text.length * 7 : context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}

/** The face of the interface at a size in pixels. */
export function interfaceFont(pixels: number, weight = 400): string {
  return `${weight} ${pixels}px 'Inter Variable', sans-serif`;
}
