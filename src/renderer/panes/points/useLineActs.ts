import { useEffect, useMemo, useRef } from 'react';
import type { Cursor } from './moveCursor.ts';
import type { LineActs } from './PointLine.tsx';
import type { CellEditing } from './useCellEditing.ts';
import type { Chosen } from './useChosen.ts';

interface Does {
  readonly chosen: Chosen;
  readonly editing: CellEditing;
  readonly moveTo: (cursor: Cursor) => void;
  readonly expand: (id: string) => void;
  readonly focusGrid: () => void;
}

/** What the mouse does in a line, by functions that stay the same. A click moves the cursor, a double click edits. */
export function useLineActs(does: Does): LineActs {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  return useMemo<LineActs>(
    () => ({
      press({ point: { id } }, column, event) {
        const { editing, moveTo, chosen, focusGrid } = latest.current;
        if (editing.cell?.id === id && editing.cell.column === column) return;
        moveTo({ id, column });
        if (event.shiftKey) chosen.extend(id);
        else if (event.ctrlKey || event.metaKey) chosen.toggle(id);
        focusGrid();
      },
      check({ point: { id } }, event) {
        const { chosen, focusGrid } = latest.current;
        if (event.shiftKey) chosen.extend(id);
        else chosen.toggle(id);
        focusGrid();
      },
      begin: ({ point: { id } }, column) => latest.current.editing.begin({ id, column }),
      save: (row, text, leave) => latest.current.editing.save(row, text, leave),
      cancel: () => latest.current.editing.cancel(),
      expand: ({ point: { id } }) => latest.current.expand(id),
    }),
    [],
  );
}
