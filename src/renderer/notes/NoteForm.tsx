import { Button, Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { mentionAsked, mentionLink } from '#shared/notes/mentions.ts';
import { fieldErrors } from '../app/fieldErrors.ts';
import styles from './NoteText.module.css';
import { useMentions, type MentionOffer } from './useMentions.ts';

interface Props {
  readonly label: string;
  readonly start: string;
  readonly rows?: number;
  readonly save: (body: string) => Promise<unknown>;
  readonly close: () => void;
  /** Told of every letter, for a preview. */
  readonly onType?: (body: string) => void;
}

/** Ctrl+Enter saves, Escape leaves; what was typed stays where saving failed. `[[` or `@` offers things to mention. */
export function NoteForm({ label, start, rows = 2, save, close, onType }: Props) {
  const [body, setBody] = useState(start);
  const [error, setError] = useState<string | null>(null);
  const type = (next: string) => {
    setBody(next);
    onType?.(next);
  };
  const submit = async () => {
    if (body.trim() === '') return setError('A note needs words');
    try {
      await save(body);
      close();
    } catch (failure) {
      const { fields, form } = fieldErrors(failure);
      setError(form ?? fields['body'] ?? null);
    }
    return undefined;
  };
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useMentionField(area, body, type);
  const onKeyDown = (event: KeyboardEvent) => {
    if (field.takeKey(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  return (
    <div>
      <div className={styles.field}>
        <Textarea
          ref={area}
          aria-label={label}
          placeholder="Markdown. [[ mentions a thing of the case. Ctrl+Enter saves."
          autosize
          minRows={rows}
          autoFocus
          error={error}
          value={body}
          aria-controls={field.shown ? field.id : undefined}
          aria-activedescendant={field.activeId}
          onChange={(event) => type(event.currentTarget.value)}
          onSelect={field.look}
          onBlur={field.leave}
          onKeyDown={onKeyDown}
        />
        {field.shown && (
          <Offers id={field.id} offers={field.offers} active={field.active} choose={field.choose} query={field.query} />
        )}
      </div>
      <div className={styles.actions}>
        <Button onClick={() => void submit()}>Save</Button>
        <Button variant="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

interface OffersProps {
  readonly id: string;
  readonly offers: readonly MentionOffer[];
  readonly active: number;
  readonly query: string;
  readonly choose: (offer: MentionOffer) => void;
}

function Offers({ id, offers, active, query, choose }: OffersProps) {
  if (offers.length === 0) {
    return (
      <p role="status" className={`${styles.offers} ${styles.none}`}>
        {query === '' ? 'Type a word of a source, a passage, a data point or an estimate.' : `Nothing has “${query}”.`}
      </p>
    );
  }
  return (
    <div id={id} role="listbox" aria-label="Mention" className={styles.offers}>
      {offers.map((offer, at) => (
        <div
          key={`${offer.of.kind} ${offer.of.id}`}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={styles.offer}
          // A press would take the focus, and the place in the text with it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(offer)}
        >
          <span>{offer.kind}</span>
          <span>{offer.words}</span>
        </div>
      ))}
    </div>
  );
}

/** What is asked for before the cursor, what is offered for it, and the keys that choose among these. */
function useMentionField(ref: RefObject<HTMLTextAreaElement | null>, body: string, type: (body: string) => void) {
  const id = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const [left, setLeft] = useState(-1);
  const asked = cursor === null ? null : mentionAsked(body.slice(0, cursor));
  const shown = asked !== null && asked.from !== left;
  const offers = useMentions(shown ? asked.words : null);
  const at = Math.min(active, Math.max(0, offers.length - 1));
  const choose = ({ of, words }: MentionOffer) => {
    if (asked === null || cursor === null) return;
    const link = mentionLink(words, of);
    flushSync(() => type(`${body.slice(0, asked.from)}${link}${body.slice(cursor)}`));
    ref.current?.setSelectionRange(asked.from + link.length, asked.from + link.length);
    setCursor(null);
  };
  const takeKey = (event: KeyboardEvent): boolean => {
    const offer = offers[at];
    if (!shown || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Escape') setLeft(asked.from);
    else if (event.key === 'ArrowDown') setActive(Math.min(offers.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, at - 1));
    else if ((event.key === 'Enter' || event.key === 'Tab') && offer !== undefined) choose(offer);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    ...{ id, shown, offers, choose, takeKey, active: at, query: asked?.words ?? '' },
    activeId: shown && offers.length > 0 ? `${id}-${at}` : undefined,
    look: () => {
      const field = ref.current;
      setCursor(field === null || field.selectionStart !== field.selectionEnd ? null : field.selectionStart);
    },
    leave: () => setCursor(null),
  };
}
