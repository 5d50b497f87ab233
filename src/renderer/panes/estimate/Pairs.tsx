import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Correlation, EstimateDefinition } from '#shared/estimates/estimate.ts';
import { useCommand } from '../../app/commands.tsx';
import { Cell, NumberCell } from './Cell.tsx';
import styles from './Pairs.module.css';
import { nextPair, pairProblem } from './linePairs.ts';
import type { SheetProblem } from './problemPlace.ts';
import { withPairs } from './sheetEdits.ts';

interface PairsProps {
  readonly definition: EstimateDefinition;
  readonly problem: SheetProblem | null;
  readonly onEdit: (definition: EstimateDefinition) => void;
  /** What else can be added, before the pairs, and how. */
  readonly children: ReactNode;
  readonly hint: ReactNode;
}

/** What can be added to a sheet, and the pairs of its inputs that go together by rank. */
export function Pairs({ definition, problem, onEdit, children, hint }: PairsProps) {
  const { correlations = [], lines } = definition;
  const inputs = lines.filter(({ input }) => input.kind !== 'formula').map(({ name }) => name);
  const correlate = (pairs: readonly Correlation[]) => onEdit(withPairs(definition, { correlations: [...pairs] }));
  const toCorrelate = nextPair(inputs, correlations);
  const addCorrelation = () => toCorrelate !== null && correlate([...correlations, { ...toCorrelate, rank: 0 }]);
  const group = 'Estimate';
  useCommand({
    ...{ id: 'estimate.correlate', label: 'Correlate two lines', group },
    ...{ enabled: toCorrelate !== null, run: addCorrelation },
  });
  return (
    <>
      <div className={styles.actions}>
        {children}
        {toCorrelate === null ? null : <AddPair label="Correlate" onAdd={addCorrelation} />}
        {hint}
      </div>
      <PairList
        title="Rank correlations"
        pairs={correlations}
        names={inputs}
        missing="is no input of this sheet, so this pair has no effect"
        errorAt={(index) => pairProblem(problem, 'correlations', index)}
        onChange={correlate}
      >
        {(pair, change, error) => (
          <NumberCell
            label="Rank correlation"
            value={pair.rank}
            onChange={(rank) => change({ ...pair, rank })}
            error={error}
            className={styles.rank}
          />
        )}
      </PairList>
    </>
  );
}

function AddPair({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Tooltip label={`${label} two lines`}>
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={onAdd}>
        {label}
      </Button>
    </Tooltip>
  );
}

interface Pair {
  readonly between: string;
  readonly and: string;
}

interface PairListProps<Kind extends Pair> {
  readonly title: string;
  readonly pairs: readonly Kind[];
  /** Of the lines that can be in a pair. */
  readonly names: readonly string[];
  readonly missing: string;
  readonly errorAt: (index: number) => string | null;
  readonly onChange: (pairs: readonly Kind[]) => void;
  readonly children: (pair: Kind, change: (pair: Kind) => void, error: string | null) => ReactNode;
}

function PairList<Kind extends Pair>({
  title,
  pairs,
  names,
  missing,
  errorAt,
  onChange,
  children,
}: PairListProps<Kind>) {
  if (pairs.length === 0) return null;
  return (
    <section className={styles.pairs} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {pairs.map((pair, index) => {
        const change = (next: Kind) => onChange(pairs.map((each, at) => (at === index ? next : each)));
        return (
          <div key={index} role="group" aria-label={`${pair.between} and ${pair.and}`} className={styles.pair}>
            <LineChoice
              label="Between"
              name={pair.between}
              names={names.filter((name) => name !== pair.and)}
              missing={missing}
              onChange={(between) => change({ ...pair, between })}
            />
            <LineChoice
              label="And"
              name={pair.and}
              names={names.filter((name) => name !== pair.between)}
              missing={missing}
              onChange={(and) => change({ ...pair, and })}
            />
            {children(pair, change, errorAt(index))}
            <Tooltip label="Remove pair">
              <ActionIcon
                variant="subtle"
                color="gray"
                className={styles.remove}
                aria-label={`Remove pair of ${pair.between} and ${pair.and}`}
                onClick={() => onChange(pairs.filter((_, at) => at !== index))}
              >
                <IconX size={15} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          </div>
        );
      })}
    </section>
  );
}

interface LineChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly missing: string;
  readonly onChange: (name: string) => void;
}

function LineChoice({ label, name, names, missing, onChange }: LineChoiceProps) {
  const known = names.includes(name);
  return (
    <Cell label={label} error={known ? null : `${name} ${missing}`} className={styles.line}>
      {(attributes) => (
        <select {...attributes} value={name} onChange={(event) => onChange(event.currentTarget.value)}>
          {known ? null : <option value={name}>{name}</option>}
          {names.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      )}
    </Cell>
  );
}
