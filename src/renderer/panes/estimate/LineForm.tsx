import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import { distributions } from '#shared/estimates/distributions.ts';
import type { EstimateDefinition, EstimateLine } from '#shared/estimates/estimate.ts';
import { useRead } from '../../app/api.tsx';
import { Cell, TextCell } from './Cell.tsx';
import cells from './Cell.module.css';
import { InputCells } from './InputCells.tsx';
import {
  changeLine,
  choiceOf,
  nameProblem,
  renameLine,
  switchInput,
  type Bindable,
  type InputChoice,
} from './sheetEdits.ts';
import styles from './SheetLines.module.css';
import { stateAt, unitsOfLines, type SheetOutcome } from './sheetProblem.ts';

interface LineFormProps {
  readonly definition: EstimateDefinition;
  readonly index: number;
  readonly line: EstimateLine;
  readonly dataPoints: readonly DataPoint[];
  readonly outcome: SheetOutcome;
  readonly onEdit: (definition: EstimateDefinition) => void;
  readonly onSelect: (dataPointId: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The cells of the open line. Escape closes it. */
export function LineForm({ definition, index, line, dataPoints, outcome, ...acts }: LineFormProps) {
  const { onEdit, onSelect } = acts;
  const problem = stateAt(outcome, line.name, index)?.problem ?? null;
  const change = (part: Partial<EstimateLine>) => onEdit(changeLine(definition, index, part));
  const problemFor = (field: string) => (problem?.path[0] === field ? problem.message : null);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    // What is typed in a cell counts, as on leaving it by Tab.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    acts.onClose();
  };
  return (
    <div role="row" aria-level={2} className={styles.formRow} onKeyDown={leave}>
      <div role="gridcell" aria-colspan={7}>
        <div
          role="group"
          aria-label={line.name === '' ? `Line ${index + 1}` : line.name}
          data-line-form
          className={styles.form}
        >
          <div className={cells.row}>
            <NameCell definition={definition} index={index} line={line} error={problemFor('name')} onEdit={onEdit} />
            <TextCell
              label="What it is"
              value={line.label}
              onChange={(label) => change({ label })}
              error={problemFor('label')}
              className={cells.wide}
            />
            <ReasonCell line={line} onChange={change} />
            <LineActions name={line.name} index={index} count={definition.lines.length} {...acts} />
          </div>
          <div className={cells.row}>
            <KindCell line={line} dataPoints={dataPoints} onChange={(input) => change({ input })} />
            <InputCells
              line={line}
              dataPoints={dataPoints}
              others={definition.lines.filter((each) => each !== line)}
              units={unitsOfLines(outcome)}
              problem={problem}
              onChange={(input) => change({ input })}
              onSelect={onSelect}
            />
            <TextCell
              label="Unit"
              value={line.unit}
              onChange={(unit) => change({ unit })}
              error={problemFor('unit')}
              className={cells.unit}
            />
          </div>
        </div>
      </div>
    </div>
  );
}

interface LineActionsProps extends Pick<LineFormProps, 'onMove' | 'onRemove'> {
  readonly name: string;
  readonly index: number;
  readonly count: number;
}

function LineActions({ name, index, count, onMove, onRemove }: LineActionsProps) {
  const action = (label: string, icon: ReactNode, run: () => void, disabled = false) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={`${label} ${name}`} onClick={run} disabled={disabled}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <span className={styles.actions}>
      {action('Move up', <IconArrowUp size={15} stroke={1.7} />, () => onMove(-1), index === 0)}
      {action('Move down', <IconArrowDown size={15} stroke={1.7} />, () => onMove(1), index === count - 1)}
      {action('Remove line', <IconTrash size={15} stroke={1.7} />, onRemove)}
    </span>
  );
}

interface NameCellProps extends Pick<LineFormProps, 'definition' | 'index' | 'line' | 'onEdit'> {
  readonly error: string | null;
}

/**
 * The formulas follow a new name when it is finished, not letter by letter. One that can not be used stays in the cell
 * only: in the formulas, another line's name could not be told from that line any more.
 */
function NameCell({ definition, index, line, error, onEdit }: NameCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const finish = () => {
    const name = typed?.trim() ?? line.name;
    const problem = name === line.name ? null : nameProblem(definition, index, name);
    setRefused(problem);
    if (problem !== null) return;
    if (name !== line.name) onEdit(renameLine(definition, index, name));
    setTyped(null);
  };
  return (
    <Cell label="Name" error={refused ?? error} className={cells.name}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          className={`${cells.input} ${cells.mono}`}
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

interface KindCellProps extends Pick<LineFormProps, 'line' | 'dataPoints'> {
  readonly onChange: (input: EstimateLine['input']) => void;
}

export function KindCell({ line, dataPoints, onChange }: KindCellProps) {
  const datasets = (useRead('sources.list', {}).data ?? []).filter(({ kind }) => kind === 'dataset');
  const bindable = dataPoints.flatMap(({ id, quantity }): Bindable[] => (quantity === null ? [] : [{ id, quantity }]));
  const choices: readonly { readonly value: InputChoice; readonly label: string }[] = [
    { value: 'constant', label: 'Constant' },
    { value: 'dataPoint', label: bindable.length === 0 ? 'Data point (none has a number)' : 'Data point' },
    ...distributions.map(({ name, label }) => ({ value: `distribution:${name}` as const, label })),
    { value: 'dataset', label: datasets.length === 0 ? 'Column of a dataset (none imported)' : 'Column of a dataset' },
    { value: 'formula', label: 'Formula over other lines' },
  ];
  const unavailable = new Set<InputChoice>();
  if (bindable.length === 0) unavailable.add('dataPoint');
  if (datasets.length === 0) unavailable.add('dataset');
  const choose = (value: string) => {
    const choice = choices.find((each) => each.value === value)?.value;
    if (choice !== undefined) {
      const ids = datasets.map(({ id }) => id);
      onChange(switchInput(line.input, choice, bindable, ids));
    }
  };
  return (
    <Cell label="Kind" error={null} className={cells.name}>
      {(attributes) => (
        <select {...attributes} value={choiceOf(line.input)} onChange={(event) => choose(event.currentTarget.value)}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value} disabled={unavailable.has(value)}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Cell>
  );
}

/** Where the numbers come from, in words; a data point's source is its evidence. */
export function ReasonCell({
  line,
  onChange,
}: {
  line: EstimateLine;
  onChange: (part: Partial<EstimateLine>) => void;
}) {
  const { input } = line;
  if (input.kind === 'dataPoint') return null;
  const constant = input.kind === 'constant';
  return (
    <TextCell
      label="Source or reason"
      value={constant ? input.reason : (line.note ?? '')}
      onChange={(words) => onChange(constant ? { input: { ...input, reason: words } } : { note: words })}
      className={cells.wide}
    />
  );
}
