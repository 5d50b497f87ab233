import { useMemo } from 'react';
import type { IntervalRow } from '#shared/charts/intervalsLayout.ts';
import { shortRange } from '#shared/charts/shortNumber.ts';
import type { Run } from '#shared/contract/estimates.ts';
import { compareRuns, type FigureChange, type RunDifference } from '#shared/estimates/compareRuns.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import styles from '../compare.module.css';
import { IntervalsChart } from '../IntervalsChart.tsx';
import { useNumbers } from '../numbers.tsx';
import { runMoment } from './runMoment.ts';

interface RunComparisonProps {
  readonly from: Run;
  readonly to: Run;
}

/** What changed from one run to a later one, and whether its results differ by more than another seed would make. */
export function RunComparison({ from, to }: RunComparisonProps) {
  const { locale } = useNumbers();
  const { differences, figures, unit, problem } = useMemo(() => compareRuns(from, to, locale), [from, to, locale]);
  const [was, is] = [runMoment(from.ranAt), runMoment(to.ranAt)];
  return (
    <section aria-label="Comparison of two runs" className={styles.form}>
      <h3 className={styles.heading}>
        From {was} to {is}
      </h3>
      <DifferenceTable differences={differences} />
      {problem === null ? null : <p className={styles.problem}>{problem}</p>}
      {figures.length === 0 ? null : (
        <>
          <IntervalsChart className={styles.chart} unit={unitInProse(unit)} rows={rowsOf(figures, was, is, locale)} />
          <FigureTable label="Results of two runs" figures={figures.slice(0, 4)} unit={unit} />
          <details className={styles.details}>
            <summary>Percentiles</summary>
            <FigureTable label="Percentiles of two runs" figures={figures.slice(4)} unit={unit} />
          </details>
          <p className={`${styles.words} ${styles.soft}`}>
            The sampling error is that of the difference: the Monte Carlo standard errors of both runs together, read
            from their histograms. Up to three of them, another seed could have made the difference.
          </p>
        </>
      )}
    </section>
  );
}

function rowsOf(figures: readonly FigureChange[], was: string, is: string, locale: string): readonly IntervalRow[] {
  const [median, low, high] = figures;
  const row = (name: string, side: 'from' | 'to'): IntervalRow => {
    const [from, to] = [low?.[side] ?? Number.NaN, high?.[side] ?? Number.NaN];
    const note = shortRange(from, to, 3, locale);
    return { name, low: from, high: to, middle: median?.[side] ?? null, kind: 'estimate', note };
  };
  return [row(was, 'from'), row(is, 'to')];
}

function DifferenceTable({ differences }: { readonly differences: readonly RunDifference[] }) {
  if (differences.length === 0)
    return <p className={styles.words}>Nothing differs in the sheet, its inputs, their sources or how it was drawn.</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="What changed">
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ line, what, from, to }, index) => (
            <tr key={index}>
              <th scope="row" className={line === null ? undefined : styles.mono}>
                {line ?? 'The sheet'}
              </th>
              <td>{what}</td>
              <td>{words(from)}</td>
              <td>{words(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function words(text: string) {
  return text === '' ? <span className={styles.soft}>nothing</span> : text;
}

const verdicts: Readonly<Record<FigureChange['verdict'], string>> = {
  same: '= the same',
  sampling: '≈ within sampling error',
  real: '▲ more than sampling error',
};

interface FigureTableProps {
  readonly label: string;
  readonly figures: readonly FigureChange[];
  readonly unit: string;
}

function FigureTable({ label, figures, unit }: FigureTableProps) {
  const { locale } = useNumbers();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{unit === '' ? 'Result' : unitInProse(unit)}</th>
            {['From', 'To', 'Difference', 'Sampling error'].map((title) => (
              <th key={title} scope="col" className={styles.number}>
                {title}
              </th>
            ))}
            <th scope="col">The difference is</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ what, from, to, error, verdict }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className={styles.number}>{formatFigure(from, locale)}</td>
              <td className={styles.number}>{formatFigure(to, locale)}</td>
              <td className={styles.number}>{signed(to - from, locale)}</td>
              <td className={styles.number}>{formatFigure(Number(error.toPrecision(2)), locale)}</td>
              <td className={verdict === 'real' ? styles.warn : undefined}>{verdicts[verdict]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function signed(difference: number, locale: string): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${formatFigure(Number(Math.abs(difference).toPrecision(3)), locale)}`;
}
