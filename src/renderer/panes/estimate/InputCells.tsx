import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { NamedLine } from '#shared/estimates/completeFormula.ts';
import type { EstimateInput, EstimateLine } from '#shared/estimates/estimate.ts';
import { formulaUnit } from '#shared/estimates/formulaUnit.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { BoundCells } from './BoundCells.tsx';
import { NumberCell } from './Cell.tsx';
import styles from './Cell.module.css';
import { DatasetCells } from './DatasetCells.tsx';
import { FormulaInput } from './FormulaInput.tsx';
import { ParameterCells } from './ParameterCells.tsx';
import type { LineProblem } from './problemPlace.ts';

interface InputCellsProps {
  readonly line: EstimateLine;
  readonly dataPoints: readonly DataPoint[];
  /** What the line's formula can name, and in which units. */
  readonly others?: readonly NamedLine[];
  readonly units?: ReadonlyMap<string, string>;
  readonly problem: LineProblem | null;
  readonly onChange: (input: EstimateInput) => void;
  readonly onSelect: (dataPointId: string) => void;
}

const noUnits: ReadonlyMap<string, string> = new Map();

/** The numbers of a line: a constant's value, a data point to choose, or what a distribution's schema asks for. */
export function InputCells(props: InputCellsProps) {
  const { line, dataPoints, others = [], units = noUnits, problem, onChange, onSelect } = props;
  const { input } = line;
  switch (input.kind) {
    case 'constant':
      return (
        <NumberCell
          label="Value"
          value={input.value}
          error={problem?.path[0] === 'value' ? problem.message : null}
          onChange={(value) => onChange({ ...input, value })}
          className={styles.amount}
        />
      );
    case 'dataPoint':
      return (
        <BoundCells input={input} dataPoints={dataPoints} problem={problem} onChange={onChange} onSelect={onSelect} />
      );
    case 'dataset':
      return (
        <DatasetCells
          input={input}
          problem={problem?.path[0] === 'column' ? problem.message : null}
          onChange={onChange}
        />
      );
    case 'distribution':
      return <ParameterCells part={input} problem={problem} onChange={(part) => onChange({ ...input, ...part })} />;
    case 'formula':
      return (
        <FormulaInput
          label="Formula of this line"
          formula={input.formula}
          onChange={(formula) => onChange({ ...input, formula })}
          lines={others}
          unit={formulaUnit(input.formula, units)}
          problem={problem?.path[0] === 'formula' ? problem : null}
          className={styles.wide}
        />
      );
    default:
      return assertNever(input);
  }
}
