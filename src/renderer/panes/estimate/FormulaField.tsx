import { Cell, NumberCell, TextCell } from './Cell.tsx';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import cells from './Cell.module.css';
import styles from './FormulaField.module.css';
import type { SheetProblem } from './problemPlace.ts';

interface FormulaFieldProps {
  readonly definition: EstimateDefinition;
  readonly problem: SheetProblem | null;
  readonly onEdit: (definition: EstimateDefinition) => void;
}

/** The formula, with a mark under the character at which it goes wrong, and what the result is to be. */
export function FormulaField({ definition, problem, onEdit }: FormulaFieldProps) {
  const wrong = problem?.at === 'formula' ? problem : null;
  return (
    <div className={styles.formula}>
      <Cell label="Formula" error={wrong?.message ?? null} className={styles.formulaCell}>
        {(attributes) => (
          <>
            <input
              {...attributes}
              type="text"
              className={`${cells.input} ${styles.formulaInput}`}
              value={definition.formula}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onEdit({ ...definition, formula: event.currentTarget.value })}
            />
            {wrong === null ? null : (
              <span aria-hidden className={styles.caret} style={{ marginLeft: `${wrong.position}ch` }}>
                ▲
              </span>
            )}
          </>
        )}
      </Cell>
      <TextCell
        label="Result unit"
        value={definition.unit}
        onChange={(unit) => onEdit({ ...definition, unit })}
        error={problem?.at === 'field' && problem.field === 'unit' ? problem.message : null}
        placeholder="from formula"
        className={styles.resultUnit}
      />
    </div>
  );
}

/** What a run draws: the share that its interval holds, how many samples, from which seed. */
export function RunSettings({ definition, problem, onEdit }: FormulaFieldProps) {
  const problemFor = (field: string) => (problem?.at === 'field' && problem.field === field ? problem.message : null);
  return (
    <>
      <NumberCell
        label="Interval holds"
        value={definition.coverage}
        onChange={(coverage) => onEdit({ ...definition, coverage })}
        error={problemFor('coverage')}
        className={cells.share}
      />
      <NumberCell
        label="Samples"
        value={definition.samples}
        onChange={(samples) => onEdit({ ...definition, samples })}
        error={problemFor('samples')}
        className={cells.share}
      />
      <NumberCell
        label="Seed"
        grouped={false}
        value={definition.seed}
        onChange={(seed) => onEdit({ ...definition, seed })}
        error={problemFor('seed')}
        className={cells.share}
      />
    </>
  );
}
