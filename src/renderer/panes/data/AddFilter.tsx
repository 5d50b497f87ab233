import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import type { Column } from '#shared/contract/datasets.ts';
import type { Filter } from '#shared/datasets/filter.ts';
import { useCommand } from '../../app/commands.tsx';
import { buildFilter, operators, type FilterText } from './buildFilter.ts';
import styles from './Data.module.css';

const blank: FilterText = { column: 0, operator: 'is', value: '', low: '', high: '' };

export function AddFilter({ columns, add }: { columns: readonly Column[]; add: (filter: Filter) => void }) {
  const [shown, setShown] = useState(false);
  useCommand({ id: 'data.filter', label: 'Add filter', shortcut: 'F', group: 'Data', run: () => setShown(true) });
  return (
    <Popover opened={shown} onChange={setShown} trapFocus returnFocus position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconFilterPlus size={14} aria-hidden />}
          onClick={() => setShown(!shown)}
        >
          Add filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Add filter">
        <FilterForm
          columns={columns}
          add={(filter) => {
            add(filter);
            setShown(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ columns, add }: { columns: readonly Column[]; add: (filter: Filter) => void }) {
  const [typed, setTyped] = useState(blank);
  const [error, setError] = useState<{ readonly field: string; readonly message: string } | null>(null);
  const set = (change: Partial<FilterText>) => setTyped((before) => ({ ...before, ...change }));
  const bind = (name: 'value' | 'low' | 'high') => ({
    value: typed[name],
    error: error?.field === name ? error.message : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const built = buildFilter(typed, columns);
    if (built.ok) add(built.filter);
    else setError(built);
  };
  return (
    <form className={styles.filterForm} noValidate onSubmit={submit}>
      <NativeSelect
        label="Column"
        data={columns.map((column, index) => ({ value: String(index), label: column.name }))}
        value={String(typed.column)}
        onChange={(event) => set({ column: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label="Condition"
        data={[...operators]}
        value={typed.operator}
        onChange={(event) => set({ operator: operators.find((each) => each === event.currentTarget.value) ?? 'is' })}
      />
      {typed.operator === 'between' ? (
        <div className={styles.bounds}>
          <TextInput label="From" {...bind('low')} />
          <TextInput label="To" {...bind('high')} />
        </div>
      ) : (
        <TextInput
          label="Value"
          description={typed.operator === 'is one of' ? 'Several, divided by commas' : undefined}
          {...bind('value')}
        />
      )}
      <Button type="submit">Add</Button>
    </form>
  );
}
