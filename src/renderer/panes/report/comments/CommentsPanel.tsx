import { ActionIcon, Checkbox, CloseButton, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { CommentCard } from './CommentCard.tsx';
import { CommentForm } from './CommentForm.tsx';
import styles from './comments.module.css';
import type { CommentsOfReport } from './useComments.ts';

/** What colleagues say of the report, beside its text, in the order of the text. */
export function CommentsPanel({ comments }: { comments: CommentsOfReport }) {
  const { threads, openCount, readId, draft, show, step } = comments;
  const [resolvedToo, setResolvedToo] = useState(false);
  const resolved = threads.filter(({ comment }) => comment.resolvedAt !== null).length;
  const listed = threads.filter(({ comment }) => resolvedToo || comment.resolvedAt === null);
  return (
    <aside className={styles.panel} aria-label="Comments" data-comments>
      <div className={styles.head}>
        <h2>
          Comments <span className="numbers">{openCount.toLocaleString('en')}</span>
        </h2>
        <Step words="Previous open comment (Ctrl+Alt+P)" none={openCount === 0} run={() => step(-1)} up />
        <Step words="Next open comment (Ctrl+Alt+N)" none={openCount === 0} run={() => step(1)} />
        <CloseButton size="sm" aria-label="Close comments" onClick={() => show(false)} className={styles.close} />
      </div>
      {draft === null ? null : (
        <section className={styles.card} aria-label="New comment">
          <blockquote className={styles.quoted}>{draft}</blockquote>
          <CommentForm label="Comment" send={comments.add} cancel={comments.cancel} />
        </section>
      )}
      {listed.length === 0 && draft === null ? (
        <p className="quiet small">
          {resolved > 0 ? 'No open comment.' : 'No comment yet.'} Select words of the text and press{' '}
          <kbd>Ctrl+Alt+M</kbd>. Comments stay in the case: no file that goes out holds them.
        </p>
      ) : null}
      <ol className={styles.list}>
        {listed.map((thread) => (
          <li key={thread.comment.id}>
            <CommentCard thread={thread} isRead={thread.comment.id === readId} onGo={() => comments.goTo(thread)} />
          </li>
        ))}
      </ol>
      {resolved === 0 ? null : (
        <Checkbox
          size="xs"
          checked={resolvedToo}
          onChange={(event) => setResolvedToo(event.currentTarget.checked)}
          label={`Show resolved (${resolved})`}
        />
      )}
    </aside>
  );
}

function Step(props: { words: string; none: boolean; up?: boolean; run: () => void }) {
  const { words, none, up = false, run } = props;
  const Icon = up ? IconChevronUp : IconChevronDown;
  return (
    <Tooltip label={words}>
      <ActionIcon variant="subtle" size="sm" aria-label={words} disabled={none} onClick={run}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
