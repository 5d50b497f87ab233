import { useMemo } from 'react';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { formulaUnit } from '#shared/estimates/formulaUnit.ts';
import { NumberCell, TextCell } from './Cell.tsx';
import cells from './Cell.module.css';
import styles from './FormulaField.module.css';
import { FormulaInput } from './FormulaInput.tsx';
import type { SheetProblem } from './problemPlace.ts';
import { unitsOfLines, type SheetOutcome } from './sheetProblem.ts';

interface FormulaFieldProps {
  readonly definition: EstimateDefinition;
  readonly outcome: SheetOutcome;
  readonly onEdit: (definition: EstimateDefinition) => void;
}

/** The sheet's formula, and what the result is to be. */
export function FormulaField({ definition, outcome, onEdit }: FormulaFieldProps) {
  const { problem } = outcome;
  const { formula, lines } = definition;
  const unit = useMemo(() => formulaUnit(formula, unitsOfLines(outcome)), [formula, outcome]);
  return (
    <div className={styles.formula}>
      <FormulaInput
        label="Formula"
        formula={formula}
        onChange={(typed) => onEdit({ ...definition, formula: typed })}
        lines={lines}
        unit={unit}
        problem={problem?.at === 'formula' ? problem : null}
        className={styles.formulaCell}
      />
      <TextCell
        label="Result unit"
        value={definition.unit}
        onChange={(declared) => onEdit({ ...definition, unit: declared })}
        error={problem?.at === 'field' && problem.field === 'unit' ? problem.message : null}
        placeholder="from formula"
        className={styles.resultUnit}
      />
    </div>
  );
}

interface RunSettingsProps {
  readonly definition: EstimateDefinition;
  readonly problem: SheetProblem | null;
  readonly onEdit: (definition: EstimateDefinition) => void;
}

/** What a run draws: the share that its interval holds, how many samples, from which seed. */
export function RunSettings({ definition, problem, onEdit }: RunSettingsProps) {
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
