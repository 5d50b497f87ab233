import { Button, Checkbox, Group, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { statuses } from '#shared/contract/dataPoints.ts';
import type { PointFacts } from '#shared/points/pointFacts.ts';
import type { PointFilter } from '#shared/points/pointFilter.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { qualifiers } from '#shared/values/quantity.ts';
import { useCommand } from '../../app/commands.tsx';
import { blankFilter, buildPointFilter, type FilterFields, filterKinds } from './buildPointFilter.ts';
import { credibilityWords } from './CellWords.tsx';
import styles from './points.module.css';

type Add = (filter: PointFilter) => void;

export function AddPointFilter({ facts, add }: { facts: PointFacts; add: Add }) {
  const [shown, setShown] = useState(false);
  useCommand({ id: 'points.filter', label: 'Add filter', shortcut: 'F', group: 'Points', run: () => setShown(true) });
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
          facts={facts}
          add={(filter) => {
            add(filter);
            setShown(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ facts, add }: { facts: PointFacts; add: Add }) {
  const [fields, setFields] = useState(blankFilter);
  const [error, setError] = useState<string | null>(null);
  const set = (change: Partial<FilterFields>) => {
    setError(null);
    setFields((before) => ({ ...before, ...change }));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const built = buildPointFilter(fields);
    if (built.ok) add(built.filter);
    else setError(built.message);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <NativeSelect
        label="Filter by"
        data={filterKinds.map(([value, label]) => ({ value, label }))}
        value={fields.kind}
        onChange={({ currentTarget }) =>
          set({ kind: filterKinds.find(([kind]) => kind === currentTarget.value)?.[0] ?? 'status', value: '' })
        }
      />
      <ValueFields fields={fields} set={set} error={error} facts={facts} />
      <Button type="submit">Add</Button>
    </form>
  );
}

interface ValueProps {
  readonly fields: FilterFields;
  readonly set: (change: Partial<FilterFields>) => void;
  readonly error: string | null;
  readonly facts: PointFacts;
}

function ValueFields({ fields, set, error, facts }: ValueProps) {
  const value = {
    value: fields.value,
    error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ value: event.currentTarget.value }),
  };
  const choose = { value: '', label: 'choose one' };
  switch (fields.kind) {
    case 'status':
      return (
        <Checkbox.Group
          label="Any of"
          error={error}
          value={[...fields.statuses]}
          onChange={(chosen) => set({ statuses: statuses.filter((status) => chosen.includes(status)) })}
        >
          {statuses.map((status) => (
            <Checkbox key={status} size="xs" mt={4} value={status} label={status} />
          ))}
        </Checkbox.Group>
      );
    case 'credibility':
      return (
        <>
          <Group gap="xs" grow>
            <CredibilityBound label="From" value={fields.from} change={(from) => set({ from })} />
            <CredibilityBound label="To" value={fields.to} change={(to) => set({ to })} />
          </Group>
          <Checkbox
            size="xs"
            label="also those not judged"
            checked={fields.unjudged}
            onChange={(event) => set({ unjudged: event.currentTarget.checked })}
          />
        </>
      );
    case 'period':
      return <TextInput label="Overlaps" placeholder="2023-08/2024-01" {...value} />;
    case 'unit':
      return <TextInput label="Unit" description="and all that convert to it; empty for plain numbers" {...value} />;
    case 'qualifier':
      return <NativeSelect label="Is" data={[{ value: '', label: 'none' }, ...qualifiers]} {...value} />;
    case 'source':
      return <NativeSelect label="Is" data={[choose, ...facts.sources.map(toOption)]} {...value} />;
    case 'claim':
      return <NativeSelect label="Is" data={[choose, ...facts.claims.map(toOption)]} {...value} />;
    case 'tag':
      return (
        <NativeSelect
          label="Is"
          data={[choose, ...facts.tags.map(({ id, name }) => ({ value: id, label: name }))]}
          {...value}
        />
      );
    case 'what':
    case 'place':
    case 'counted':
      return <TextInput label="Has the words" {...value} />;
    case 'withoutEvidence':
    case 'stale':
      return null;
    default:
      return assertNever(fields.kind);
  }
}

function toOption({ id, title }: { readonly id: string; readonly title: string }) {
  return { value: id, label: title };
}

function CredibilityBound(props: { label: string; value: string; change: (value: string) => void }) {
  return (
    <NativeSelect
      label={props.label}
      data={credibilityWords.map((words, index) => ({ value: String(index + 1), label: `${index + 1} ${words}` }))}
      value={props.value}
      onChange={(event) => props.change(event.currentTarget.value)}
    />
  );
}
