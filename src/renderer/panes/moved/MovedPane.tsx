import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { PassageInDoubt } from '#shared/contract/passages.ts';
import { useChange, useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useSelection } from '../../app/selection.tsx';
import { stepInList } from '../../app/stepInList.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { StateWord } from '../../design/StateWord.tsx';
import { AcceptAlike } from './AcceptAlike.tsx';
import { diffWords, type WordPiece } from './diffWords.ts';
import styles from './moved.module.css';

/** Passages that are not where they were: the old words beside what stands there now, to accept, re-attach or leave. */
export default function MovedPane() {
  const { data, error } = useRead('passages.inDoubt', {});
  if (error !== null) {
    return (
      <p role="alert" className={styles.failure}>
        {error.message}
      </p>
    );
  }
  if (data === undefined) return null;
  return data.length === 0 ? <Teach /> : <InDoubt passages={data} />;
}

function InDoubt({ passages }: { passages: readonly PassageInDoubt[] }) {
  const { selected, select, open } = useSelection();
  const accept = useChange('passages.acceptMove');
  const leave = useChange('passages.markLost');
  const list = useRef<HTMLUListElement>(null);
  const chosen = passages.find(({ id }) => selected?.kind === 'passage' && selected.id === id) ?? passages[0];
  const acceptIt = () => {
    if (chosen !== undefined && chosen.now !== null)
      void accept.run({ passageId: chosen.id }).then(() => showDone('Accepted. Ctrl+Z takes it back.'));
  };
  const leaveIt = () => chosen?.state === 'moved' && void leave.run({ passageId: chosen.id });
  const reattach = () => {
    if (chosen !== undefined) open({ kind: 'passage', id: chosen.id, sourceId: chosen.sourceId });
  };
  const group = 'Moved passages';
  useCommand({ ...{ id: 'moved.accept', label: 'Accept the new place', shortcut: 'A', group }, run: acceptIt });
  useCommand({ ...{ id: 'moved.reattach', label: 'Re-attach in the reader', shortcut: 'R', group }, run: reattach });
  useCommand({ ...{ id: 'moved.lost', label: 'Leave it lost', shortcut: 'X', group }, run: leaveIt });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      return acceptIt();
    }
    const wanted = stepInList(index, passages.length, event.key);
    if (wanted === null) return undefined;
    event.preventDefault();
    return list.current?.querySelectorAll<HTMLElement>('[data-line]')[wanted]?.focus();
  };
  const counts = { moved: passages.filter(({ state }) => state === 'moved').length, all: passages.length };
  return (
    <section className={styles.pane} aria-label="Moved passages">
      <div className={styles.bar}>
        <p role="status">
          {counts.moved.toLocaleString('en')} moved, {(counts.all - counts.moved).toLocaleString('en')} lost
        </p>
        <AcceptAlike passages={passages} />
      </div>
      <ul ref={list} aria-label="Moved and lost passages">
        {passages.map((passage, index) => (
          <li key={passage.id} className={styles.item} data-chosen={passage.id === chosen?.id || undefined}>
            <button
              type="button"
              data-line
              className={styles.line}
              aria-current={passage.id === chosen?.id ? 'true' : undefined}
              tabIndex={passage.id === chosen?.id ? 0 : -1}
              onFocus={() => select({ kind: 'passage', id: passage.id })}
              onClick={() => select({ kind: 'passage', id: passage.id })}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <Head passage={passage} />
              <SideBySide passage={passage} />
            </button>
            {passage.id === chosen?.id && (
              <div className={styles.actions}>
                <Button size="xs" disabled={passage.now === null} onClick={acceptIt}>
                  Accept the new place
                </Button>
                <Button size="xs" variant="default" onClick={reattach}>
                  Re-attach in the reader
                </Button>
                <Button size="xs" variant="subtle" disabled={passage.state === 'lost'} onClick={leaveIt}>
                  Leave it lost
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <KeepFocus list={list} count={passages.length} />
    </section>
  );
}

/** What was accepted goes from the list; the focus stays in it, so that the next key answers the next passage. */
function KeepFocus({ list, count }: { list: { readonly current: HTMLUListElement | null }; count: number }) {
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus();
    before.current = count;
  });
  return null;
}

function Head({ passage: { state, sourceTitle, now, dataPoints } }: { passage: PassageInDoubt }) {
  const resting =
    dataPoints.length === 0 ? '' : `${dataPoints.join('; ')} ${dataPoints.length === 1 ? 'rests' : 'rest'} on it`;
  return (
    <>
      <span className={styles.head}>
        <span>{sourceTitle}</span>
        <span>
          <StateWord state={state} />
          {now !== null && <span className="numbers"> {Math.round(now.score * 100)}% alike</span>}
        </span>
      </span>
      {resting !== '' && <span className={styles.resting}>{resting}</span>}
    </>
  );
}

function SideBySide({ passage: { old, now } }: { passage: PassageInDoubt }) {
  const { before, after } = diffWords(old.exact, now?.exact ?? '');
  return (
    <span className={styles.sides}>
      <span className={styles.side}>
        <span className={styles.label}>As it was marked</span>
        <Words pieces={now === null ? [{ text: old.exact, changed: false }] : before} {...old} kind="del" />
      </span>
      <span className={styles.side}>
        <span className={styles.label}>In the text now</span>
        {now === null ? (
          <span className="quiet">Nothing like it stands there.</span>
        ) : (
          <Words pieces={after} {...now} kind="ins" />
        )}
      </span>
    </span>
  );
}

interface WordsProps {
  readonly pieces: readonly WordPiece[];
  readonly prefix: string;
  readonly suffix: string;
  readonly isCut: boolean;
  readonly kind: 'del' | 'ins';
}

/** Struck through or underlined, so that a difference is seen without its colour. */
function Words({ pieces, prefix, suffix, isCut, kind: Changed }: WordsProps) {
  return (
    <span className={styles.quote}>
      <span className={styles.around}>…{prefix}</span>
      {pieces.map(({ text, changed }, index) =>
        // Pieces have no identity of their own, and never change places.
        // oxlint-disable-next-line react/no-array-index-key
        changed && text.trim() !== '' ? <Changed key={index}>{text}</Changed> : <span key={index}>{text}</span>,
      )}
      {isCut && '…'}
      <span className={styles.around}>{suffix}…</span>
    </span>
  );
}

function Teach() {
  return (
    <EmptyState title="Every passage stands where it was marked" label="Moved passages" shape="wide">
      <p>
        When a source is replaced by a newer capture of its page, or read again, each passage is looked for in the new
        text. Those whose words changed or went are listed here, the old words beside the new, to accept or re-attach.
        None vanishes.
      </p>
      <p>
        <strong>Replace by a newer capture…</strong> is in the reader, under what is known of the source, and in the
        palette (<kbd>Ctrl+K</kbd>).
      </p>
    </EmptyState>
  );
}
