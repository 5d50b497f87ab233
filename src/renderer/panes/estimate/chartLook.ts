import { useMemo } from 'react';
import type { ChartFont } from '#shared/charts/ChartWords.tsx';
import type { MeasureText } from '#shared/charts/niceTicks.ts';
import { interfaceFont, textMeasure } from '../timeline/measureText.ts';

const fontSize = 11;

/** Colours of the charts of this pane, in both schemes. */
export const chartColours = {
  axis: 'var(--line-strong)',
  grid: 'var(--line)',
  text: 'var(--ink)',
  softText: 'var(--ink-soft)',
  paper: 'var(--paper)',
  median: 'var(--mark-line)',
} as const;

/** The face in which the charts of this pane are set, and its widths. */
export function useChartFont(): { readonly font: ChartFont; readonly measure: MeasureText } {
  const measure = useMemo(() => textMeasure(interfaceFont(fontSize)), []);
  return { font: { family: 'var(--ui)', size: fontSize }, measure };
}
