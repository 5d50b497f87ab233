import { memo } from 'react';
import type { PassageRow } from '#shared/contract/passages.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import type { PassageGroup, TableLine } from '#shared/passages/groupPassages.ts';
import type { PassageFacts } from '#shared/passages/passageFacts.ts';
import { placeWords } from '#shared/passages/placeWords.ts';
import { dragging } from '../../app/dragged.ts';
import { StateWord } from '../../design/StateWord.tsx';
import styles from './PassagesTable.module.css';
import { TagNames } from './TagNames.tsx';

interface Props {
  readonly line: TableLine;
  readonly index: number;
  /** Pixels. */
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly isChecked: boolean;
  readonly facts: PassageFacts;
}

/** One line, drawn anew only when it changes: scrolling makes new lines, it does not redraw old ones. */
export const TableRow = memo(function TableRow({ line, index, top, height, isActive, isChecked, facts }: Props) {
  return (
    <div
      id={`line-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={line.kind === 'passage' ? isChecked : undefined}
      className={line.kind === 'group' ? styles.groupRow : styles.row}
      data-line={index}
      data-passage={line.kind === 'passage' ? line.row.id : undefined}
      data-active={isActive || undefined}
      style={{ height, top }}
      {...(line.kind === 'passage' ? dragging({ kind: 'passage', id: line.row.id }, line.row.words) : {})}
    >
      {line.kind === 'group' ? (
        <GroupCell group={line.group} />
      ) : (
        <PassageCells row={line.row} isChecked={isChecked} facts={facts} />
      )}
    </div>
  );
});

function GroupCell({ group: { title, tag, rows } }: { group: PassageGroup }) {
  return (
    <div role="gridcell" aria-colspan={8} className={styles.groupCell}>
      {tag !== null && <span className={styles.swatch} data-colour={tag.colour} aria-hidden />}
      {title} <span className={styles.soft}>{rows.length.toLocaleString('en')}</span>
    </div>
  );
}

function PassageCells({ row, isChecked, facts }: { row: PassageRow; isChecked: boolean; facts: PassageFacts }) {
  const source = facts.sources.get(row.sourceId);
  const about = [
    source?.publisher === source?.title ? null : (source?.publisher ?? null),
    source?.publishedOn == null ? null : formatPeriod(source.publishedOn),
  ].filter((part) => part !== null);
  return (
    <>
      <div role="gridcell" className={styles.check} data-check>
        <span className={styles.box} data-checked={isChecked} aria-hidden />
      </div>
      <div role="gridcell" className={styles.quote}>
        <span className={styles.lines}>
          {row.words}
          {row.isCut && '…'}
        </span>
      </div>
      <div role="gridcell" className={styles.cell}>
        <span className={styles.one}>{source?.title}</span>
        <span className={`${styles.one} ${styles.soft}`}>{about.join(', ')}</span>
      </div>
      <div role="gridcell" className={styles.cell}>
        <TagNames ids={row.tagIds} facts={facts} />
      </div>
      <div role="gridcell" className={styles.cell}>
        <span className={styles.lines}>{row.comment}</span>
      </div>
      <div role="gridcell" className={styles.cell}>
        <span className={styles.one}>{placeWords(row)}</span>
        <span className={`${styles.one} ${styles.soft}`}>
          <StateWord state={row.state} />
        </span>
      </div>
      <div role="gridcell" className={styles.number}>
        {row.dataPoints === 0 ? '' : row.dataPoints}
      </div>
      <div role="gridcell" className={`${styles.cell} numbers`}>
        {row.createdAt.slice(0, 10)}
      </div>
    </>
  );
}
