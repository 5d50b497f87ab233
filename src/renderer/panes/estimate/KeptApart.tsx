import { Button, CloseButton, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { apartSchema, type Apart, type EstimateDefinition } from '#shared/estimates/estimate.ts';
import { useCommand } from '../../app/commands.tsx';
import styles from './KeptApart.module.css';

interface KeptApartProps {
  readonly definition: EstimateDefinition;
  readonly onEdit: (definition: EstimateDefinition) => void;
}

/** The pairs of lines that must not meet in one formula, such as counts of different periods, and a form for another. */
export function KeptApart({ definition, onEdit }: KeptApartProps) {
  const [shown, setShown] = useState(false);
  const { apart = [], lines } = definition;
  const label = 'Keep two lines apart';
  useCommand({ id: 'estimate.apart', label, group: 'Estimate', run: () => setShown(true) });
  const count = apart.length === 0 ? '' : ` (${apart.length})`;
  return (
    <Popover opened={shown} onChange={setShown} trapFocus returnFocus position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBan size={14} aria-hidden />}
          onClick={() => setShown(!shown)}
        >
          {label}
          {count}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={styles.dropdown}>
        {apart.map((pair, index) => (
          <p key={`${pair.between} ${pair.and}`} className={styles.pair}>
            <span>
              <code>{pair.between}</code> and <code>{pair.and}</code>: {pair.reason}
            </span>
            <CloseButton
              size="xs"
              aria-label={`Let ${pair.between} and ${pair.and} meet`}
              onClick={() => onEdit({ ...definition, apart: apart.toSpliced(index, 1) })}
            />
          </p>
        ))}
        <PairForm
          names={lines.map(({ name }) => name)}
          add={(pair) => onEdit({ ...definition, apart: [...apart.filter((each) => !isSame(each, pair)), pair] })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function isSame(one: Apart, other: Apart): boolean {
  const names = [other.between, other.and];
  return names.includes(one.between) && names.includes(one.and);
}

function PairForm({ names, add }: { readonly names: readonly string[]; readonly add: (pair: Apart) => void }) {
  const [first = '', second = ''] = names;
  const [typed, setTyped] = useState<Apart>({ between: first, and: second, reason: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const parsed = apartSchema.safeParse(typed);
    if (typed.between === typed.and) setProblem('Choose two different lines');
    else if (!parsed.success) setProblem(parsed.error.issues[0]?.message ?? 'A reason is needed');
    else {
      add(parsed.data);
      setProblem(null);
      setTyped({ ...typed, reason: '' });
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <NativeSelect
        label="Line"
        data={[...names]}
        value={typed.between}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, between: value })}
      />
      <NativeSelect
        label="Not with"
        data={[...names]}
        value={typed.and}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, and: value })}
      />
      <TextInput
        label="Because"
        placeholder="the periods differ"
        value={typed.reason}
        error={problem}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, reason: value })}
        className={styles.reason}
      />
      <Button type="submit">Keep apart</Button>
    </form>
  );
}
