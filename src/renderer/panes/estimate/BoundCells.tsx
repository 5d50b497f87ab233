import { Button, Select, type ComboboxItem } from '@mantine/core';
import { useMemo } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import { distributions } from '#shared/estimates/distributions.ts';
import type { DataPointInput, Reading } from '#shared/estimates/estimate.ts';
import { proposeReading, roundingWords } from '#shared/estimates/proposeReading.ts';
import { foldText } from '#shared/search/foldText.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import { QuantityText } from '../../design/QuantityText.tsx';
import { Cell } from './Cell.tsx';
import styles from './Cell.module.css';
import { ParameterCells } from './ParameterCells.tsx';
import { parametersFor } from './sheetEdits.ts';

interface BoundCellsProps {
  readonly input: DataPointInput;
  readonly dataPoints: readonly DataPoint[];
  readonly problemFor: (field: string) => string | null;
  readonly onChange: (input: DataPointInput) => void;
  readonly onSelect: (dataPointId: string) => void;
}

/** The data point of a line, what it says, and how that is drawn. */
export function BoundCells({ input, dataPoints, problemFor, onChange, onSelect }: BoundCellsProps) {
  return (
    <>
      <ChoosePoint input={input} dataPoints={dataPoints} onChange={onChange} />
      <button
        type="button"
        className={styles.bound}
        onClick={() => onSelect(input.dataPointId)}
        title="Show where it comes from"
      >
        <QuantityText quantity={input.quantity} />
      </button>
      <ReadingCell input={input} onChange={onChange} />
      {input.reading?.kind === 'distribution' ? (
        <OwnDistribution
          input={input}
          reading={input.reading}
          problem={problemFor('reading')}
          problemFor={problemFor}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}

const mostOffered = 20;

function ChoosePoint({ input, dataPoints, onChange }: Pick<BoundCellsProps, 'input' | 'dataPoints' | 'onChange'>) {
  const data = useMemo(() => optionsOf(dataPoints), [dataPoints]);
  const choose = (id: string) => {
    const point = dataPoints.find((each) => each.id === id);
    if (point === undefined || point.quantity === null) return;
    const { quantity, status } = point;
    const bound = { kind: 'dataPoint', dataPointId: id, quantity, reading: proposeReading(quantity) } as const;
    onChange(status === 'withdrawn' ? { ...bound, state: 'withdrawn' } : bound);
  };
  const known = data.some(({ value }) => value === input.dataPointId);
  return (
    <Select
      className={`${styles.cell} ${styles.wide}`}
      classNames={{ input: styles.input, label: styles.selectLabel }}
      label="Data point"
      placeholder={known ? 'Words or number' : 'This data point is no longer in the case'}
      searchable
      data={data}
      limit={mostOffered}
      filter={({ options, search, limit }) => {
        const words = foldText(search).split(/\s+/);
        const holds = ({ label }: ComboboxItem) => words.every((word) => foldText(label).includes(word));
        return options.filter((option): option is ComboboxItem => 'value' in option && holds(option)).slice(0, limit);
      }}
      nothingFoundMessage="No data point with a number has these words"
      maxDropdownHeight={260}
      allowDeselect={false}
      value={known ? input.dataPointId : null}
      onChange={(id) => id !== null && choose(id)}
    />
  );
}

function optionsOf(dataPoints: readonly DataPoint[]): ComboboxItem[] {
  return dataPoints.flatMap(({ id, what, quantity, status }) => {
    if (quantity === null) return [];
    const state = status === 'withdrawn' ? ' (withdrawn)' : '';
    return [{ value: id, label: `${formatQuantity(quantity).text} · ${what}${state}` }];
  });
}

/** As stated, within its rounding, or by a distribution of the user's own, which begins at what the rounding allows. */
function ReadingCell({ input, onChange }: Pick<BoundCellsProps, 'input' | 'onChange'>) {
  const { quantity } = input;
  const rounding = roundingWords(quantity);
  const kind = input.reading?.kind ?? 'stated';
  const choose = (chosen: string) => {
    if (chosen === 'stated' || chosen === 'rounding') onChange({ ...input, reading: { kind: chosen } });
    if (chosen === 'distribution') onChange({ ...input, reading: ownReading(input) });
  };
  const range = quantity.value === null && quantity.low !== null && quantity.high !== null;
  return (
    <Cell label="Read as" error={null} className={styles.reading}>
      {(attributes) => (
        <select {...attributes} value={kind} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="stated">{range ? 'its range, every value alike' : 'the number as stated'}</option>
          {rounding === '' || range ? null : <option value="rounding">{rounding}, every value alike</option>}
          <option value="distribution">a distribution…</option>
        </select>
      )}
    </Cell>
  );
}

function ownReading({ quantity }: DataPointInput): Reading {
  const middle = quantity.value ?? quantity.low ?? quantity.high ?? 1;
  const [low, high] = [quantity.low ?? middle * 0.9, quantity.high ?? middle * 1.1];
  return { kind: 'distribution', distribution: 'normal', parameters: { low, high, coverage: 0.9 }, of: quantity };
}

interface OwnDistributionProps extends Pick<BoundCellsProps, 'input' | 'problemFor' | 'onChange'> {
  readonly reading: Extract<Reading, { kind: 'distribution' }>;
  /** What is wrong with the distribution as a whole: the data point says another number now. */
  readonly problem: string | null;
}

function OwnDistribution({ input, reading, problem, problemFor, onChange }: OwnDistributionProps) {
  const change = (next: Omit<OwnDistributionProps['reading'], 'kind' | 'of'>) =>
    onChange({ ...input, reading: { kind: 'distribution', ...next, of: input.quantity } });
  return (
    <>
      <Cell label="Distribution" error={problem} className={styles.name}>
        {(attributes) => (
          <select
            {...attributes}
            value={reading.distribution}
            onChange={({ currentTarget: { value } }) =>
              change({ distribution: value, parameters: parametersFor(value, reading) })
            }
          >
            {distributions
              .filter(({ composed }) => !composed)
              .map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
          </select>
        )}
      </Cell>
      <ParameterCells
        distribution={reading.distribution}
        parameters={reading.parameters}
        problemFor={problemFor}
        onChange={(parameters) => change({ distribution: reading.distribution, parameters })}
      />
      {problem === null ? null : (
        <Button size="compact-xs" variant="default" className={styles.keep} onClick={() => change(reading)}>
          Keep it for the new number
        </Button>
      )}
    </>
  );
}
