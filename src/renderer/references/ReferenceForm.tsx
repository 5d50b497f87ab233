import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { readReferenceSchema, type LibraryEntry } from '#shared/references/referenceQuantity.ts';
import { useChange } from '../app/api.tsx';
import { fieldErrors, noErrors, type FieldErrors } from '../app/fieldErrors.ts';
import { parseNumber, showNumber } from '../panes/estimate/parseNumber.ts';
import styles from './references.module.css';

interface ReferenceFormProps {
  /** Null for a new one; a shipped one is replaced by what is typed. */
  readonly entry: LibraryEntry | null;
  /** With the key of what was made or changed; null where nothing was. */
  readonly done: (key: string | null) => void;
}

const numbers = [
  { field: 'value', label: 'Value' },
  { field: 'low', label: 'Low' },
  { field: 'high', label: 'High' },
] as const;
type Typed = Readonly<Record<'name' | 'value' | 'low' | 'high' | 'unit' | 'source' | 'note', string>>;

function typedOf(entry: LibraryEntry | null): Typed {
  const shown = (value: number | null | undefined) => showNumber(value ?? Number.NaN);
  return {
    name: entry?.name ?? '',
    value: shown(entry?.value),
    low: shown(entry?.low),
    high: shown(entry?.high),
    unit: entry?.unit ?? '',
    source: entry?.source ?? '',
    note: entry?.note ?? '',
  };
}

/** The fields of a reference quantity. Escape leaves without saving. */
export function ReferenceForm({ entry, done }: ReferenceFormProps) {
  const add = useChange('referenceQuantities.add');
  const edit = useChange('referenceQuantities.edit');
  const [typed, setTyped] = useState(() => typedOf(entry));
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const put = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readFields(typed);
    if (read.fields === null) return setErrors(read.errors);
    try {
      if (entry?.id === undefined || entry.id === null) {
        const { quantityId } = await add.run({ startKey: entry?.startKey ?? null, fields: read.fields });
        return done(quantityId);
      }
      await edit.run({ quantityId: entry.id, fields: read.fields });
      done(entry.id);
    } catch (error) {
      setErrors(fieldErrors(error));
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    done(null);
  };
  const field = (name: keyof Typed, label: string) => ({
    label,
    value: typed[name],
    error: errors.fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      put({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={entry === null ? 'New reference quantity' : `Edit ${entry.name}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={leave}
    >
      <TextInput size="xs" {...field('name', 'Name')} autoFocus />
      <div className={styles.numbers}>
        {numbers.map(({ field: name, label }) => (
          <TextInput key={name} size="xs" inputMode="decimal" {...field(name, label)} />
        ))}
        <TextInput size="xs" {...field('unit', 'Unit')} placeholder="kg/shell" />
      </div>
      <TextInput size="xs" {...field('source', 'Source')} placeholder="A document that others can look up" />
      <Textarea size="xs" rows={3} {...field('note', 'Note')} />
      {errors.form === null ? null : (
        <p role="alert" className={styles.problem}>
          {errors.form}
        </p>
      )}
      <div className={styles.acts}>
        <Button type="submit" size="xs" loading={add.pending || edit.pending}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={() => done(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** What is typed as fields, or what is wrong with each. */
function readFields(typed: Typed) {
  const fields: Record<string, string> = {};
  const number = (name: 'value' | 'low' | 'high'): number | null => {
    if (typed[name].trim() === '') return null;
    const read = parseNumber(typed[name]);
    if (Number.isNaN(read)) fields[name] = `“${typed[name]}” is not a number`;
    return read;
  };
  const { name, unit, source, note } = typed;
  const given = { name, unit, source, note, value: number('value'), low: number('low'), high: number('high') };
  const parsed = readReferenceSchema.safeParse(given);
  if (parsed.success) return { fields: parsed.data, errors: noErrors };
  for (const { path, message } of parsed.error.issues) fields[String(path[0] ?? 'name')] ??= message;
  return { fields: null, errors: { fields, form: null } };
}
