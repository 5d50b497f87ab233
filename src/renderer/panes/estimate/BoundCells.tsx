import { Button, Select, type ComboboxItem } from '@mantine/core';
import { useMemo } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { DataPointInput, Reading } from '#shared/estimates/estimate.ts';
import type { Part } from '#shared/estimates/parameters.ts';
import { proposeReading, roundingWords } from '#shared/estimates/proposeReading.ts';
import { foldText } from '#shared/search/foldText.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import { QuantityText } from '../../design/QuantityText.tsx';
import { Cell } from './Cell.tsx';
import styles from './Cell.module.css';
import { useNumbers } from './numbers.tsx';
import { PartCells } from './ParameterCells.tsx';
import type { LineProblem } from './problemPlace.ts';

interface BoundCellsProps {
  readonly input: DataPointInput;
  readonly dataPoints: readonly DataPoint[];
  readonly problem: LineProblem | null;
  readonly onChange: (input: DataPointInput) => void;
  readonly onSelect: (dataPointId: string) => void;
}

/** The data point of a line, what it says, and how that is drawn. */
export function BoundCells({ input, dataPoints, problem, onChange, onSelect }: BoundCellsProps) {
  const { locale } = useNumbers();
  return (
    <>
      <ChoosePoint input={input} dataPoints={dataPoints} onChange={onChange} />
      <button
        type="button"
        className={styles.bound}
        onClick={() => onSelect(input.dataPointId)}
        title="Show where it comes from"
      >
        <QuantityText quantity={input.quantity} locale={locale} />
      </button>
      <ReadingCell input={input} onChange={onChange} />
      {input.reading?.kind === 'distribution' ? (
        <OwnDistribution input={input} reading={input.reading} problem={problem} onChange={onChange} />
      ) : null}
    </>
  );
}

const mostOffered = 20;

function ChoosePoint({ input, dataPoints, onChange }: Pick<BoundCellsProps, 'input' | 'dataPoints' | 'onChange'>) {
  const { locale } = useNumbers();
  const data = useMemo(() => optionsOf(dataPoints, locale), [dataPoints, locale]);
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
      classNames={{ input: `${styles.input} ${styles.selectInput}`, label: styles.selectLabel }}
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
      // Escape closes the list first, and the line only then.
      onKeyDown={(event) => {
        const listed = event.currentTarget.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && listed) event.preventDefault();
      }}
    />
  );
}

function optionsOf(dataPoints: readonly DataPoint[], locale: string): ComboboxItem[] {
  return dataPoints.flatMap(({ id, what, quantity, status }) => {
    if (quantity === null) return [];
    const state = status === 'withdrawn' ? ' (withdrawn)' : '';
    return [{ value: id, label: `${formatQuantity(quantity, locale).text} · ${what}${state}` }];
  });
}

/** As stated, within its rounding, or by a distribution of the user's own, which begins at what the rounding allows. */
function ReadingCell({ input, onChange }: Pick<BoundCellsProps, 'input' | 'onChange'>) {
  const { locale } = useNumbers();
  const { quantity } = input;
  const rounding = roundingWords(quantity, locale);
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

interface OwnDistributionProps extends Pick<BoundCellsProps, 'input' | 'problem' | 'onChange'> {
  readonly reading: Extract<Reading, { kind: 'distribution' }>;
}

function OwnDistribution({ input, reading, problem, onChange }: OwnDistributionProps) {
  const change = ({ distribution, parameters }: Part) =>
    onChange({ ...input, reading: { kind: 'distribution', distribution, parameters, of: input.quantity } });
  // The data point says another number now than when the distribution was set.
  const outdated = problem?.path[0] === 'reading' ? problem : null;
  return (
    <div className={styles.own}>
      <PartCells title="Distribution" part={reading} problem={outdated === null ? problem : null} onChange={change} />
      {outdated === null ? null : (
        <p role="alert" className={styles.cellProblem}>
          {outdated.message}{' '}
          <Button size="compact-xs" variant="default" onClick={() => change(reading)}>
            Keep it for the new number
          </Button>
        </p>
      )}
    </div>
  );
}
