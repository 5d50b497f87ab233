import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WithholdableThing } from '#shared/contract/protecting.ts';
import type { RedactedThing } from '#shared/protecting/redaction.ts';
import { useRead } from '../app/api.tsx';
import styles from './protecting.module.css';
import { WithholdReason } from './WithholdReason.tsx';

type Kind = RedactedThing['kind'];

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'source', label: 'A source’s identity' },
  { value: 'passage', label: 'A passage’s words' },
  { value: 'column', label: 'A column’s values' },
  { value: 'name', label: 'A name or words' },
];

/** Withholds something that the check does not offer: chosen from what the report cites, or typed. */
export function WithholdMore({ reportId }: { reportId: string }) {
  const [opened, setOpened] = useState(false);
  if (!opened)
    return (
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        Withhold something…
      </Button>
    );
  return <Choose reportId={reportId} done={() => setOpened(false)} />;
}

function Choose({ reportId, done }: { reportId: string; done: () => void }) {
  const { data } = useRead('protecting.withholdable', { reportId });
  const [kind, setKind] = useState<Kind>('source');
  const [chosen, setChosen] = useState(0);
  const [words, setWords] = useState('');
  const [standIn, setStandIn] = useState('');
  const things = (data ?? []).filter(({ thing }) => thing.kind === kind);
  const thing = thingOf({ kind, words, standIn }, things[chosen]);
  return (
    <div className={styles.more}>
      <NativeSelect
        label="What"
        data={kinds}
        value={kind}
        autoFocus
        onChange={(event) => {
          const next = kinds.find(({ value }) => value === event.currentTarget.value);
          if (next !== undefined) setKind(next.value);
          setChosen(0);
        }}
      />
      {kind === 'name' ? (
        <TextInput
          label="Name or words, wherever they stand"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      ) : (
        <NativeSelect
          label="Which"
          data={
            things.length === 0
              ? [{ value: '0', label: data === undefined ? '' : 'The report has none that is not withheld' }]
              : things.map(({ title }, index) => ({ value: String(index), label: title }))
          }
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
      )}
      {kind === 'name' ? (
        <TextInput
          className={styles.wide}
          label="Stands for it"
          placeholder="[name withheld]"
          value={standIn}
          onChange={(event) => setStandIn(event.currentTarget.value)}
        />
      ) : null}
      <div className={styles.wide}>
        {thing === null ? (
          <Button size="xs" variant="subtle" color="gray" onClick={done}>
            Cancel
          </Button>
        ) : (
          <WithholdReason key={kind} {...{ reportId, thing, done }} focused={false} />
        )}
      </div>
    </div>
  );
}

function thingOf(
  { kind, words, standIn }: { readonly kind: Kind; readonly words: string; readonly standIn: string },
  chosen: WithholdableThing | undefined,
): RedactedThing | null {
  if (kind !== 'name') return chosen?.thing ?? null;
  if (words.trim() === '') return null;
  return { kind, words, standIn: standIn.trim() === '' ? null : standIn };
}
