import type { KeyboardEvent } from 'react';
import type { PlacedBlock } from '#shared/contract/sources.ts';
import styles from './Compare.module.css';

interface Props {
  readonly block: PlacedBlock | undefined;
  /** 1-based */
  readonly number: number;
  readonly differs: boolean;
  /** For each reading, whether it takes the block for body. */
  readonly theirs: readonly boolean[];
  readonly names: readonly string[];
  readonly body: boolean;
  readonly setBody: (body: boolean) => void;
}

/** One block as each reading has it, the block itself, and what it is to be. */
export function ComparedBlock({ block, number, differs, theirs, names, body, setBody }: Props) {
  if (block === undefined) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if ((key !== 'b' && key !== 'f') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setBody(key === 'b');
  };
  return (
    <div
      className={styles.block}
      data-block={number}
      data-differs={differs || undefined}
      role="group"
      aria-label={`Block ${number}${differs ? ', readings differ' : ''}`}
      onKeyDown={onKeyDown}
    >
      {theirs.map((takes, index) => (
        <div key={names[index]} className={styles.cell} data-of={index} data-takes={takes}>
          {takes ? <p className={styles.words}>{block.text}</p> : <LeftOut text={block.text} />}
        </div>
      ))}
      <div className={styles.cell} data-of={theirs.length} data-takes={body}>
        <p className={styles.whole}>{block.text}</p>
        <div className={styles.decision}>
          {differs && (
            <span className={styles.differs}>
              <span aria-hidden>◐</span> differs
            </span>
          )}
          <button
            type="button"
            data-role-button
            className={styles.role}
            aria-pressed={body}
            aria-label={`Block ${number} is ${body ? 'body' : 'folded away'}`}
            title={body ? 'Fold away (F)' : 'Take as body (B)'}
            onClick={() => setBody(!body)}
          >
            <span aria-hidden>{body ? '●' : '○'}</span> {body ? 'body' : 'folded away'}
          </button>
        </div>
      </div>
    </div>
  );
}

/** Where the block itself does not stand beside it, its first words say what was left out. */
function LeftOut({ text }: { text: string }) {
  return (
    <p className={styles.left}>
      <span aria-hidden>✕</span> left out <span className={styles.leftWords}>{text.slice(0, 160)}</span>
    </p>
  );
}
