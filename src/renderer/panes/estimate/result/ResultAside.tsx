import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { Histogram, type HistogramColours } from '#shared/charts/Histogram.tsx';
import type { EstimateResult, PercentileKey } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import { interfaceFont, textMeasure } from '../../timeline/measureText.ts';
import type { AsideProps } from '../asides.ts';
import styles from '../estimate.module.css';

const percentiles: readonly PercentileKey[] = ['5', '10', '25', '50', '75', '90', '95'];
const colours: HistogramColours = {
  inside: 'var(--accent)',
  outside: 'color-mix(in srgb, var(--ink-soft) 40%, transparent)',
  axis: 'var(--line-strong)',
  text: 'var(--ink-soft)',
  median: 'var(--mark-line)',
};
const chartHeight = 168;

/** The samples of the result and its percentiles. */
export function ResultAside({ definition, result }: AsideProps) {
  return result === null ? null : <Samples result={result} sentence={resultSentence(result, definition)} />;
}

function Samples({ result, sentence }: { readonly result: EstimateResult; readonly sentence: string }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const measure = useMemo(() => textMeasure(interfaceFont(11)), []);
  const rows = percentiles.map((key) => ({ key, value: formatFigure(result.percentiles[key]) }));
  const certain = result.low === result.high;
  return (
    <div className={styles.samples}>
      <div ref={ref} className={styles.chart} role="img" aria-label={`Histogram. ${sentence}`}>
        {width > 0 && !certain ? (
          <Histogram
            histogram={result.histogram}
            low={result.low}
            high={result.high}
            median={result.percentiles['50']}
            unit={result.unit}
            width={width}
            height={chartHeight}
            colours={colours}
            font={{ family: 'var(--ui)', size: 11 }}
            measure={measure}
          />
        ) : null}
      </div>
      <table className={styles.percentiles}>
        <caption>Percentiles{result.unit === '' ? '' : `, ${result.unit}`}</caption>
        <tbody>
          {rows.map(({ key, value }) => (
            <tr key={key} data-median={key === '50' || undefined}>
              <th scope="row">{key}</th>
              <td>{value}</td>
            </tr>
          ))}
          <tr className={styles.meanRow}>
            <th scope="row">Mean</th>
            <td>{formatFigure(result.mean)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
