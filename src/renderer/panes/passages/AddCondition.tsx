import { Button, NativeSelect, Popover, TagsInput, TextInput } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { checkCondition, type PassageCondition } from '#shared/passages/passagesView.ts';
import { useCommand } from '../../app/commands.tsx';
import { blankCondition, builtCondition, type ConditionText, kindsOfCondition } from './conditionText.ts';
import styles from './PassagesPane.module.css';
import type { ShownPassages } from './usePassages.ts';

interface Props {
  readonly shown: ShownPassages;
  readonly add: (condition: PassageCondition) => void;
}

export function AddCondition({ shown, add }: Props) {
  const [opened, setOpened] = useState(false);
  useCommand({
    id: 'passages.filter',
    label: 'Add filter',
    shortcut: 'F',
    group: 'Passages',
    run: () => setOpened(true),
  });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      position="bottom-start"
      shadow="md"
      withinPortal
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconFilterPlus size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          Add filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Add filter">
        <ConditionForm
          shown={shown}
          add={(condition) => {
            add(condition);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function ConditionForm({ shown, add }: Props) {
  const [typed, setTyped] = useState(blankCondition);
  const [error, setError] = useState<string | null>(null);
  const set = (change: Partial<ConditionText>) => {
    setTyped((before) => ({ ...before, ...change }));
    setError(null);
  };
  const { tags, sources } = shown.facts;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const built = builtCondition(typed, shown.facts);
    const checked = typeof built === 'string' ? ({ ok: false, message: built } as const) : checkCondition(built);
    if (checked.ok) add(checked.condition);
    else setError(checked.message);
  };
  const names =
    typed.kind === 'sources'
      ? [...sources.values()].map(({ title }) => title)
      : [...tags.values()].map(({ name }) => name);
  return (
    <form className={styles.conditionForm} noValidate onSubmit={submit}>
      <NativeSelect
        label="Passages"
        data={kindsOfCondition.map(({ kind, label }) => ({ value: kind, label }))}
        value={typed.kind}
        onChange={(event) => {
          const next = kindsOfCondition.find(({ kind }) => kind === event.currentTarget.value);
          if (next !== undefined) set({ kind: next.kind, names: [] });
        }}
      />
      {(typed.kind === 'sources' || typed.kind.startsWith('tags')) && (
        <TagsInput
          size="xs"
          label={typed.kind === 'sources' ? 'Sources' : 'Tags'}
          placeholder="Choose or type"
          data={[...new Set(names)]}
          limit={12}
          value={typed.names}
          onChange={(chosen) => set({ names: chosen })}
          error={error}
        />
      )}
      {typed.kind === 'published' && (
        <div className={styles.bounds}>
          <TextInput
            label="From"
            placeholder="2024-05"
            value={typed.from}
            onChange={(event) => set({ from: event.currentTarget.value })}
            error={error}
          />
          <TextInput
            label="To"
            placeholder="2024-06-30"
            value={typed.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
        </div>
      )}
      <Button type="submit">Add</Button>
    </form>
  );
}
