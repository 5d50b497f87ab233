import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { z } from 'zod';
import { distributions } from '#shared/estimates/distributions.ts';
import { partSchema, type Parameter, type Parameters, type Part } from '#shared/estimates/parameters.ts';
import { Cell, NumberCell } from './Cell.tsx';
import cells from './Cell.module.css';
import { ListCell } from './ListCell.tsx';
import { parameterFields, type ParameterField } from './parameterFields.ts';
import styles from './ParameterCells.module.css';
import type { LineProblem } from './problemPlace.ts';
import { switchPart } from './sheetEdits.ts';

interface ParameterCellsProps {
  readonly part: Part;
  readonly problem: Pick<LineProblem, 'path' | 'message'> | null;
  readonly onChange: (part: Part) => void;
}

/** The cells that a distribution's schema asks for; a distribution of others has theirs within. */
export function ParameterCells({ part, problem, onChange }: ParameterCellsProps) {
  const fields = useMemo(() => parameterFields(part.distribution), [part.distribution]);
  return fields.map((field) => (
    <FieldCells
      key={field.name}
      field={field}
      value={part.parameters[field.name]}
      problem={problem?.path[0] === field.name ? problem : null}
      onChange={(value) => onChange({ ...part, parameters: withField(part.parameters, field.name, value) })}
    />
  ));
}

/** An empty cell is no parameter, so that the schema's own preset counts. */
function withField(parameters: Parameters, name: string, value: Parameter): Parameters {
  const { [name]: _, ...others } = parameters;
  return typeof value === 'number' && Number.isNaN(value) ? others : { ...others, [name]: value };
}

interface FieldCellsProps extends Pick<ParameterCellsProps, 'problem'> {
  readonly field: ParameterField;
  readonly value: Parameter | undefined;
  readonly onChange: (value: Parameter) => void;
}

function FieldCells({ field: { name, title, kind, preset }, value, problem, onChange }: FieldCellsProps) {
  const error = problem?.message ?? null;
  switch (kind) {
    case 'list':
      return <ListCell label={title} name={name} value={value} error={error} onChange={onChange} />;
    case 'part':
      return (
        <PartCells
          title={title}
          part={readPart(value)}
          problem={below(problem, 1)}
          onChange={({ distribution, parameters }) => onChange({ distribution, parameters })}
        />
      );
    case 'parts':
      return <MixedCells value={value} problem={problem} onChange={onChange} />;
    default:
      return (
        <NumberCell
          label={title}
          value={typeof value === 'number' ? value : preset}
          error={error}
          onChange={onChange}
          className={kind === 'share' ? cells.share : cells.amount}
        />
      );
  }
}

interface PartCellsProps extends ParameterCellsProps {
  readonly title: string;
}

/** One distribution within another: which it is, and its own cells. */
export function PartCells({ title, part, problem, onChange }: PartCellsProps) {
  return (
    <div role="group" aria-label={title} className={styles.part}>
      <Cell label={title} error={null} className={cells.name}>
        {(attributes) => (
          <select
            {...attributes}
            value={part.distribution}
            onChange={(event) => onChange(switchPart(part, event.currentTarget.value))}
          >
            {distributions.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Cell>
      <ParameterCells part={part} problem={problem} onChange={onChange} />
      {problem !== null && problem.path.length === 0 ? <p className={styles.problem}>{problem.message}</p> : null}
    </div>
  );
}

const weighted = z.array(partSchema.extend({ weight: z.number().catch(Number.NaN) }));
type WeightedPart = z.output<typeof weighted>[number];
const mostParts = 20;

function MixedCells({ value, problem, onChange }: Pick<FieldCellsProps, 'value' | 'problem' | 'onChange'>) {
  const parts = weighted.safeParse(value).data ?? [];
  const keep = (next: readonly WeightedPart[]) => onChange(next.map(withoutEmptyWeight));
  const change = (index: number, part: Partial<WeightedPart>) =>
    keep(parts.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const add = () => keep([...parts, { weight: 1, ...(parts.at(-1) ?? readPart(undefined)) }]);
  return (
    <div className={styles.parts}>
      {parts.map((part, index) => {
        const own = problem?.path[1] === index ? below(problem, 2) : null;
        return (
          <div key={index} className={styles.mixed}>
            <NumberCell
              label={`Weight of part ${index + 1}`}
              value={part.weight}
              error={own?.path[0] === 'weight' ? own.message : null}
              onChange={(weight) => change(index, { weight })}
              className={styles.weight}
            />
            <PartCells
              title={`Part ${index + 1}`}
              part={part}
              problem={own?.path[0] === 'weight' ? null : own}
              onChange={(next) => change(index, { distribution: next.distribution, parameters: next.parameters })}
            />
            <Tooltip label="Remove part">
              <ActionIcon
                variant="subtle"
                color="gray"
                className={styles.remove}
                aria-label={`Remove part ${index + 1}`}
                onClick={() => keep(parts.filter((_, at) => at !== index))}
              >
                <IconX size={15} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          </div>
        );
      })}
      {problem !== null && problem.path.length === 1 ? <p className={styles.problem}>{problem.message}</p> : null}
      {parts.length < mostParts ? (
        <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} />} onClick={add}>
          Add part
        </Button>
      ) : null}
    </div>
  );
}

/** A weight that is being typed is left out: the schema says that it is needed. */
function withoutEmptyWeight({ weight, distribution, parameters }: WeightedPart): Parameters {
  return Number.isNaN(weight) ? { distribution, parameters } : { weight, distribution, parameters };
}

function readPart(value: Parameter | undefined): Part {
  return partSchema.safeParse(value).data ?? { distribution: 'lognormal', parameters: { coverage: 0.9 } };
}

/** A problem as the part says it to which the first steps of its path lead. */
function below(problem: FieldCellsProps['problem'], steps: number): FieldCellsProps['problem'] {
  return problem === null ? null : { ...problem, path: problem.path.slice(steps) };
}
