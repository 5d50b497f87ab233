import { useCallback, useMemo, useRef, useState } from 'react';
import { groupPassages, type PassageGroup } from '#shared/passages/groupPassages.ts';
import { useChange } from '../../app/api.tsx';
import { useSelection } from '../../app/selection.tsx';
import styles from './Board.module.css';
import { BoardColumn, type ActiveCard } from './BoardColumn.tsx';
import { usePassagesView } from './passagesViewState.tsx';
import { useRemovePassages } from './useRemovePassages.ts';
import type { ShownPassages } from './usePassages.ts';

/** Passages as cards in columns. Arrows move between cards; a card is put under another tag by dragging it, or by Shift with an arrow. */
export function Board({ shown: { rows, facts } }: { shown: ShownPassages }) {
  const { view } = usePassagesView();
  const { select, open, selected } = useSelection();
  const columns = useMemo(() => groupPassages(rows, view.columns, facts, true), [rows, view.columns, facts]);
  const board = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<ActiveCard | null>(null);
  const [said, setSaid] = useState('');
  const swap = useChange('tags.swap');
  const remove = useRemovePassages();
  const byTag = view.columns === 'tag';
  const selectedId = selected?.kind === 'passage' ? selected.id : null;

  const focusColumn = (key: string) =>
    board.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(key)}"]`)?.focus();
  const moveCard = async (id: string, from: PassageGroup, to: PassageGroup | undefined) => {
    if (!byTag || to === undefined || to.key === from.key) return;
    setActive({ column: to.key, id });
    focusColumn(to.key);
    await swap.run({ onKind: 'passage', onIds: [id], takeId: from.tag?.id ?? null, putId: to.tag?.id ?? null });
    setSaid(to.tag === null ? `Took the tag “${from.title}” off.` : `Moved to “${to.title}”.`);
  };
  const dropped = (id: string, fromKey: string, to: PassageGroup) => {
    const from = columns.find(({ key }) => key === fromKey);
    if (from !== undefined) void moveCard(id, from, to);
  };
  const act = (column: PassageGroup, index: number, key: string, shift: boolean): boolean => {
    const at = columns.indexOf(column);
    const row = column.rows[index];
    const side = key === 'ArrowRight' ? columns[at + 1] : key === 'ArrowLeft' ? columns[at - 1] : undefined;
    const goTo = (to: PassageGroup, place: number) => {
      const next = to.rows[Math.max(0, Math.min(place, to.rows.length - 1))];
      setActive({ column: to.key, id: next?.id ?? null });
      focusColumn(to.key);
    };
    if (side !== undefined && shift) {
      if (row !== undefined) void moveCard(row.id, column, side);
    } else if (side !== undefined) goTo(side, index);
    else if (key === 'ArrowDown') goTo(column, index + 1);
    else if (key === 'ArrowUp') goTo(column, index - 1);
    else if (key === 'Home') goTo(column, 0);
    else if (key === 'End') goTo(column, column.rows.length - 1);
    else if (row === undefined) return false;
    else if (key === ' ') select({ kind: 'passage', id: row.id });
    else if (key === 'Enter') open({ kind: 'passage', id: row.id, sourceId: row.sourceId });
    else if (key === 'Delete') void remove([row.id]);
    else return false;
    return true;
  };
  const pick = useCallback(
    (column: string, id: string) => {
      setActive({ column, id });
      select({ kind: 'passage', id });
    },
    [select],
  );
  const stop = columns.find(({ key }) => key === active?.column) ?? columns.find((column) => column.rows.length > 0);
  return (
    <div ref={board} className={styles.board} role="group" aria-label={byTag ? 'Board by tag' : 'Board by state'}>
      <p className="hidden-words" role="status">
        {said}
      </p>
      {columns.map((column) => (
        <BoardColumn
          key={column.key}
          column={column}
          facts={facts}
          isStop={column === stop}
          activeId={active?.column === column.key ? active.id : null}
          selectedId={selectedId}
          canMove={byTag}
          act={act}
          pick={pick}
          open={(row) => open({ kind: 'passage', id: row.id, sourceId: row.sourceId })}
          dropped={dropped}
        />
      ))}
    </div>
  );
}
