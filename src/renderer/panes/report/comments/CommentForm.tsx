import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import styles from './comments.module.css';

interface FormProps {
  readonly label: string;
  readonly start?: string;
  readonly send: (body: string) => Promise<void>;
  readonly cancel: () => void;
}

/** Words of a comment; Ctrl+Enter sends them, Escape leaves them. */
export function CommentForm({ label, start = '', send, cancel }: FormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(start);
  const [sending, setSending] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = () => {
    if (body.trim() === '' || sending) return;
    setSending(true);
    void send(body).finally(() => setSending(false));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        ref={field}
        size="xs"
        aria-label={label}
        placeholder={label}
        rows={2}
        classNames={{ input: styles.field ?? '' }}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.actions}>
        <Button type="submit" size="compact-xs" disabled={body.trim() === ''} loading={sending}>
          Save <kbd className={styles.key}>Ctrl+Enter</kbd>
        </Button>
        <Button size="compact-xs" variant="default" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
