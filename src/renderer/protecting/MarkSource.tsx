import { Button } from '@mantine/core';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import styles from './protecting.module.css';

/** Marks the selected source as sensitive, or takes the mark off again. */
export function MarkSource({ sourceId }: { sourceId: string }) {
  const { data: marks } = useRead('protecting.marks', {});
  const mark = useChange('protecting.mark');
  const unmark = useChange('protecting.unmark');
  const found = marks?.find(({ thing }) => thing.kind === 'source' && thing.sourceId === sourceId);
  const turn = () =>
    void (found === undefined
      ? mark.run({ thing: { kind: 'source', sourceId }, reason: '' })
      : unmark.run({ markId: found.id }));
  const label = found === undefined ? 'Mark source as sensitive' : 'Take the sensitive mark off this source';
  useCommand({ id: 'protecting.source', label, group: 'Links', run: turn, enabled: marks !== undefined });
  if (marks === undefined) return null;
  return (
    <p className={styles.onSource}>
      {found === undefined ? null : (
        <span>
          <span aria-hidden>◆</span> Sensitive{found.reason === '' ? '' : `: ${found.reason}`}
        </span>
      )}
      <Button size="compact-xs" variant="subtle" loading={mark.pending || unmark.pending} onClick={turn}>
        {found === undefined ? 'Mark as sensitive' : 'Take off'}
      </Button>
    </p>
  );
}
