import { renderToStaticMarkup } from 'react-dom/server';
import type { ChartDrawing } from '#shared/charts/chartDrawing.ts';
import { drawnChart, type ChartLook } from '#shared/charts/DrawnChart.tsx';

/** Charts as SVG, in the order of the drawings: the same components as on screen, which are plain SVG and need no DOM to be drawn. */
export function drawCharts(drawings: readonly ChartDrawing[], look: ChartLook): string[] {
  return drawings.map((drawing) => renderToStaticMarkup(drawnChart(drawing, look)));
}
