import { ActionIcon, Button, NativeSelect, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Estimate } from '#shared/contract/estimates.ts';
import { useChange, useRead } from '../../app/api.tsx';
import { useSelection } from '../../app/selection.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import styles from './estimate.module.css';
import { EstimateSheet } from './EstimateSheet.tsx';
import { NumberFormatChoice, NumbersProvider } from './numbers.tsx';
import { newEstimate } from './sheetEdits.ts';

export default function EstimatePane() {
  const selection = useSelection();
  const query = useRead('estimates.list', {});
  const create = useChange('estimates.create');
  const add = async () => {
    const { estimateId } = await create.run({ definition: newEstimate(`Estimate ${(query.data?.length ?? 0) + 1}`) });
    selection.open({ kind: 'estimate', id: estimateId });
  };
  if (query.error !== null) {
    return (
      <p role="alert" className={styles.paneProblem}>
        {query.error.message}
      </p>
    );
  }
  if (query.data === undefined) return null;
  const open = query.data.find(({ id }) => id === selection.openEstimateId) ?? query.data[0];
  if (open === undefined) return <EmptyEstimates onAdd={() => void add()} pending={create.pending} />;
  return (
    <NumbersProvider>
      <EstimateSheet key={open.id} estimate={open} estimates={query.data} query={query}>
        <EstimateChoice estimates={query.data} openId={open.id} onAdd={() => void add()} />
        <NumberFormatChoice />
      </EstimateSheet>
    </NumbersProvider>
  );
}

interface EstimateChoiceProps {
  readonly estimates: readonly Estimate[];
  readonly openId: string;
  readonly onAdd: () => void;
}

function EstimateChoice({ estimates, openId, onAdd }: EstimateChoiceProps) {
  const selection = useSelection();
  return (
    <>
      <NativeSelect
        aria-label="Estimate"
        value={openId}
        onChange={(event) => selection.open({ kind: 'estimate', id: event.currentTarget.value })}
        data={estimates.map(({ id, definition, stale }) => ({
          value: id,
          label: stale ? `${definition.name} (stale)` : definition.name,
        }))}
        maw={320}
      />
      <Tooltip label="New estimate">
        <ActionIcon variant="subtle" aria-label="New estimate" onClick={onAdd}>
          <IconPlus size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function EmptyEstimates({ onAdd, pending }: { onAdd: () => void; pending: boolean }) {
  return (
    <EmptyState title="No estimate in this case yet" label="Estimate" shape="text">
      <p>
        An estimate computes a number from named lines: data points of this case, constants with a source, and
        distributions for what is known only within bounds. <code>cargo / shell_mass</code> with a shell of 40 to 60 kg
        gives an interval instead of a single number.
      </p>
      <p>
        Every line says where it comes from, and the same seed gives the same result to the last digit. The sample case
        holds a finished one.
      </p>
      <Button leftSection={<IconPlus size={15} />} onClick={onAdd} loading={pending}>
        New estimate
      </Button>
    </EmptyState>
  );
}
