import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RedactedThing } from '#shared/protecting/redaction.ts';
import { useChange } from '../app/api.tsx';
import styles from './protecting.module.css';

interface WithholdReasonProps {
  readonly reportId: string;
  readonly thing: RedactedThing;
  /** Whether the keyboard goes to it at once. */
  readonly focused: boolean;
  readonly done: () => void;
}

/** Why something is withheld, which stands in the report; of a source also whether its publisher may be named. Escape leaves. */
export function WithholdReason({ reportId, thing, focused, done }: WithholdReasonProps) {
  const [reason, setReason] = useState('');
  const [keepPublisher, setKeepPublisher] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { run, pending } = useChange('protecting.withhold');
  const withhold = async () => {
    try {
      await run({ reportId, reason, thing: thing.kind === 'source' ? { ...thing, keepPublisher } : thing });
      done();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'It was not withheld.');
    }
  };
  return (
    <div
      className={styles.withhold}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          done();
        } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
          void withhold();
        }
      }}
    >
      <TextInput
        label="Why it is withheld"
        description="Stands in the report."
        placeholder="such as: to protect a worker"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={failure}
        autoFocus={focused}
      />
      {thing.kind === 'source' ? (
        <Checkbox
          size="xs"
          label="Name its publisher"
          checked={keepPublisher}
          onChange={(event) => setKeepPublisher(event.currentTarget.checked)}
        />
      ) : null}
      <Button size="xs" loading={pending} disabled={reason.trim() === ''} onClick={() => void withhold()}>
        Withhold
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={done}>
        Cancel
      </Button>
    </div>
  );
}
