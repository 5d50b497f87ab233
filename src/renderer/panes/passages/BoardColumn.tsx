import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { PassageRow } from '#shared/contract/passages.ts';
import type { PassageGroup } from '#shared/passages/groupPassages.ts';
import type { PassageFacts } from '#shared/passages/passageFacts.ts';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';

export interface ActiveCard {
  readonly column: string;
  readonly id: string | null;
}

interface Props {
  readonly column: PassageGroup;
  readonly facts: PassageFacts;
  /** The one column that Tab reaches. */
  readonly isStop: boolean;
  readonly activeId: string | null;
  readonly selectedId: string | null;
  readonly canMove: boolean;
  /** Whether the key was one of the board's. */
  readonly act: (column: PassageGroup, index: number, key: string, shift: boolean) => boolean;
  readonly pick: (column: string, id: string) => void;
  readonly open: (row: PassageRow) => void;
  readonly dropped: (id: string, fromKey: string, to: PassageGroup) => void;
}

const cardHeight = 8.25;
/** The kind of what is dragged: nothing but a card may be dropped. */
const cardType = 'application/x-passage';

/** One tag or state, of which only the cards in view exist. */
export function BoardColumn(props: Props) {
  const { column, facts, isStop, activeId, selectedId, canMove, act, pick, open, dropped } = props;
  const { rows, title, tag, key } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized on what it returns
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight * rem,
    // oxlint-disable-next-line react/exhaustive-deps -- other letters are other heights
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows, rem]),
    overscan: 3,
  });
  const index = activeId === null ? -1 : rows.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [virtualizer, index]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (act(column, Math.max(index, 0), event.key, event.shiftKey)) event.preventDefault();
  };
  const takes = (event: DragEvent) => canMove && event.dataTransfer.types.includes(cardType);
  const idOf = (at: number) => `card-${key}-${at}`;
  return (
    <section
      className={styles.column}
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        const [from = '', id = ''] = event.dataTransfer.getData(cardType).split(' / ');
        dropped(id, from, column);
      }}
    >
      <h3 className={styles.columnHead}>
        {tag !== null && <span className={styles.swatch} data-colour={tag.colour} aria-hidden />}
        <span className={styles.columnTitle}>{title}</span>
        <span className={styles.count}>{rows.length.toLocaleString('en')}</span>
      </h3>
      <div
        ref={scroller}
        // A listbox without options is none to those who hear the page.
        role={rows.length === 0 ? 'group' : 'listbox'}
        aria-label={`Passages: ${title}`}
        aria-activedescendant={index >= 0 ? idOf(index) : undefined}
        tabIndex={isStop ? 0 : -1}
        data-column={key}
        className={styles.cards}
        onKeyDown={onKeyDown}
        onFocus={() => index < 0 && rows[0] !== undefined && act(column, -1, 'ArrowDown', false)}
      >
        <div role="presentation" className={styles.stack} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <BoardCard
                key={row.id}
                id={idOf(item.index)}
                row={row}
                facts={facts}
                besides={tag?.id ?? null}
                top={item.start}
                isActive={row.id === activeId}
                isSelected={row.id === selectedId}
                canMove={canMove}
                pick={() => pick(key, row.id)}
                open={() => open(row)}
                drag={(transfer) => transfer.setData(cardType, `${key} / ${row.id}`)}
              />
            );
          })}
        </div>
        {rows.length === 0 && (
          <p className={styles.noCard}>{canMove ? 'Nothing here. Drop a card.' : 'Nothing here.'}</p>
        )}
      </div>
    </section>
  );
}
