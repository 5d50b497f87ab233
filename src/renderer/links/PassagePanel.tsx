import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Passage } from '#shared/contract/passages.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { showDone } from '../app/notices.ts';
import { useSelectionActs } from '../app/selection.tsx';
import { AddEvidence } from './AddEvidence.tsx';
import { useDraft } from './draft.tsx';
import styles from './Links.module.css';

/** What can be done with the selected passage. */
export function PassagePanel({ passageId }: { passageId: string }) {
  const { data: passage, error } = useRead('passages.get', { passageId });
  const remove = useChange('passages.remove');
  const { select } = useSelectionActs();
  const { start } = useDraft();
  const make = () => start({ passageId });
  const removeIt = async () => {
    await remove.run({ passageId });
    select(null);
    showDone('Removed the passage. Ctrl+Z brings it back.');
  };
  useCommand({ id: 'make-data-point', label: 'Make data point', shortcut: 'D', group: 'Read', run: make });
  useCommand({
    id: 'remove-passage',
    label: 'Remove passage',
    shortcut: 'Delete',
    group: 'Read',
    run: () => void removeIt(),
  });
  if (passage === undefined || error !== null) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.actions}>
        <Button rightSection={<span aria-hidden>D</span>} onClick={make}>
          Make data point
        </Button>
        <Button variant="subtle" color="red" loading={remove.pending} onClick={() => void removeIt()}>
          Remove passage
        </Button>
      </div>
      <AddEvidence passage={passage} />
      <Comment key={passage.comment} passage={passage} />
    </div>
  );
}

/** Saved on leaving the field; an undo elsewhere draws it anew. */
function Comment({ passage }: { passage: Passage }) {
  const [text, setText] = useState(passage.comment);
  const field = useRef<HTMLTextAreaElement>(null);
  const comment = useChange('passages.comment');
  useCommand({
    id: 'comment',
    label: 'Comment on passage',
    shortcut: 'Shift+C',
    group: 'Read',
    run: () => field.current?.focus(),
  });
  const save = () => {
    if (text !== passage.comment) void comment.run({ passageId: passage.id, comment: text });
  };
  return (
    <Textarea
      ref={field}
      label="Comment"
      autosize
      minRows={2}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.currentTarget.blur()}
    />
  );
}
