import type { PassageRow } from '#shared/contract/passages.ts';
import type { PassageFacts } from '#shared/passages/passageFacts.ts';
import { placeWords } from '#shared/passages/placeWords.ts';
import { putDragged } from '../../app/dragged.ts';
import { StateWord } from '../../design/StateWord.tsx';
import styles from './Board.module.css';
import { TagNames } from './TagNames.tsx';

interface Props {
  readonly id: string;
  readonly row: PassageRow;
  readonly facts: PassageFacts;
  /** The tag of its column, which is not named on it again. */
  readonly besides: string | null;
  /** Pixels. */
  readonly top: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly canMove: boolean;
  readonly pick: () => void;
  readonly open: () => void;
  readonly drag: (transfer: DataTransfer) => void;
}

export function BoardCard(props: Props) {
  const { id, row, facts, besides, top, isActive, isSelected, canMove, pick, open, drag } = props;
  const others = row.tagIds.filter((tagId) => tagId !== besides);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      data-active={isActive || undefined}
      data-passage={row.id}
      className={styles.card}
      style={{ top }}
      draggable
      onDragStart={({ dataTransfer }) => {
        putDragged(dataTransfer, { kind: 'passage', id: row.id }, row.words);
        if (!canMove) return;
        dataTransfer.effectAllowed = 'copyMove';
        drag(dataTransfer);
      }}
      onClick={pick}
      onDoubleClick={open}
    >
      <span className={styles.quote}>
        {row.words}
        {row.isCut && '…'}
      </span>
      <span className={styles.source}>
        {facts.sources.get(row.sourceId)?.title}, {placeWords(row)}
      </span>
      <span className={styles.foot}>
        {row.state !== 'anchored' && <StateWord state={row.state} />}
        {row.comment !== '' && <span>comment</span>}
        {row.dataPoints > 0 && <span>{row.dataPoints === 1 ? '1 data point' : `${row.dataPoints} data points`}</span>}
        <TagNames ids={others} facts={facts} />
      </span>
    </div>
  );
}
