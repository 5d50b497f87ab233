import { useMemo } from 'react';
import type { ChartFont } from '#shared/charts/ChartWords.tsx';
import type { MeasureText } from '#shared/charts/niceTicks.ts';
import { interfaceFont, textMeasure } from '../timeline/measureText.ts';
import { useNumbers } from './numbers.tsx';

/** Colours of the charts of this pane, in both schemes. */
export const chartColours = {
  axis: 'var(--line-strong)',
  grid: 'var(--line)',
  text: 'var(--ink)',
  softText: 'var(--ink-soft)',
  paper: 'var(--paper)',
  median: 'var(--mark-line)',
} as const;

export interface ChartSetting {
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** 1, or 2 where the reader has all text twice as large. */
  readonly scale: number;
  /** As the pane's numbers are written. */
  readonly locale: string;
}

/** How the charts of this pane are set: their face, its widths, and how they write numbers; `size` in pixels, grown with the reader's own text size. */
export function useChartFont(size = 11): ChartSetting {
  const { locale } = useNumbers();
  const scale = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
  const pixels = size * scale;
  const measure = useMemo(() => textMeasure(interfaceFont(pixels)), [pixels]);
  return { font: { family: 'var(--ui)', size: pixels }, measure, scale, locale };
}
