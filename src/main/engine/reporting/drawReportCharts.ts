import { readFileSync } from 'node:fs';
import type { ChartDrawing } from '#shared/charts/chartDrawing.ts';
import { mapDrawingWords } from '#shared/charts/mapDrawingWords.ts';
import type { ChartLook } from '#shared/charts/DrawnChart.tsx';
import { drawingOf } from '#shared/reports/blocks/shownFigure.ts';
import { labelsOf } from '#shared/labels/all.ts';
import type { Labels } from '#shared/labels/en.ts';
import { broadsheet } from '#shared/reports/styles/broadsheet.ts';
import { textRoom } from '#shared/reports/styles/textRoom.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { type ChartFace, nameFaces } from '../charts/nameFaces.ts';
import { readCoverage } from './fontCoverage.ts';
import { fontMeasure } from './fontMetrics.ts';
import { textsIn } from './fontShelf.ts';
import { printableText } from './printableText.ts';
import { findChartFont } from './reportFonts.ts';
import { findFace, readSpeech, type ScriptFace } from './scriptFaces.ts';

const size = 7.6;
const defaultWidth = textRoom(broadsheet, 'a4').width;
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

/**
 * SVG of a resolved report's charts, by block. Nothing is loaded where there is nothing to draw. `known` holds charts by what they show:
 * those are not drawn again, and afterwards it holds those of this report. `width` is that of the page's text, in points.
 */
export async function drawReportCharts(
  report: ResolvedReport,
  known = new Map<string, string>(),
  width = defaultWidth,
): Promise<ReadonlyMap<string, string>> {
  const shown = report.blocks.flatMap((block) => {
    const given = drawingOf(block);
    if (given === null) return [];
    // The labels of a chart have no room for what is broken into pieces anyway.
    const drawing = mapDrawingWords(given, printableText);
    return [{ id: block.id, drawing, key: JSON.stringify([report.language, width, drawing]) }];
  });
  const asked = new Map(shown.filter(({ key }) => !known.has(key)).map(({ key, drawing }) => [key, drawing]));
  const svgs = await drawAll([...asked.values()], width, labelsOf(report.language));
  const drawn = new Map([...known, ...[...asked.keys()].map((key, index) => [key, svgs[index] ?? ''] as const)]);
  known.clear();
  for (const { key } of shown) known.set(key, drawn.get(key) ?? '');
  return new Map(shown.map(({ id, key }) => [id, drawn.get(key) ?? '']));
}

async function drawAll(drawings: readonly ChartDrawing[], width: number, locale: Labels): Promise<readonly string[]> {
  if (drawings.length === 0) return [];
  const speech = readSpeech(textsIn(drawings));
  const faces = [{ family: 'Inter', file: findChartFont() }, ...(speech?.faces ?? []).flatMap(regularOf)];
  const fonts = faces.map(({ file }) => readFileSync(file));
  const measure = fontMeasure(fonts, size);
  const { drawCharts } = await import('../charts/drawCharts.ts');
  const look: ChartLook = { colours, font: { family: 'Inter', size, halo: false }, measure, width, locale };
  const svgs = drawCharts(drawings, look);
  if (speech === null) return svgs;
  const named = faces.map(({ family }, index): ChartFace => {
    const font = fonts[index] ?? new Uint8Array();
    return { family, covers: readCoverage(font), measure: fontMeasure([font], size) };
  });
  return svgs.map((svg) => nameFaces(svg, named));
}

function regularOf(face: ScriptFace): { readonly family: string; readonly file: string }[] {
  return findFace(face)
    .slice(0, 1)
    .map((file) => ({ family: face.family, file }));
}
