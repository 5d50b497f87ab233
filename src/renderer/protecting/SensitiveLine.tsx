import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SensitiveMark } from '#shared/contract/protecting.ts';
import { useChange } from '../app/api.tsx';
import { fieldErrors, noErrors, type FieldErrors } from '../app/fieldErrors.ts';
import styles from './protecting.module.css';

const kindWords: Readonly<Record<SensitiveMark['thing']['kind'], string>> = {
  ...{ name: 'Name', source: 'Source', column: 'Column' },
};

/** One mark: what it is on, why, and how to change it or take it off. */
export function SensitiveLine({ mark }: { mark: SensitiveMark }) {
  const [editing, setEditing] = useState(false);
  const unmark = useChange('protecting.unmark');
  const { thing, title, reason, isThere } = mark;
  if (editing) return <EditMark mark={mark} done={() => setEditing(false)} />;
  const standIn = thing.kind === 'name' ? thing.standIn : null;
  const facts = [
    ...(standIn === null ? [] : [`“${standIn}” stands for it`]),
    ...(reason === '' ? [] : [reason]),
    ...(isThere ? [] : ['no longer in the case']),
  ];
  return (
    <li className={styles.mark}>
      <span className={styles.kind}>{kindWords[thing.kind]}</span>
      <span className={styles.what}>
        <span className={styles.title}>{title}</span>
        {facts.length === 0 ? null : <span className="quiet small">{facts.join(' · ')}</span>}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Edit the mark on ${title}`}
        onClick={() => setEditing(true)}
      >
        Edit
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        loading={unmark.pending}
        aria-label={`Take the mark off ${title}`}
        onClick={() => void unmark.run({ markId: mark.id })}
      >
        Take off
      </Button>
    </li>
  );
}

function EditMark({ mark, done }: { mark: SensitiveMark; done: () => void }) {
  const { thing } = mark;
  const [words, setWords] = useState(thing.kind === 'name' ? thing.words : '');
  const [standIn, setStandIn] = useState(thing.kind === 'name' ? (thing.standIn ?? '') : '');
  const [reason, setReason] = useState(mark.reason);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const edit = useChange('protecting.editMark');
  const save = async () => {
    try {
      const ofName = thing.kind === 'name' ? { words, standIn: standIn.trim() === '' ? null : standIn } : {};
      await edit.run({ markId: mark.id, reason, ...ofName });
      done();
    } catch (error) {
      setErrors(fieldErrors(error));
    }
  };
  return (
    <li>
      <form
        className={styles.name}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          done();
        }}
      >
        {thing.kind === 'name' ? (
          <>
            <TextInput
              label="Name or words"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              error={errors.fields['words'] ?? errors.form}
              autoFocus
            />
            <TextInput
              label="Stands for it"
              value={standIn}
              onChange={(event) => setStandIn(event.currentTarget.value)}
              error={errors.fields['standIn']}
            />
          </>
        ) : (
          <p className={styles.edited}>{mark.title}</p>
        )}
        <TextInput
          label="Why"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={thing.kind === 'name' ? null : errors.form}
          autoFocus={thing.kind !== 'name'}
        />
        <Button type="submit" loading={edit.pending}>
          Save
        </Button>
      </form>
    </li>
  );
}
