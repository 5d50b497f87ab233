import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { DeskState } from '#shared/contract/cases.ts';
import { useChange } from '../app/api.tsx';
import { fieldErrors, noErrors } from '../app/fieldErrors.ts';
import { caseFileName, casePath } from './casePath.ts';
import { PathField } from './PathField.tsx';
import styles from './Welcome.module.css';

export function NewCaseForm({ desk }: { desk: DeskState }) {
  const [name, setName] = useState('');
  const [typedPath, setTypedPath] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState(noErrors);
  const create = useChange('cases.create');
  const path = typedPath ?? casePath(desk.folder, name);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setErrors({ fields: { name: 'A name is needed' }, form: null });
    if (passphrase !== again) {
      return setErrors({ fields: { again: 'The two passphrases differ. Type the same one twice.' }, form: null });
    }
    setErrors(noErrors);
    const input = passphrase === '' ? { path, name } : { path, name, passphrase };
    create
      .run(input)
      .catch((error: unknown) => setErrors(fieldErrors(error, { conflict: 'path', 'not-found': 'path' })));
    return undefined;
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label="New case">
      <TextInput
        label="Name"
        size="sm"
        value={name}
        error={errors.fields['name']}
        data-autofocus
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PathField
        label="File"
        value={path}
        onChange={setTypedPath}
        error={errors.fields['path']}
        choose={desk.dialogs ? { purpose: 'new-case', suggestedName: caseFileName(name) } : null}
      />
      <PasswordInput
        label="Passphrase (optional)"
        description="With one, the file is encrypted. It cannot be recovered when it is forgotten."
        value={passphrase}
        error={errors.fields['passphrase']}
        aria-invalid={errors.fields['passphrase'] !== undefined}
        autoComplete="new-password"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {passphrase !== '' && (
        <PasswordInput
          label="Passphrase again"
          value={again}
          error={errors.fields['again']}
          aria-invalid={errors.fields['again'] !== undefined}
          autoComplete="new-password"
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
      )}
      {errors.form !== null && (
        <p role="alert" className={styles.failure}>
          {errors.form}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="sm" loading={create.pending}>
          Create case
        </Button>
      </div>
    </form>
  );
}
