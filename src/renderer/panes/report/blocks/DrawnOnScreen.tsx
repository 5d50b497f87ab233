import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { drawnChart, type ChartLook } from '#shared/charts/DrawnChart.tsx';
import type { ChartDrawing } from '#shared/charts/chartDrawing.ts';
import { interfaceFont, textMeasure } from '../../timeline/measureText.ts';
import styles from '../report.module.css';

const fontSize = 11;
const colours: ChartLook['colours'] = {
  inside: 'var(--accent)',
  outside: 'color-mix(in srgb, var(--ink-soft) 40%, transparent)',
  median: 'var(--mark-line)',
  low: 'color-mix(in srgb, var(--accent) 45%, var(--paper))',
  high: 'var(--accent)',
  middle: 'var(--mark-line)',
  estimate: 'var(--accent)',
  claim: 'var(--mark-line)',
  combined: 'var(--ink)',
  reference: 'var(--mark-line)',
  axis: 'var(--line-strong)',
  text: 'var(--ink)',
  softText: 'var(--ink-soft)',
  paper: 'var(--paper)',
};

/** A drawing as the page will print it, as wide as the text, in the colours of the window. */
export function DrawnOnScreen({ drawing, alternative }: { drawing: ChartDrawing; alternative: string }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const measure = useMemo(() => textMeasure(interfaceFont(fontSize)), []);
  const look = { colours, font: { family: 'var(--ui)', size: fontSize }, measure, width };
  return (
    <div ref={ref} role="img" aria-label={alternative} className={styles.chart}>
      {width > 0 ? drawnChart(drawing, look) : null}
    </div>
  );
}
