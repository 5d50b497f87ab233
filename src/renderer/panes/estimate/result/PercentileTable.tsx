import type { EstimateResult, PercentileKey } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { useNumbers } from '../numbers.tsx';
import styles from './result.module.css';

const percentiles: readonly PercentileKey[] = ['5', '10', '25', '50', '75', '90', '95'];

interface PercentileTableProps {
  readonly result: EstimateResult;
  readonly unit: string;
  readonly errors: Readonly<Record<PercentileKey, number>>;
}

/** Each percentile with its standard error: how far another seed would move it. */
export function PercentileTable({ result, unit, errors }: PercentileTableProps) {
  const { locale } = useNumbers();
  return (
    <table className={styles.percentiles}>
      <caption>Percentiles{unit === '' ? '' : `, ${unit}`}, with their standard errors</caption>
      <tbody>
        {percentiles.map((key) => (
          <tr key={key} data-median={key === '50' || undefined}>
            <th scope="row">{formatFigure(Number(key), locale)}</th>
            <td>{formatFigure(result.percentiles[key], locale)}</td>
            <td>± {formatFigure(Number(errors[key].toPrecision(2)), locale)}</td>
          </tr>
        ))}
        <tr className={styles.meanRow}>
          <th scope="row">Mean</th>
          <td>{formatFigure(result.mean, locale)}</td>
          <td>
            ± {formatFigure(Number((result.standardDeviation / Math.sqrt(result.samples)).toPrecision(2)), locale)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
