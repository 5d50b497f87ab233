import { useMemo } from 'react';
import type { Scenario } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import styles from '../compare.module.css';
import { useNumbers } from '../numbers.tsx';
import { changeWords, intervalOf, medianWords, scenarioRows, type ScenarioColumn } from './scenarioTable.ts';

interface ScenarioTableProps {
  readonly definition: EstimateDefinition;
  readonly scenarios: readonly Scenario[];
  /** The sheet, then each scenario. */
  readonly columns: readonly ScenarioColumn[];
  readonly open: number | null;
  readonly onOpen: (index: number) => void;
}

/** What differs and what comes of it: a row for each changed line, a column for the sheet and each scenario. */
export function ScenarioTable({ definition, scenarios, columns, open, onOpen }: ScenarioTableProps) {
  const { locale } = useNumbers();
  const rows = useMemo(() => scenarioRows(definition, scenarios, locale), [definition, scenarios, locale]);
  const sheet = columns[0]?.result ?? null;
  const share = formatFigure(definition.coverage * 100, locale);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Scenarios side by side">
        <thead>
          <tr>
            <th scope="col" className={styles.sticky}>
              What differs
            </th>
            {columns.map(({ name, note }, index) => (
              <th key={index} scope="col" className={styles.column}>
                {index === 0 ? (
                  name
                ) : (
                  <button
                    type="button"
                    className={styles.name}
                    aria-expanded={open === index - 1}
                    onClick={() => onOpen(index - 1)}
                  >
                    {name === '' ? 'Unnamed' : name}
                  </button>
                )}
                {note === '' ? null : <div className={styles.soft}>{note}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, label, cells }) => (
            <tr key={line}>
              <th scope="row" className={styles.sticky}>
                <span className={styles.mono}>{line}</span>
                {label === '' ? null : <div className={styles.soft}>{label}</div>}
              </th>
              {cells.map((words, index) => (
                <td key={index}>{words ?? <span className={styles.soft}>as the sheet</span>}</td>
              ))}
            </tr>
          ))}
          <tr className={styles.resultRow}>
            <th scope="row" className={styles.sticky}>
              Median
            </th>
            {columns.map(({ result, problem }, index) => (
              <td key={index}>
                {problem === null ? null : <p className={styles.problem}>{problem}</p>}
                {result === null ? null : (
                  <>
                    <strong>{medianWords(result, locale)}</strong> {unitInProse(result.unit)}
                  </>
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={styles.sticky}>
              {share}% interval
            </th>
            {columns.map(({ result }, index) => (
              <td key={index}>{result === null ? '' : intervalOf(result, locale)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={styles.sticky}>
              Against the sheet
            </th>
            {columns.map(({ result }, index) => (
              <td key={index}>{index === 0 ? '' : changeWords(result, sheet, locale)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
