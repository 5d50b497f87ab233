import { useMemo } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { NamedLine } from '#shared/estimates/completeFormula.ts';
import { distributions } from '#shared/estimates/distributions.ts';
import type { EstimateInput, EstimateLine } from '#shared/estimates/estimate.ts';
import { formulaUnit } from '#shared/estimates/formulaUnit.ts';
import { lineWords } from '#shared/estimates/lineWords.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { QuantityText } from '../../design/QuantityText.tsx';
import { Cell, NumberCell, TextCell } from './Cell.tsx';
import styles from './Cell.module.css';
import { FormulaInput } from './FormulaInput.tsx';
import type { LineProblem } from './problemPlace.ts';

interface InputCellsProps {
  readonly line: EstimateLine;
  readonly dataPoints: readonly DataPoint[];
  /** What the line's formula can name, and in which units. */
  readonly others?: readonly NamedLine[];
  readonly units?: ReadonlyMap<string, string>;
  readonly problem?: LineProblem | null;
  readonly problemFor: (field: string) => string | null;
  readonly onChange: (input: EstimateInput) => void;
  readonly onSelect: (dataPointId: string) => void;
}

const noUnits: ReadonlyMap<string, string> = new Map();

/** The numbers of a line: a constant's value, a data point to choose, or what a distribution's schema asks for. */
export function InputCells(props: InputCellsProps) {
  const { line, dataPoints, others = [], units = noUnits, problem = null, problemFor, onChange, onSelect } = props;
  const { input } = line;
  switch (input.kind) {
    case 'constant':
      return (
        <NumberCell
          label="Value"
          value={input.value}
          error={problemFor('value')}
          onChange={(value) => onChange({ ...input, value })}
          className={styles.amount}
        />
      );
    case 'dataPoint':
      return <BoundCells input={input} dataPoints={dataPoints} onChange={onChange} onSelect={onSelect} />;
    case 'dataset':
      return <span className={styles.wide}>{lineWords(line)}</span>;
    case 'distribution':
      return <ParameterCells input={input} problemFor={problemFor} onChange={onChange} />;
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

interface BoundCellsProps extends Pick<InputCellsProps, 'dataPoints' | 'onChange' | 'onSelect'> {
  readonly input: Extract<EstimateInput, { kind: 'dataPoint' }>;
}

function BoundCells({ input, dataPoints, onChange, onSelect }: BoundCellsProps) {
  const bound = dataPoints.find(({ id }) => id === input.dataPointId);
  const choose = (id: string) => {
    const quantity = dataPoints.find((each) => each.id === id)?.quantity;
    if (quantity !== undefined && quantity !== null) onChange({ kind: 'dataPoint', dataPointId: id, quantity });
  };
  return (
    <>
      <Cell label="Data point" error={null} className={styles.wide}>
        {(attributes) => (
          <select {...attributes} value={input.dataPointId} onChange={(event) => choose(event.currentTarget.value)}>
            {bound === undefined ? (
              <option value={input.dataPointId}>This data point is no longer in the case</option>
            ) : null}
            {dataPoints
              .filter(({ quantity }) => quantity !== null)
              .map(({ id, what, quantity }) => (
                <option key={id} value={id}>
                  {quantity === null ? what : `${formatQuantity(quantity).text} · ${what}`}
                </option>
              ))}
          </select>
        )}
      </Cell>
      <button
        type="button"
        className={styles.bound}
        onClick={() => onSelect(input.dataPointId)}
        title="Show where it comes from"
      >
        <QuantityText quantity={input.quantity} />
      </button>
    </>
  );
}

interface ParameterCellsProps extends Pick<InputCellsProps, 'problemFor' | 'onChange'> {
  readonly input: Extract<EstimateInput, { kind: 'distribution' }>;
}

function ParameterCells({ input, problemFor, onChange }: ParameterCellsProps) {
  const fields = useMemo(() => parameterFields(input.distribution), [input.distribution]);
  const change = (field: string, value: number | string) => {
    const { [field]: _, ...others } = input.parameters;
    onChange({ ...input, parameters: Number.isNaN(value) ? others : { ...others, [field]: value } });
  };
  return fields.map(({ name, title, kind, preset }) => {
    const value = input.parameters[name];
    return kind === 'list' ? (
      <TextCell
        key={name}
        label={title}
        value={typeof value === 'string' ? value : ''}
        error={problemFor(name)}
        onChange={(typed) => change(name, typed)}
        className={styles.wide}
      />
    ) : (
      <NumberCell
        key={name}
        label={title}
        value={typeof value === 'number' ? value : preset}
        error={problemFor(name)}
        onChange={(typed) => change(name, typed)}
        className={kind === 'share' ? styles.share : styles.amount}
      />
    );
  });
}

interface ParameterField {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  /** What the schema fills in; NaN where it fills in nothing. */
  readonly preset: number;
}

function parameterFields(distribution: string): readonly ParameterField[] {
  const schema = distributions.find(({ name }) => name === distribution)?.schema;
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => {
    const meta = field.meta() ?? {};
    const preset: unknown = field.safeParse(undefined).data;
    return {
      name,
      title: typeof meta.title === 'string' ? meta.title : name,
      kind: typeof meta['kind'] === 'string' ? meta['kind'] : 'amount',
      preset: typeof preset === 'number' ? preset : Number.NaN,
    };
  });
}
