import type { Passage } from '#shared/contract/passages.ts';
import styles from './Passages.module.css';

interface Props {
  readonly of: { readonly start: number; readonly text: string };
  readonly passages: readonly Passage[];
  readonly selectedId: string | null;
}

/** A mark in the margin for each passage that begins in a block, with its comment. Clicks are taken by the text as a whole. */
export function PassageMarks({ of: { start, text }, passages, selectedId }: Props) {
  const beginning = passages.filter((passage) => passage.start >= start && passage.start < start + text.length);
  if (beginning.length === 0) return null;
  return (
    <ul className={styles.margin} aria-label="Passages in this paragraph">
      {beginning.map((passage) => (
        <li key={passage.id}>
          <button
            type="button"
            className={styles.marginMark}
            data-passage={passage.id}
            aria-current={passage.id === selectedId ? 'true' : undefined}
          >
            <span className="hidden-words">Passage: {shorten(passage.exact)} </span>
            <span className={styles.comment}>{marginWords(passage)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The comment, or what was drawn from the passage; the words themselves stand beside it. */
function marginWords(passage: Passage): string {
  if (passage.comment !== '') return passage.comment;
  const points = passage.dataPointIds.length;
  return points === 0 ? '' : points === 1 ? '1 data point' : `${points} data points`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
