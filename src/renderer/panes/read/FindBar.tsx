import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Section } from './arrangeText.ts';
import styles from './Find.module.css';
import { hitFrom } from './findInText.ts';
import { useTextHighlight } from './highlights.ts';
import type { TextHandle } from './textHandle.ts';
import { mostHits, useHits, type Hits } from './useHits.ts';

interface Props {
  readonly sections: readonly Section[];
  readonly root: RefObject<HTMLElement | null>;
  readonly handle: RefObject<TextHandle | null>;
  /** Counts requests to find, so that asking again puts the cursor back into the field. */
  readonly asked: number;
  readonly close: () => void;
}

/** Finds words in the open text: every hit is highlighted, one is where the reader is. */
export function FindBar({ sections, root, handle, asked, close }: Props) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const found = useHits(sections, query);
  const { at, step } = useHere(found, handle);
  useTextHighlight('reader-hit', root, found.hits);
  const here = found.hits[at];
  useTextHighlight(
    'reader-hit-here',
    root,
    useMemo(() => (here === undefined ? [] : [here]), [here]),
  );
  useStepKeys(step);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- asking again puts the cursor back
  useEffect(() => field.current?.select(), [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else return;
    event.preventDefault();
  };
  const empty = found.hits.length === 0;
  return (
    <div className={styles.bar} role="search" aria-label="Find in this text" onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        className={styles.field ?? ''}
        aria-label="Find"
        placeholder="Find in this text"
        autoFocus
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <span className={`${styles.count} numbers`} role="status" data-none={(query !== '' && empty) || undefined}>
        {countWords(query, found, at)}
      </span>
      <ActionIcon variant="subtle" aria-label="Previous hit" disabled={empty} onClick={() => step(-1)}>
        <IconChevronUp aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label="Next hit" disabled={empty} onClick={() => step(1)}>
        <IconChevronDown aria-hidden />
      </ActionIcon>
      <CloseButton size="sm" aria-label="Close find" onClick={close} />
    </div>
  );
}

/** Which hit the reader is at. A new search begins where the reader is in the text. */
function useHere(found: Hits, handle: RefObject<TextHandle | null>) {
  const [place, setPlace] = useState<{ readonly query: string; readonly at: number }>({ query: '', at: -1 });
  const at = place.query === found.query && place.at < found.hits.length ? place.at : -1;
  const go = (next: number) => {
    const hit = found.hits[next];
    if (hit === undefined) return;
    setPlace({ query: found.query, at: next });
    handle.current?.reveal(hit);
  };
  const begin = () => go(hitFrom(found.hits, Math.floor(handle.current?.placeAtTop() ?? 0)));
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  const arrived = found.hits.length > 0;
  useEffect(() => {
    if (!arrived) return undefined;
    const frame = requestAnimationFrame(() => latest.current());
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- once for each search, not again when its last hits arrive
  }, [found.query, arrived]);
  const step = (by: 1 | -1) => {
    const count = found.hits.length;
    if (count > 0) go(at < 0 ? 0 : (at + by + count) % count);
  };
  return { at, step };
}

/** F3 and Shift+F3 also work while the text has the focus. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F3') return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function countWords(query: string, found: Hits, at: number): string {
  if (query.trim() === '') return '';
  const { hits, done } = found;
  if (found.query !== query || (!done && hits.length === 0)) return 'looking';
  if (hits.length === 0) return 'no hits';
  const count = `${hits.length.toLocaleString('en')}${hits.length >= mostHits ? '+' : ''}${done ? '' : '…'}`;
  return at < 0 ? `${count} hits` : `${(at + 1).toLocaleString('en')} of ${count}`;
}
