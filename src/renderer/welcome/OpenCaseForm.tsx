import { Button, PasswordInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { DeskState } from '#shared/contract/cases.ts';
import { useChange } from '../app/api.tsx';
import { fieldErrors, noErrors } from '../app/fieldErrors.ts';
import { PathField } from './PathField.tsx';
import styles from './Welcome.module.css';

/** Failures that concern the passphrase stand at its field; those about the file, at the path. */
const fieldOfCode = {
  'passphrase-needed': 'passphrase',
  'wrong-passphrase': 'passphrase',
  'passphrase-not-needed': 'passphrase',
  'not-found': 'path',
  'not-a-case': 'path',
  'newer-version': 'path',
  'damaged-case': 'path',
  'unreadable-file': 'path',
  conflict: 'path',
};

export function OpenCaseForm({ desk }: { desk: DeskState }) {
  const [path, setPath] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState(noErrors);
  const open = useChange('cases.open');

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (path.trim() === '') return setErrors({ fields: { path: 'A path is needed' }, form: null });
    setErrors(noErrors);
    open
      .run(passphrase === '' ? { path } : { path, passphrase })
      .catch((error: unknown) => setErrors(fieldErrors(error, fieldOfCode)));
    return undefined;
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label="Open case">
      <PathField
        label="File"
        value={path}
        onChange={setPath}
        error={errors.fields['path']}
        choose={desk.dialogs ? { purpose: 'open-case', suggestedName: '' } : null}
      />
      <PasswordInput
        label="Passphrase"
        description="Leave it empty for a case that has none."
        value={passphrase}
        error={errors.fields['passphrase']}
        aria-invalid={errors.fields['passphrase'] !== undefined}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {errors.form !== null && (
        <p role="alert" className={styles.failure}>
          {errors.form}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="sm" loading={open.pending}>
          Open
        </Button>
      </div>
    </form>
  );
}
