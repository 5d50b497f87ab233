import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import type { InputSensitivity } from '#shared/estimates/sensitivity.ts';
import { percentWords } from '#shared/estimates/shareWords.ts';
import type { TornadoBar } from '#shared/estimates/tornado.ts';
import { useSelectionActs } from '../../../app/selection.tsx';
import { useNumbers } from '../numbers.tsx';
import styles from './why.module.css';

interface DoubtTableProps {
  readonly lines: ReadonlyMap<string, EstimateLine>;
  readonly units: ReadonlyMap<string, string>;
  readonly sensitivity: readonly InputSensitivity[];
  readonly bars: readonly TornadoBar[];
}

/** Every uncertain input with how the result goes with it, its share of the doubt, and its own ends. */
export function DoubtTable({ lines, units, sensitivity, bars }: DoubtTableProps) {
  const { locale } = useNumbers();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>Shares of the doubt</caption>
        <thead>
          <tr>
            <th scope="col">Input</th>
            <th scope="col">Share</th>
            <th scope="col">Rank correlation</th>
            <th scope="col">5th</th>
            <th scope="col">95th percentile</th>
          </tr>
        </thead>
        <tbody>
          {sensitivity.map(({ name, share, rankCorrelation }) => {
            const bar = bars.find((each) => each.name === name);
            return (
              <tr key={name}>
                <th scope="row">
                  <InputName name={name} line={lines.get(name)} />
                </th>
                <td>{percentWords(share, locale)}</td>
                <td>{signed(rankCorrelation, locale)}</td>
                <td>{bar === undefined ? '' : formatFigure(bar.low, locale)}</td>
                <td>
                  {bar === undefined ? '' : formatFigure(bar.high, locale)}{' '}
                  <span className="quiet">{units.get(name)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A line that is bound to a data point leads to it. */
function InputName({ name, line }: { name: string; line: EstimateLine | undefined }) {
  const { select } = useSelectionActs();
  const words = (
    <>
      <code>{name}</code>
      {line === undefined || line.label === '' ? null : <span className="quiet"> {line.label}</span>}
    </>
  );
  if (line?.input.kind !== 'dataPoint') return words;
  const { dataPointId } = line.input;
  return (
    <button
      type="button"
      className={styles.bound}
      onClick={() => select({ kind: 'dataPoint', id: dataPointId })}
      title="Show where it comes from"
    >
      {words}
    </button>
  );
}

/** Two decimals, with a true minus. */
function signed(correlation: number, locale: string): string {
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const words = new Intl.NumberFormat(locale, decimals).format(Math.abs(correlation));
  return correlation <= -0.005 ? `−${words}` : words;
}
