import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { useChange } from '../../app/api.tsx';
import { fieldErrors, noErrors } from '../../app/fieldErrors.ts';
import styles from './Read.module.css';

/** Corrects what the extractor read of a page; the capture itself stays untouched. */
export function CorrectForm({ source, close }: { source: Source; close: () => void }) {
  const [fields, setFields] = useState({
    title: source.title,
    byline: source.byline ?? '',
    publisher: source.publisher ?? '',
    publishedOn: source.publishedOn ?? '',
  });
  const [errors, setErrors] = useState(noErrors);
  const correct = useChange('sources.correct');
  const bind = (name: keyof typeof fields) => ({
    value: fields[name],
    error: errors.fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setFields((before) => ({ ...before, [name]: event.currentTarget.value })),
  });
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    try {
      await correct.run({
        sourceId: source.id,
        title: fields.title,
        byline: textOrNull(fields.byline),
        publisher: textOrNull(fields.publisher),
        publishedOn: textOrNull(fields.publishedOn),
      });
      close();
    } catch (error) {
      setErrors(fieldErrors(error, { 'invalid-date': 'publishedOn' }));
    }
  };
  return (
    <form
      className={styles.correct}
      aria-label="Correct the source"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && close()}
    >
      <TextInput label="Title" autoFocus {...bind('title')} />
      <div className={styles.correctPair}>
        <TextInput label="Publisher" {...bind('publisher')} />
        <TextInput label="Byline" {...bind('byline')} />
        <TextInput label="Published on" placeholder="2024-06-23" {...bind('publishedOn')} />
      </div>
      {errors.form !== null && (
        <p role="alert" className={styles.failure}>
          {errors.form}
        </p>
      )}
      <div className={styles.headActions}>
        <Button type="submit" loading={correct.pending}>
          Save
        </Button>
        <Button variant="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
