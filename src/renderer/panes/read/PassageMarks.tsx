import { memo, useState } from 'react';
import { placeWords } from '#shared/passages/placeWords.ts';
import { StateWord } from '../../design/StateWord.tsx';
import { isDrawnAlike, type DrawnPassage } from './drawnPassages.ts';
import styles from './Passages.module.css';

interface Props {
  readonly of: { readonly start: number; readonly end: number };
  /** Those that touch it. */
  readonly passages: readonly DrawnPassage[];
  readonly selectedId: string | null;
}

/** Beside one paragraph; more would push the text apart. */
const mostShown = 6;

/** A mark in the margin for each passage that begins in a block, with its comment and tags. Clicks are taken by the text as a whole. */
export const PassageMarks = memo(function PassageMarks({ of: { start, end }, passages, selectedId }: Props) {
  const [all, setAll] = useState(false);
  const beginning = passages.filter((passage) => passage.start >= start && passage.start < end);
  if (beginning.length === 0) return null;
  const shown = all ? beginning : beginning.filter(({ id }, at) => at < mostShown || id === selectedId);
  const left = beginning.length - shown.length;
  return (
    <ul className={styles.margin} aria-label="Passages in this paragraph">
      {shown.map((drawn) => (
        <li key={drawn.id}>
          <Mark drawn={drawn} isSelected={drawn.id === selectedId} />
        </li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {left.toLocaleString('en')} more {left === 1 ? 'passage' : 'passages'}
          </button>
        </li>
      )}
    </ul>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  return (
    before.of.start === after.of.start &&
    before.of.end === after.of.end &&
    before.selectedId === after.selectedId &&
    isDrawnAlike(before.passages, after.passages)
  );
}

function Mark({ drawn: { id, passage, colours, tags }, isSelected }: { drawn: DrawnPassage; isSelected: boolean }) {
  const words = marginWords(passage);
  return (
    <button
      type="button"
      className={styles.marginMark}
      data-passage={id}
      aria-current={isSelected ? 'true' : undefined}
      draggable
      title={[placeWords(passage), tags].filter((part) => part !== '').join(' · ')}
    >
      <span className={styles.bars} aria-hidden>
        {colours.length === 0 ? (
          <span className={styles.plainBar} />
        ) : (
          colours.slice(0, mostBars).map((colour, at) => <span key={at} className={styles.bar} data-colour={colour} />)
        )}
      </span>
      <span className="hidden-words">Passage: {shorten(passage.exact)} </span>
      {passage.state !== 'anchored' && (
        <span className={styles.state}>
          <StateWord state={passage.state} />
        </span>
      )}
      {words !== '' && <span className={styles.comment}>{words}</span>}
      {tags !== '' && <span className={styles.tags}>{tags}</span>}
    </button>
  );
}

const mostBars = 4;

/** The comment, or what was drawn from the passage; the words themselves stand beside it. */
function marginWords({ comment, dataPointIds }: DrawnPassage['passage']): string {
  if (comment !== '') return comment;
  const points = dataPointIds.length;
  return points === 0 ? '' : points === 1 ? '1 data point' : `${points} data points`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
