import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PassageInDoubt } from '#shared/contract/passages.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { alike, alikeWords, scores, type Score } from './alike.ts';
import styles from './moved.module.css';

/** Accepts together all moved passages that are alike enough, and says how many these are before it is pressed. */
export function AcceptAlike({ passages }: { passages: readonly PassageInDoubt[] }) {
  const [score, setScore] = useState<Score>(0.9);
  const [failure, setFailure] = useState<string | null>(null);
  const acceptAll = useChange('passages.acceptAll');
  const chosen = alike(passages, score);
  const accept = async () => {
    setFailure(null);
    let count = 0;
    try {
      for (const sourceId of new Set(chosen.map((passage) => passage.sourceId))) {
        // oxlint-disable-next-line no-await-in-loop -- each source is a change of its own, and undone by itself
        const { accepted } = await acceptAll.run({ sourceId, score });
        count += accepted;
      }
      showDone(`Accepted ${count.toLocaleString('en')}. Ctrl+Z takes it back, source by source.`);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'They were not accepted.');
    }
  };
  useCommand({
    ...{ id: 'moved.acceptSure', label: `Accept ${alikeWords(score)}`, shortcut: 'Shift+A', group: 'Moved passages' },
    ...{ run: () => void accept(), enabled: chosen.length > 0 },
  });
  return (
    <div className={styles.alike}>
      <NativeSelect
        size="xs"
        aria-label="How alike"
        data={scores.map((each) => ({
          value: String(each),
          label: `${alikeWords(each)} (${alike(passages, each).length.toLocaleString('en')})`,
        }))}
        value={String(score)}
        onChange={(event) => setScore(scores.find((each) => String(each) === event.currentTarget.value) ?? score)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={chosen.length === 0}
        loading={acceptAll.pending}
        onClick={() => void accept()}
      >
        Accept {chosen.length.toLocaleString('en')}
      </Button>
      {failure !== null && (
        <p role="alert" className={styles.refused}>
          {failure}
        </p>
      )}
    </div>
  );
}
