import { Button, Modal, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { TakenAs } from '#shared/references/lineFromReference.ts';
import type { ReferenceFields } from '#shared/references/referenceFields.ts';
import { searchLibrary, type LibraryEntry } from '#shared/references/referenceQuantity.ts';
import { ArrowList } from '../app/ArrowList.tsx';
import { ReferenceDetail } from './ReferenceDetail.tsx';
import { ReferenceFiles } from './ReferenceFiles.tsx';
import { ReferenceForm } from './ReferenceForm.tsx';
import styles from './references.module.css';
import { entryKey, quantityWords, standingWords } from './referenceWords.ts';
import { useLibrary } from './useLibrary.ts';

/** What a sheet does with an entry: a button for each way. */
export interface TakingWay {
  readonly label: string;
  readonly take: (entry: ReferenceFields, as: TakenAs) => void;
}

interface ReferenceDialogProps {
  readonly close: () => void;
  /** Empty where no sheet asks. */
  readonly ways?: readonly TakingWay[];
}

type Shown = { readonly kind: 'entry'; readonly key: string } | { readonly kind: 'new' };

/** The library of reference quantities: search, look, add, change, hide, import and export; a sheet can take an entry. */
export function ReferenceDialog({ close, ways = [] }: ReferenceDialogProps) {
  const { entries, problem } = useLibrary();
  const [search, setSearch] = useState('');
  const [withHidden, setWithHidden] = useState(false);
  const [shown, show] = useState<Shown | null>(null);
  const found = useMemo(
    () =>
      searchLibrary(
        entries.filter(({ hidden }) => withHidden || !hidden),
        search,
      ).map((entry) => ({ id: entryKey(entry), entry })),
    [entries, search, withHidden],
  );
  const key = shown?.kind === 'entry' ? shown.key : null;
  const open = entries.find((entry) => entryKey(entry) === key);
  const hidden = entries.filter((entry) => entry.hidden).length;
  return (
    <Modal opened onClose={close} title="Reference quantities" size="56rem" closeOnEscape={shown?.kind !== 'new'}>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.bar}>
        <TextInput
          aria-label="Search the library"
          placeholder="Name, unit, source or note"
          value={search}
          data-autofocus
          className={styles.search ?? ''}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => show({ kind: 'new' })}>
          New
        </Button>
        <ReferenceFiles />
      </div>
      <div className={styles.columns}>
        <div className={styles.found}>
          <p className={styles.count} role="status">
            {found.length === 1 ? '1 quantity' : `${found.length} quantities`}
          </p>
          <div className={styles.list}>
            <ArrowList
              label="Reference quantities"
              items={found}
              selectedId={key}
              onOpen={({ id }) => show({ kind: 'entry', key: id })}
            >
              {({ entry }) => <EntryWords entry={entry} />}
            </ArrowList>
          </div>
          {hidden === 0 ? null : (
            <Switch
              size="xs"
              mt="xs"
              label={`Show ${hidden} hidden`}
              checked={withHidden}
              onChange={(event) => setWithHidden(event.currentTarget.checked)}
            />
          )}
        </div>
        <div className={styles.detail}>
          {shown?.kind === 'new' ? (
            <ReferenceForm entry={null} done={(made) => show(made === null ? null : { kind: 'entry', key: made })} />
          ) : open === undefined ? (
            <p className={styles.hint}>
              Quantities that many estimates need, each with its source. They lie in this case alone; the shipped ones
              can be replaced by your own, or hidden. Choose one to see where it comes from.
            </p>
          ) : (
            <ReferenceDetail
              key={key}
              entry={open}
              ways={ways}
              show={(next) => show(next === null ? null : { kind: 'entry', key: next })}
            />
          )}
        </div>
      </div>
    </Modal>
  );
}

function EntryWords({ entry }: { readonly entry: LibraryEntry }) {
  return (
    <span className={styles.entry}>
      <span>{entry.name}</span>
      <span className={styles.figure}>{quantityWords(entry)}</span>
      {entry.id === null && !entry.hidden ? null : <span className={styles.standing}>{standingWords(entry)}</span>}
    </span>
  );
}
