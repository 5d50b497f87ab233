import { Button } from '@mantine/core';
import { useState } from 'react';
import { waysToTake, type TakenAs } from '#shared/references/lineFromReference.ts';
import { fieldsOf, type LibraryEntry } from '#shared/references/referenceQuantity.ts';
import { useChange } from '../app/api.tsx';
import type { TakingWay } from './ReferenceDialog.tsx';
import { ReferenceForm } from './ReferenceForm.tsx';
import styles from './references.module.css';
import { quantityWords, standingWords } from './referenceWords.ts';

interface ReferenceDetailProps {
  readonly entry: LibraryEntry;
  readonly ways: readonly TakingWay[];
  /** Shows the entry of that key instead; null shows none. */
  readonly show: (key: string | null) => void;
}

const takenAs: Readonly<Record<TakenAs, string>> = { value: 'its value', range: 'its range' };

/** One quantity with its source and note, and what can be done with it. */
export function ReferenceDetail({ entry, ways, show }: ReferenceDetailProps) {
  const [editing, setEditing] = useState(false);
  const remove = useChange('referenceQuantities.remove');
  const hide = useChange('referenceQuantities.hide');
  const unhide = useChange('referenceQuantities.show');
  const { id, startKey, hidden, name, source, note } = entry;
  if (editing)
    return (
      <ReferenceForm
        entry={entry}
        done={(key) => {
          setEditing(false);
          if (key !== null) show(key);
        }}
      />
    );
  const give = async () => {
    if (id === null) return;
    await remove.run({ quantityId: id });
    show(startKey === null ? null : `shipped ${startKey}`);
  };
  return (
    <article aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.value}>{quantityWords(entry)}</p>
      <dl className={styles.facts}>
        <dt>Source</dt>
        <dd>{source}</dd>
        {note === '' ? null : (
          <>
            <dt>Note</dt>
            <dd>{note}</dd>
          </>
        )}
        <dt>Standing</dt>
        <dd>{standingWords(entry)}</dd>
      </dl>
      {ways.length === 0 ? null : (
        <div className={styles.acts}>
          {ways.flatMap(({ label, take }) =>
            waysToTake(entry).map((as) => (
              <Button key={`${label} ${as}`} size="xs" onClick={() => take(fieldsOf(entry), as)}>
                {label}: {takenAs[as]}
              </Button>
            )),
          )}
        </div>
      )}
      <div className={styles.acts}>
        <Button size="xs" variant="default" onClick={() => setEditing(true)}>
          {id === null ? 'Replace by your own' : 'Edit'}
        </Button>
        {id === null && startKey !== null ? (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => void (hidden ? unhide : hide).run({ startKey })}
          >
            {hidden ? 'Show it again' : 'Hide'}
          </Button>
        ) : null}
        {id === null ? null : (
          <Button size="xs" variant="subtle" color="gray" loading={remove.pending} onClick={() => void give()}>
            {startKey === null ? 'Remove' : 'Go back to the shipped one'}
          </Button>
        )}
      </div>
    </article>
  );
}
