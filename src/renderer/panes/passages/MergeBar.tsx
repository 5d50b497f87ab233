import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { CountedTag } from '#shared/contract/tags.ts';
import { useChange } from '../../app/api.tsx';
import { showDone } from '../../app/notices.ts';
import styles from './Codebook.module.css';

/** Several tags become one: which of them stays is chosen here, the one in most use to begin with. */
export function MergeBar({ chosen, clear }: { chosen: readonly CountedTag[]; clear: () => void }) {
  const merge = useChange('tags.merge');
  const [wanted, setWanted] = useState<string | null>(null);
  const most = chosen.toSorted((one, other) => other.count - one.count)[0];
  const into = chosen.find(({ id }) => id === wanted) ?? most;
  if (into === undefined) return null;
  const others = chosen.filter(({ id }) => id !== into.id);
  const run = async () => {
    await merge.run({ fromIds: others.map(({ id }) => id), intoId: into.id });
    showDone(`Merged into “${into.name}”. Ctrl+Z takes the tags apart again.`);
    clear();
  };
  return (
    <div className={styles.merge} role="toolbar" aria-label="Chosen tags">
      {chosen.length === 1 ? (
        <span>“{into.name}” is chosen. Choose another to merge the two.</span>
      ) : (
        <>
          <span>Merge {chosen.length} tags into</span>
          <NativeSelect
            aria-label="The tag that stays"
            data={chosen.map(({ id, name }) => ({ value: id, label: name }))}
            value={into.id}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Button loading={merge.pending} onClick={() => void run()}>
            Merge tags
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={clear}>
        Choose none
      </Button>
    </div>
  );
}
