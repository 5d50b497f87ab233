import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { statuses } from '#shared/contract/dataPoints.ts';
import { unitChanges, type UnitChange } from '#shared/contract/pointTable.ts';
import type { Tag } from '#shared/contract/tags.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { qualifiers } from '#shared/values/quantity.ts';
import { fieldErrors } from '../../app/fieldErrors.ts';
import { bulkFields, type BulkEdit, type BulkField } from './bulkEdit.ts';
import { credibilityWords } from './CellWords.tsx';
import styles from './points.module.css';

interface Props {
  readonly count: number;
  readonly tags: readonly Tag[];
  /** Rejections are shown at the field. */
  readonly apply: (edit: BulkEdit) => Promise<void>;
  readonly remove: () => void;
  readonly joinClaim: () => void;
  readonly clear: () => void;
}

const unitChangeWords: Readonly<Record<UnitChange, string>> = {
  keep: 'keep the numbers',
  convert: 'convert the numbers',
};

/** What can be done with all that are chosen; one change of one field at a time. */
export function BulkBar({ count, tags, apply, remove, joinClaim, clear }: Props) {
  const [field, setField] = useState<BulkField>('status');
  const [value, setValue] = useState('');
  const [numbers, setNumbers] = useState<UnitChange>('keep');
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setError(null);
    try {
      await apply({ field, value, numbers });
    } catch (failure) {
      const { fields, form } = fieldErrors(failure);
      setError(form ?? Object.values(fields)[0] ?? null);
    }
  };
  return (
    <form className={styles.bulk} aria-label="Edit those chosen" noValidate onSubmit={(event) => void submit(event)}>
      <strong className="numbers">{count.toLocaleString('en')} chosen</strong>
      <NativeSelect
        aria-label="Field to change"
        data={bulkFields.map(([name, label]) => ({ value: name, label }))}
        value={field}
        onChange={({ currentTarget }) => {
          setField(bulkFields.find(([name]) => name === currentTarget.value)?.[0] ?? 'status');
          setValue('');
          setError(null);
        }}
      />
      <BulkValue field={field} value={value} change={setValue} error={error} tags={tags} />
      {field === 'unit' && (
        <NativeSelect
          aria-label="What happens to the numbers"
          data={unitChanges.map((each) => ({ value: each, label: unitChangeWords[each] }))}
          value={numbers}
          onChange={({ currentTarget }) =>
            setNumbers(unitChanges.find((each) => each === currentTarget.value) ?? 'keep')
          }
        />
      )}
      <Button type="submit">Apply</Button>
      <span className={styles.bulkEnd}>
        <Button variant="subtle" disabled={count < 2} onClick={joinClaim}>
          Put in one claim
        </Button>
        <Button variant="subtle" color="red" onClick={remove}>
          Remove
        </Button>
        <Button variant="subtle" onClick={clear}>
          Choose none
        </Button>
      </span>
      {error !== null && (
        <p role="alert" className={styles.bulkError}>
          {error}
        </p>
      )}
    </form>
  );
}

interface ValueProps {
  readonly field: BulkField;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | null;
  readonly tags: readonly Tag[];
}

const placeholders: Readonly<Partial<Record<BulkField, string>>> = {
  period: '2023-08/2024-01',
  unit: 't',
  tag: 'name of a tag',
};

function BulkValue({ field, value, change, error, tags }: ValueProps) {
  const choices = choicesOf(field, tags);
  const common = {
    'aria-label': 'New value',
    value,
    error: error !== null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value),
  };
  if (choices !== null) return <NativeSelect data={[...choices]} {...common} />;
  return <TextInput placeholder={placeholders[field] ?? 'empty'} {...common} />;
}

function choicesOf(field: BulkField, tags: readonly Tag[]) {
  const choose = { value: '', label: 'choose one' };
  switch (field) {
    case 'status':
      return [choose, ...statuses.map((status) => ({ value: status, label: status }))];
    case 'credibility':
      return [
        { value: '', label: 'not judged' },
        ...credibilityWords.map((words, index) => ({ value: String(index + 1), label: `${index + 1} ${words}` })),
      ];
    case 'qualifier':
      return [{ value: '', label: 'none' }, ...qualifiers.map((each) => ({ value: each, label: each }))];
    case 'untag':
      return [choose, ...tags.map(({ id, name }) => ({ value: id, label: name }))];
    case 'period':
    case 'place':
    case 'counted':
    case 'unit':
    case 'tag':
      return null;
    default:
      return assertNever(field);
  }
}
