import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListedRedaction } from '#shared/contract/protecting.ts';
import { useChange, useRead } from '../app/api.tsx';
import styles from './protecting.module.css';

interface EditRedactionProps {
  readonly reportId: string;
  readonly redactionId: string;
  readonly done: () => void;
}

/** Another reason for what is withheld; of a name what stands for it, of a source whether its publisher is named. */
export function EditRedaction({ reportId, redactionId, done }: EditRedactionProps) {
  const { data } = useRead('protecting.redactions', { reportId });
  const redaction = data?.find(({ id }) => id === redactionId);
  return redaction === undefined ? null : <Fields redaction={redaction} done={done} />;
}

function Fields({ redaction, done }: { redaction: ListedRedaction; done: () => void }) {
  const { id, thing } = redaction;
  const [reason, setReason] = useState(redaction.reason);
  const [standIn, setStandIn] = useState(thing.kind === 'name' ? (thing.standIn ?? '') : '');
  const [keepPublisher, setKeepPublisher] = useState(thing.kind === 'source' && thing.keepPublisher);
  const [failure, setFailure] = useState<string | null>(null);
  const { run, pending } = useChange('protecting.editRedaction');
  const save = async () => {
    const ofSource = thing.kind === 'source' ? { keepPublisher } : {};
    const ofName = thing.kind === 'name' ? { standIn: standIn.trim() === '' ? null : standIn } : {};
    try {
      await run({ redactionId: id, reason, ...ofSource, ...ofName });
      done();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'It was not changed.');
    }
  };
  return (
    <form
      className={styles.withhold}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      <TextInput
        label="Why it is withheld"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={failure}
        autoFocus
      />
      {thing.kind === 'name' ? (
        <TextInput
          label="Stands for it"
          placeholder="[name withheld]"
          value={standIn}
          onChange={(event) => setStandIn(event.currentTarget.value)}
        />
      ) : null}
      {thing.kind === 'source' ? (
        <Checkbox
          size="xs"
          label="Name its publisher"
          checked={keepPublisher}
          onChange={(event) => setKeepPublisher(event.currentTarget.checked)}
        />
      ) : null}
      <Button type="submit" size="xs" loading={pending} disabled={reason.trim() === ''}>
        Save
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={done}>
        Cancel
      </Button>
    </form>
  );
}
