import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useChange } from '../app/api.tsx';
import { fieldErrors, noErrors, type FieldErrors } from '../app/fieldErrors.ts';
import styles from './protecting.module.css';

const empty = { words: '', standIn: '', reason: '' };

/** A name to mark, what stands for it where it is withheld, and why. */
export function MarkName() {
  const [typed, setTyped] = useState(empty);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const name = useRef<HTMLInputElement>(null);
  const { run, pending } = useChange('protecting.mark');
  const set = (field: keyof typeof empty) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const mark = async () => {
    setErrors(noErrors);
    const { words, standIn, reason } = typed;
    try {
      const thing = { kind: 'name' as const, words, standIn: standIn.trim() === '' ? null : standIn };
      await run({ thing, reason });
      setTyped(empty);
      name.current?.focus();
    } catch (error) {
      setErrors(fieldErrors(error));
    }
  };
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        void mark();
      }}
    >
      <TextInput
        ref={name}
        label="Name or words"
        value={typed.words}
        onChange={set('words')}
        error={errors.fields['words'] ?? errors.form}
        data-autofocus
      />
      <TextInput
        label="Stands for it"
        placeholder="such as: a dock worker"
        value={typed.standIn}
        onChange={set('standIn')}
        error={errors.fields['standIn']}
      />
      <TextInput label="Why" placeholder="optional" value={typed.reason} onChange={set('reason')} />
      <Button type="submit" loading={pending} disabled={typed.words.trim() === ''}>
        Mark
      </Button>
    </form>
  );
}
