import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SensitiveMark } from '#shared/contract/protecting.ts';
import { useRead } from '../app/api.tsx';
import { MarkName } from './MarkName.tsx';
import { SensitiveLine } from './SensitiveLine.tsx';
import styles from './protecting.module.css';

const manyMarks = 8;

/** What is sensitive in the case: names are marked here, sources and columns where they are, and all are edited here. */
export function SensitiveDialog({ close }: { close: () => void }) {
  const { data: marks } = useRead('protecting.marks', {});
  const [search, setSearch] = useState('');
  const shown = (marks ?? []).filter((mark) => matches(mark, search));
  return (
    <Modal opened onClose={close} title="Sensitive names, sources and columns" size="lg">
      <p className={styles.lead}>
        Before a report goes out, its check names what of this goes with it. A mark takes nothing out of a report by
        itself: that is withheld report by report, in <strong>Export as…</strong>
      </p>
      <MarkName />
      {(marks?.length ?? 0) > manyMarks ? (
        <TextInput
          type="search"
          aria-label="Search the marks"
          placeholder="Search the marks"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search}
        />
      ) : null}
      {marks === undefined ? null : marks.length === 0 ? (
        <p className={styles.teach}>
          Nothing is marked yet. Names are marked above; a source in Links, when it is selected; a column in Data, over
          its table.
        </p>
      ) : (
        <ul className={styles.marks} aria-label="Marked as sensitive">
          {shown.map((mark) => (
            <SensitiveLine key={mark.id} mark={mark} />
          ))}
        </ul>
      )}
      {shown.length === 0 && search !== '' ? <p className="quiet small">No mark has “{search}” in it.</p> : null}
    </Modal>
  );
}

function matches({ title, reason, thing }: SensitiveMark, search: string): boolean {
  const words = [title, reason, thing.kind === 'name' ? (thing.standIn ?? '') : ''].join(' ').toLowerCase();
  return words.includes(search.trim().toLowerCase());
}
