import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { CountedTag } from '#shared/contract/tags.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { useChange, useRead } from '../../app/api.tsx';
import styles from './Codebook.module.css';
import { CodebookRow } from './CodebookRow.tsx';
import { MergeBar } from './MergeBar.tsx';

/** The case's tags: what each stands for, how often it is used, and the ways to rename, recolour, merge and remove them. */
export function Codebook() {
  const tags = useRead('tags.list', {}).data;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  if (tags === undefined) return null;
  const held = tags.filter(({ id }) => chosen.has(id));
  const toggle = ({ id }: CountedTag) => {
    const after = new Set(chosen);
    if (!after.delete(id)) after.add(id);
    setChosen(after);
  };
  return (
    <div className={styles.codebook}>
      <NewTag />
      {held.length > 0 && <MergeBar chosen={held} clear={() => setChosen(new Set())} />}
      {tags.length === 0 ? (
        <p className={styles.teach}>
          A tag gathers passages, sources and data points about one thing. Make the first one here, or select a passage
          and press <kbd>G</kbd>.
        </p>
      ) : (
        <table className={styles.table} aria-label="Codebook">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-words">Chosen</span>
              </th>
              <th scope="col">Colour</th>
              <th scope="col">Tag</th>
              <th scope="col">What it stands for</th>
              <th scope="col" className={styles.number}>
                Passages
              </th>
              <th scope="col" className={styles.number}>
                Sources
              </th>
              <th scope="col" className={styles.number}>
                Points
              </th>
              <th scope="col">
                <span className="hidden-words">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tags.map((tag) => (
              <CodebookRow key={tag.id} tag={tag} isChosen={chosen.has(tag.id)} toggle={() => toggle(tag)} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function NewTag() {
  const create = useChange('tags.create');
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setError('A tag needs a name');
      return;
    }
    create
      .run({ name })
      .then(() => setName(''))
      .catch((failure: unknown) => {
        if (!(failure instanceof PlumbError)) throw failure;
        setError(failure.message);
      });
  };
  return (
    <form noValidate className={styles.newTag} onSubmit={submit}>
      <TextInput
        aria-label="Name of a new tag"
        placeholder="New tag"
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(null);
        }}
      />
      <Button type="submit" variant="default" loading={create.pending}>
        Add tag
      </Button>
    </form>
  );
}
