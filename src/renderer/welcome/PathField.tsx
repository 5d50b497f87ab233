import { Button, TextInput } from '@mantine/core';
import type { pathPurposes } from '#shared/contract/cases.ts';
import { useChange } from '../app/api.tsx';
import styles from './Welcome.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
  readonly error: string | undefined;
  /** Null on hosts without dialogs: the path is typed. */
  readonly choose: { readonly purpose: (typeof pathPurposes)[number]; readonly suggestedName: string } | null;
}

export function PathField({ label, value, onChange, error, choose }: Props) {
  const dialog = useChange('cases.choosePath');
  const pick = async (wanted: NonNullable<Props['choose']>) => {
    const { path } = await dialog.run(wanted);
    if (path !== null) onChange(path);
  };
  const input = (
    <TextInput
      label={label}
      size="sm"
      value={value}
      error={error}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  if (choose === null) return input;
  return (
    <div className={styles.pathRow}>
      {input}
      <Button variant="default" size="sm" onClick={() => void pick(choose)}>
        Choose…
      </Button>
    </div>
  );
}
