import { useState } from 'react';
import type { ReportComment } from '#shared/contract/comments.ts';
import { useChange } from '../../../app/api.tsx';
import { showDone } from '../../../app/notices.ts';
import type { CommentThread } from './arrangeComments.ts';
import { CommentForm } from './CommentForm.tsx';
import styles from './comments.module.css';

interface CardProps {
  readonly thread: CommentThread;
  readonly isRead: boolean;
  readonly onGo: () => void;
}

/** One comment with the words that it stands on and its answers. */
export function CommentCard({ thread: { comment, answers, place }, isRead, onGo }: CardProps) {
  const [writing, setWriting] = useState(false);
  const reply = useChange('comments.reply');
  const resolve = useChange('comments.resolve');
  const isResolved = comment.resolvedAt !== null;
  return (
    <article
      className={styles.card}
      aria-label={`Comment on “${shorten(comment.quoted)}”`}
      data-read={isRead || undefined}
    >
      {place === null ? (
        <p className={styles.gone}>
          <span>Words gone</span> “{comment.quoted}”
        </p>
      ) : (
        <button type="button" className={styles.quoted} onClick={onGo} title="Go to these words">
          {comment.quoted}
        </button>
      )}
      <Words comment={comment} />
      {answers.map((answer) => (
        <div key={answer.id} className={styles.answer}>
          <Words comment={answer} />
        </div>
      ))}
      {writing ? (
        <CommentForm
          label="Answer"
          send={async (body) => {
            await reply.run({ commentId: comment.id, body });
            setWriting(false);
          }}
          cancel={() => setWriting(false)}
        />
      ) : (
        <p className={styles.actions}>
          {isResolved ? <span className={styles.state}>✓ resolved</span> : null}
          <button type="button" className={styles.act} onClick={() => setWriting(true)}>
            Answer
          </button>
          <button
            type="button"
            className={styles.act}
            onClick={() => void resolve.run({ commentId: comment.id, resolved: !isResolved })}
          >
            {isResolved ? 'Reopen' : 'Resolve'}
          </button>
        </p>
      )}
    </article>
  );
}

function Words({ comment }: { comment: ReportComment }) {
  const { id, author, body, createdAt, changedAt, parentId } = comment;
  const [editing, setEditing] = useState(false);
  const edit = useChange('comments.edit');
  const remove = useChange('comments.remove');
  const removeIt = async () => {
    await remove.run({ commentId: id });
    showDone('Removed the comment. Ctrl+Z brings it back.');
  };
  if (editing) {
    return (
      <CommentForm
        label="Comment"
        start={body}
        send={async (words) => {
          await edit.run({ commentId: id, body: words });
          setEditing(false);
        }}
        cancel={() => setEditing(false)}
      />
    );
  }
  return (
    <>
      <p className={styles.by}>
        <strong>{author === '' ? 'No name' : author}</strong>{' '}
        <time dateTime={createdAt} className="numbers">
          {createdAt.slice(0, 16).replace('T', ' ')} UTC
        </time>
        {changedAt === createdAt ? null : <span>, edited</span>}
      </p>
      <p className={styles.body} dir="auto">
        {body}
      </p>
      <p className={styles.small}>
        <button type="button" className={styles.act} onClick={() => setEditing(true)}>
          Edit <span className="hidden-words">{parentId === null ? 'comment' : 'answer'}</span>
        </button>
        <button type="button" className={styles.act} onClick={() => void removeIt()}>
          Remove <span className="hidden-words">{parentId === null ? 'comment' : 'answer'}</span>
        </button>
      </p>
    </>
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
