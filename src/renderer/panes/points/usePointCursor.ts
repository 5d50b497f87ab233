import { useEffect, useRef, useState } from 'react';
import type { PointColumn } from '#shared/points/pointsView.ts';
import { useSelection } from '../../app/selection.tsx';
import type { Cursor } from './moveCursor.ts';

/** Long enough that a held arrow key does not fill Links with each row that it passes. */
const restsFor = 150;

export interface PointCursor {
  readonly cursor: Cursor | null;
  /** Goes to a cell; Links follows once the cursor rests. */
  readonly moveTo: (cursor: Cursor) => void;
}

/** The grid's cursor. What is selected elsewhere is where it begins, and its row is what is selected. */
export function usePointCursor(columns: readonly PointColumn[]): PointCursor {
  const { selected, select } = useSelection();
  const selectedId = selected?.kind === 'dataPoint' ? selected.id : null;
  const [moved, setMoved] = useState<Cursor | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(select);
  useEffect(() => {
    latest.current = select;
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  const moveTo = (next: Cursor) => {
    setMoved(next);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next.id !== selectedId) latest.current({ kind: 'dataPoint', id: next.id });
    }, restsFor);
  };
  const start = selectedId === null ? null : { id: selectedId, column: 'what' as const };
  const cursor = moved ?? start;
  // A column that was hidden leaves the cursor on its row.
  return {
    cursor: cursor === null || columns.includes(cursor.column) ? cursor : { ...cursor, column: 'what' },
    moveTo,
  };
}
