import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { useChange } from '../../app/api.tsx';
import { fieldErrors, noErrors } from '../../app/fieldErrors.ts';
import styles from './Head.module.css';

const dateFields = ['publishedOn', 'updatedOn', 'accessedOn'] as const;
type DateField = (typeof dateFields)[number];

/** Corrects what the extractor read of a page; the capture itself stays untouched. */
export function CorrectForm({ source, close }: { source: Source; close: () => void }) {
  const [fields, setFields] = useState({
    title: source.title,
    byline: source.byline ?? '',
    publisher: source.publisher ?? '',
    publishedOn: source.publishedOn ?? '',
    updatedOn: source.updatedOn ?? '',
    accessedOn: source.accessedOn ?? '',
    url: source.url ?? '',
    canonicalUrl: source.canonicalUrl ?? '',
    licence: source.licence ?? '',
  });
  const [errors, setErrors] = useState(noErrors);
  const correct = useChange('sources.correct');
  const bind = (name: keyof typeof fields) => ({
    value: fields[name],
    error: errors.fields[name],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setFields((before) => ({ ...before, [name]: value })),
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
        updatedOn: textOrNull(fields.updatedOn),
        accessedOn: textOrNull(fields.accessedOn),
        url: textOrNull(fields.url),
        canonicalUrl: textOrNull(fields.canonicalUrl),
        licence: textOrNull(fields.licence),
      });
      close();
    } catch (error) {
      setErrors(fieldErrors(error, { 'invalid-date': wrongDate(error, fields) }));
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
      </div>
      <div className={styles.correctPair}>
        <TextInput label="Published on" placeholder="2024-06-23" {...bind('publishedOn')} />
        <TextInput label="Updated on" placeholder="2024-06" {...bind('updatedOn')} />
        <TextInput label="Saved from the web on" placeholder="2024-06-24" {...bind('accessedOn')} />
      </div>
      <TextInput label="Address" {...bind('url')} />
      <TextInput label="Canonical address" {...bind('canonicalUrl')} />
      <TextInput label="Licence note" placeholder="What may be done with it" {...bind('licence')} />
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

/** The error names the date as it was typed; the field that holds it is the one to mend. */
function wrongDate(error: unknown, fields: Readonly<Record<DateField, string>>): DateField {
  const message = error instanceof Error ? error.message : '';
  return (
    dateFields.find((name) => fields[name].trim() !== '' && message.includes(fields[name].trim())) ?? 'publishedOn'
  );
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
