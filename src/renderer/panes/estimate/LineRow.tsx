import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import { distributions } from '#shared/estimates/distributions.ts';
import type { EstimateDefinition, EstimateLine } from '#shared/estimates/estimate.ts';
import { Cell, TextCell } from './Cell.tsx';
import styles from './estimate.module.css';
import { InputCells } from './InputCells.tsx';
import { LineShape } from './LineShape.tsx';
import {
  changeLine,
  choiceOf,
  removeLine,
  renameLine,
  switchInput,
  type Bindable,
  type InputChoice,
} from './sheetEdits.ts';
import type { SheetProblem } from './sheetProblem.ts';

interface LineRowProps {
  readonly definition: EstimateDefinition;
  readonly index: number;
  readonly line: EstimateLine;
  readonly dataPoints: readonly DataPoint[];
  readonly problem: SheetProblem | null;
  readonly onEdit: (definition: EstimateDefinition) => void;
  readonly onSelect: (dataPointId: string) => void;
}

export function LineRow({ definition, index, line, dataPoints, problem, onEdit, onSelect }: LineRowProps) {
  const own = problem?.at === 'line' && problem.index === index ? problem : null;
  const change = (part: Partial<EstimateLine>) => onEdit(changeLine(definition, index, part));
  const shown = shownFields(line);
  const problemFor = (field: string) => (own?.field === field ? own.message : null);
  const elsewhere = own !== null && (own.field === null || !shown.has(own.field)) ? own.message : null;
  return (
    <div className={styles.line} role="group" aria-label={line.name === '' ? `Line ${index + 1}` : line.name}>
      <div className={styles.row}>
        <NameCell definition={definition} index={index} line={line} error={problemFor('name')} onEdit={onEdit} />
        <TextCell
          label="What it is"
          value={line.label}
          onChange={(label) => change({ label })}
          error={problemFor('label')}
          className={styles.wide}
        />
        <ReasonCell line={line} onChange={change} />
        <span className={styles.lineEnd}>
          <LineShape line={line} />
          <Tooltip label="Remove line">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove line ${line.name}`}
              onClick={() => onEdit(removeLine(definition, index))}
            >
              <IconX size={15} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        </span>
      </div>
      <div className={styles.row}>
        <KindCell line={line} dataPoints={dataPoints} onChange={(input) => change({ input })} />
        <InputCells
          line={line}
          dataPoints={dataPoints}
          problemFor={problemFor}
          onChange={(input) => change({ input })}
          onSelect={onSelect}
        />
        <TextCell
          label="Unit"
          value={line.unit}
          onChange={(unit) => change({ unit })}
          error={problemFor('unit')}
          className={styles.unit}
        />
      </div>
      {elsewhere === null ? null : <p className={styles.cellProblem}>{elsewhere}</p>}
    </div>
  );
}

const cellsOf = { constant: ['value'], dataPoint: [], dataset: [], formula: ['formula'] } as const;

/** The fields that a cell of this line shows; a problem with any other stands under the line. */
function shownFields({ input }: EstimateLine): ReadonlySet<string> {
  const numbers =
    input.kind === 'distribution'
      ? Object.keys(distributions.find(({ name }) => name === input.distribution)?.schema.shape ?? {})
      : cellsOf[input.kind];
  return new Set(['name', 'label', 'unit', ...numbers]);
}

interface NameCellProps extends Pick<LineRowProps, 'definition' | 'index' | 'line' | 'onEdit'> {
  readonly error: string | null;
}

/** The formula follows a new name when it is finished, not letter by letter. */
function NameCell({ definition, index, line, error, onEdit }: NameCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    if (typed !== null && typed !== line.name) onEdit(renameLine(definition, index, typed.trim()));
    setTyped(null);
  };
  return (
    <Cell label="Name" error={error} className={styles.name}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          className={`${styles.input} ${styles.mono}`}
          value={typed ?? line.name}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && finish()}
          onBlur={finish}
        />
      )}
    </Cell>
  );
}

interface KindCellProps extends Pick<LineRowProps, 'line' | 'dataPoints'> {
  readonly onChange: (input: EstimateLine['input']) => void;
}

function KindCell({ line, dataPoints, onChange }: KindCellProps) {
  const bindable = dataPoints.flatMap(({ id, quantity }): Bindable[] => (quantity === null ? [] : [{ id, quantity }]));
  const choices: readonly { readonly value: InputChoice; readonly label: string }[] = [
    { value: 'constant', label: 'Constant' },
    { value: 'dataPoint', label: bindable.length === 0 ? 'Data point (none has a number)' : 'Data point' },
    ...distributions
      .filter(({ composed }) => !composed)
      .map(({ name, label }) => ({ value: `distribution:${name}` as const, label })),
    { value: 'formula', label: 'Formula over other lines' },
  ];
  const choose = (value: string) => {
    const choice = choices.find((each) => each.value === value)?.value;
    if (choice !== undefined) onChange(switchInput(line.input, choice, bindable));
  };
  return (
    <Cell label="Kind" error={null} className={styles.name}>
      {(attributes) => (
        <select {...attributes} value={choiceOf(line.input)} onChange={(event) => choose(event.currentTarget.value)}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value} disabled={value === 'dataPoint' && bindable.length === 0}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Cell>
  );
}

/** Where the numbers come from, in words; a data point's source is its evidence. */
function ReasonCell({ line, onChange }: { line: EstimateLine; onChange: (part: Partial<EstimateLine>) => void }) {
  const { input } = line;
  if (input.kind === 'dataPoint') return null;
  if (input.kind === 'constant') {
    return (
      <TextCell
        label="Source or reason"
        value={input.reason}
        onChange={(reason) => onChange({ input: { ...input, reason } })}
        className={styles.wide}
      />
    );
  }
  return (
    <TextCell
      label="Source or reason"
      value={line.note ?? ''}
      onChange={(note) => onChange({ note })}
      className={styles.wide}
    />
  );
}
