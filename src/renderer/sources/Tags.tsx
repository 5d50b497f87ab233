import { Autocomplete } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { TaggedKind } from '#shared/contract/tags.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import styles from './Margin.module.css';

interface Props {
  readonly onKind: TaggedKind;
  readonly onId: string;
  /** Null where another thing is selected. */
  readonly shortcut: string | null;
}

/** A thing's tags, with a field that takes one of the case's or makes a new one. */
export function Tags({ onKind, onId, shortcut }: Props) {
  const on = { onKind, onId };
  const tags = useRead('tags.of', on).data ?? [];
  const take = useChange('tags.take');
  const [adding, setAdding] = useState(false);
  useCommand({
    ...{ id: `tag.add ${onKind}`, label: `Tag the ${kindWords[onKind]}`, group: 'Read' },
    ...(shortcut === null ? {} : { shortcut }),
    run: () => setAdding(true),
    // A passage is tagged where it stands, by a field of its own.
    enabled: onKind !== 'passage',
  });
  return (
    <div className={styles.line}>
      <span className={styles.label}>Tags</span>
      {tags.length > 0 && (
        <ul className={styles.items} aria-label="Tags">
          {tags.map(({ id, name, colour }) => (
            <li key={id} className={styles.tag}>
              <span className={styles.swatch} data-colour={colour} aria-hidden />
              {name}
              <button
                type="button"
                className={styles.small}
                aria-label={`Take off tag ${name}`}
                onClick={() => void take.run({ ...on, tagId: id })}
              >
                <span aria-hidden>✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <AddTag on={on} held={tags.map(({ name }) => name)} close={() => setAdding(false)} />
      ) : (
        <button type="button" className={styles.small} onClick={() => setAdding(true)}>
          Add a tag {(shortcut !== null || onKind === 'passage') && <kbd aria-hidden>{shortcut ?? 'G'}</kbd>}
        </button>
      )}
    </div>
  );
}

const kindWords: Readonly<Record<TaggedKind, string>> = {
  source: 'source',
  passage: 'passage',
  dataPoint: 'data point',
};

interface AddProps {
  readonly on: { readonly onKind: TaggedKind; readonly onId: string };
  readonly held: readonly string[];
  readonly close: () => void;
}

/** Stays open after each tag, for the next; Escape or leaving it empty closes it. */
function AddTag({ on, held, close }: AddProps) {
  const [name, setName] = useState('');
  const known = useRead('tags.list', {}).data ?? [];
  const put = useChange('tags.put');
  const add = async (wanted: string) => {
    setName('');
    if (wanted.trim() !== '') await put.run({ ...on, name: wanted });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    event.preventDefault();
    void add(name);
  };
  return (
    <Autocomplete
      size="xs"
      w="11rem"
      aria-label="Tag"
      placeholder="A tag, then Enter"
      autoFocus
      limit={8}
      data={known.map((tag) => tag.name).filter((each) => !held.includes(each))}
      value={name}
      onChange={setName}
      onOptionSubmit={(chosen) => void add(chosen)}
      onBlur={() => name === '' && close()}
      onKeyDown={onKeyDown}
    />
  );
}
