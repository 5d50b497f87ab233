import { readFileSync } from 'node:fs';
import type { ChartDrawing } from '#shared/charts/chartDrawing.ts';
import type { ChartLook } from '#shared/charts/DrawnChart.tsx';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { fontMeasure } from './fontMetrics.ts';
import { printableText } from './printableText.ts';
import { findChartFont } from './reportFonts.ts';

const size = 7.6;
/** Points between the margins of A4. */
const width = 368;
const colours: ChartLook['colours'] = {
  inside: '#2f5d62',
  outside: '#b9c6c8',
  median: '#9b1c1c',
  low: '#9db8bb',
  high: '#2f5d62',
  middle: '#9b1c1c',
  estimate: '#2f5d62',
  claim: '#8a5a00',
  combined: '#262626',
  reference: '#8a5a00',
  axis: '#8c8c8c',
  text: '#262626',
  softText: '#616161',
  paper: '#ffffff',
};

/** SVG of a resolved report's charts, by block. Nothing is loaded for a report without charts. */
export async function drawReportCharts(report: ResolvedReport): Promise<ReadonlyMap<string, string>> {
  const drawn = report.blocks.flatMap((block) =>
    'drawing' in block && block.drawing !== null ? [{ id: block.id, drawing: printable(block.drawing) }] : [],
  );
  if (drawn.length === 0) return new Map();
  const measure = fontMeasure(readFileSync(findChartFont()), size);
  const { drawCharts } = await import('../charts/drawCharts.ts');
  const look = { colours, font: { family: 'Inter', size }, measure, width };
  const svgs = await drawCharts(
    drawn.map(({ drawing }) => drawing),
    look,
  );
  return new Map(drawn.map(({ id }, index) => [id, svgs[index] ?? '']));
}

/** The same drawing with words that a page can set; the labels of a chart have no room for what is broken into pieces anyway. */
function printable(drawing: ChartDrawing): ChartDrawing {
  const unit = printableText(drawing.unit);
  switch (drawing.chart) {
    case 'histogram':
      return { ...drawing, unit };
    case 'tornado':
      return {
        ...drawing,
        unit,
        rows: drawing.rows.map((row) => ({ ...row, name: printableText(row.name), unit: printableText(row.unit) })),
      };
    case 'intervals':
      return {
        ...drawing,
        unit,
        rows: drawing.rows.map(({ note, ...row }) => ({
          ...row,
          name: printableText(row.name),
          ...(note === undefined ? {} : { note: printableText(note) }),
        })),
      };
    default:
      return assertNever(drawing);
  }
}
