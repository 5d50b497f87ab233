import { useElementSize } from '@mantine/hooks';
import { Cumulative } from '#shared/charts/Cumulative.tsx';
import { cumulativeWords } from '#shared/charts/cumulativeCurve.ts';
import { Histogram } from '#shared/charts/Histogram.tsx';
import type { CumulativePoint, ShareFound } from '#shared/estimates/convergence.ts';
import type { EstimateResult } from '#shared/estimates/estimate.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import { percentWords } from '#shared/estimates/shareWords.ts';
import { chartColours, useChartFont } from '../chartLook.ts';
import styles from './result.module.css';

export type ChartShape = 'histogram' | 'cumulative';

interface SamplesChartProps {
  readonly shape: ChartShape;
  readonly result: EstimateResult;
  readonly unit: string;
  readonly cumulative: readonly CumulativePoint[];
  readonly limit: number;
  readonly found: ShareFound;
  readonly onMark: (value: number) => void;
}

const colours = {
  ...chartColours,
  inside: 'var(--accent)',
  outside: 'color-mix(in srgb, var(--ink-soft) 40%, transparent)',
  curve: 'var(--accent)',
  interval: 'var(--accent-soft)',
  mark: 'var(--mark-line)',
};
const height = 200;

/** The samples as bars or as a curve; on the curve a number can be moved. */
export function SamplesChart({ shape, result, unit, cumulative, limit, found, onMark }: SamplesChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { font, measure, scale, locale } = useChartFont();
  const drawn = width > 0 && result.low < result.high;
  const look = { width, height: height * scale, colours, font, measure, locale };
  const common = { low: result.low, high: result.high, unit, ...look };
  if (shape === 'histogram') {
    return (
      <div
        ref={ref}
        className={styles.chart}
        role="img"
        aria-label={`Histogram. ${resultSentence(result, result, locale)}`}
      >
        {drawn ? <Histogram {...common} histogram={result.histogram} median={result.percentiles['50']} /> : null}
      </div>
    );
  }
  const mark = { value: limit, label: `${percentWords(found.share, locale)} above` };
  return (
    <div ref={ref} className={styles.chart} role="group" aria-label={cumulativeWords(cumulative, common, mark, locale)}>
      {drawn ? <Cumulative {...common} points={cumulative} mark={mark} onMark={onMark} /> : null}
    </div>
  );
}
