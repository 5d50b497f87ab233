import { assertNever } from '../values/assertNever.ts';
import { mapBarsWords } from './barsDrawing.ts';
import { mapChainWords } from './chainDrawing.ts';
import { mapLineWords } from './lineDrawing.ts';
import { mapTimelineWords } from './timelineDrawing.ts';
import type { ChartDrawing } from './chartDrawing.ts';

/** The same drawing with other words in it. */
export function mapDrawingWords(drawing: ChartDrawing, change: (words: string) => string): ChartDrawing {
  switch (drawing.chart) {
    case 'histogram':
      return { ...drawing, unit: change(drawing.unit) };
    case 'tornado':
      return {
        ...drawing,
        unit: change(drawing.unit),
        rows: drawing.rows.map((row) => ({ ...row, name: change(row.name), unit: change(row.unit) })),
      };
    case 'intervals':
      return {
        ...drawing,
        unit: change(drawing.unit),
        rows: drawing.rows.map(({ note, ...row }) => ({
          ...row,
          name: change(row.name),
          ...(note === undefined ? {} : { note: change(note) }),
        })),
      };
    case 'chain':
      return mapChainWords(drawing, change);
    case 'timeline':
      return mapTimelineWords(drawing, change);
    case 'bars':
      return mapBarsWords(drawing, change);
    case 'line':
      return mapLineWords(drawing, change);
    default:
      return assertNever(drawing);
  }
}
