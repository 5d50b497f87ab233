import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  readonly title: string;
  /** Names it as a region, where it stands for the whole pane. */
  readonly label?: string;
  /** `narrow` for a hint in a list or the reader, `wide` for a pane about one thing, `text` for a pane that one begins to write in. */
  readonly shape?: 'narrow' | 'wide' | 'text';
  readonly children: ReactNode;
}

/** What a pane shows while there is nothing in it: what belongs here, and how it comes here. */
export function EmptyState({ title, label, shape = 'narrow', children }: Props) {
  const inside = (
    <>
      <h2>{title}</h2>
      {children}
    </>
  );
  const className = `${styles.empty} ${styles[shape]}`;
  return label === undefined ? (
    <div className={className}>{inside}</div>
  ) : (
    <section className={className} aria-label={label}>
      {inside}
    </section>
  );
}
