import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { statuses } from '#shared/contract/dataPoints.ts';
import { qualifiers } from '#shared/values/quantity.ts';
import { fieldErrors, noErrors } from '../app/fieldErrors.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import styles from './Links.module.css';
import { readFields, toFields, type PointContent, type PointFields } from './pointFields.ts';

interface Props {
  readonly label: string;
  readonly start: PointContent;
  readonly saveWords: string;
  /** Rejections are shown at the fields that they name. */
  readonly save: (content: PointContent) => Promise<void>;
  readonly cancel: () => void;
  /** Where false, saving is offered only once something was edited. */
  readonly isNew: boolean;
  /** Said of the evidence while no passage is listed. */
  readonly noEvidence?: string;
}

const credibilities = [
  ['', 'not judged'],
  ['1', '1 confirmed by others'],
  ['2', '2 probably true'],
  ['3', '3 possibly true'],
  ['4', '4 doubtful'],
  ['5', '5 improbable'],
  ['6', '6 cannot be judged'],
] as const;

/** The fields of one data point. Enter saves, Escape goes back to what was. */
export function PointForm({ label, start, saveWords, save, cancel, isNew, noEvidence }: Props) {
  const [fields, setFields] = useState(() => toFields(start));
  const [errors, setErrors] = useState(noErrors);
  const [pending, setPending] = useState(false);
  const edited = JSON.stringify(fields) !== JSON.stringify(toFields(start));

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readFields(fields);
    if (!read.ok) return setErrors({ fields: read.errors, form: null });
    setErrors(noErrors);
    setPending(true);
    try {
      await save(read.content);
    } catch (error) {
      setErrors(fieldErrors(error, { 'invalid-date': 'period' }));
    } finally {
      setPending(false);
    }
    return undefined;
  };
  const revert = () => {
    setFields(toFields(start));
    setErrors(noErrors);
    cancel();
  };
  const set = (change: Partial<PointFields>) => setFields((before) => ({ ...before, ...change }));
  const bind = (name: 'what' | 'value' | 'low' | 'high' | 'unit' | 'counted' | 'written' | 'period' | 'place') => ({
    value: fields[name],
    error: errors.fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });

  return (
    <form
      className={styles.panel}
      aria-label={label}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && revert()}
    >
      {isNew && <h3 className={styles.formTitle}>{label}</h3>}
      <Textarea label="What" autosize minRows={2} autoFocus={isNew} {...bind('what')} />
      <div className={styles.triple}>
        <NativeSelect
          label="Qualifier"
          data={[{ value: '', label: 'none' }, ...qualifiers]}
          value={fields.qualifier}
          onChange={(event) => set({ qualifier: event.currentTarget.value })}
        />
        <TextInput label="Value" inputMode="decimal" {...bind('value')} />
        <TextInput label="Unit" {...bind('unit')} />
      </div>
      <div className={styles.pair}>
        <TextInput label="Low" inputMode="decimal" {...bind('low')} />
        <TextInput label="High" inputMode="decimal" {...bind('high')} />
      </div>
      <div className={styles.pair}>
        <TextInput label="Period" placeholder="2023-08/2024-01" {...bind('period')} />
        <TextInput label="Place" {...bind('place')} />
      </div>
      <div className={styles.pair}>
        <TextInput label="Counted" placeholder="artillery shells" {...bind('counted')} />
        <TextInput label="As written" {...bind('written')} />
      </div>
      <div className={styles.pair}>
        <NativeSelect
          label="Credibility"
          data={credibilities.map(([value, words]) => ({ value, label: words }))}
          value={fields.credibility}
          onChange={(event) => set({ credibility: event.currentTarget.value })}
        />
        <NativeSelect
          label="Status"
          data={[...statuses]}
          value={fields.status}
          onChange={(event) =>
            set({ status: statuses.find((each) => each === event.currentTarget.value) ?? 'claimed' })
          }
        />
      </div>
      <EvidenceFields
        evidence={fields.evidence}
        change={(evidence) => set({ evidence })}
        {...(noEvidence === undefined ? {} : { empty: noEvidence })}
      />
      {errors.form !== null && (
        <p role="alert" className={styles.failure}>
          {errors.form}
        </p>
      )}
      {(isNew || edited) && (
        <div className={styles.actions}>
          <Button type="submit" loading={pending}>
            {saveWords}
          </Button>
          <Button variant="subtle" onClick={revert}>
            {isNew ? 'Cancel' : 'Revert'}
          </Button>
        </div>
      )}
    </form>
  );
}
