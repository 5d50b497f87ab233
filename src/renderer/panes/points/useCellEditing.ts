import { useRef, useState } from 'react';
import type { PointRow } from '#shared/points/pointRows.ts';
import type { PointColumn } from '#shared/points/pointsView.ts';
import { type EditableColumn, editableColumns, type PointPatch, readCell } from '#shared/points/readCell.ts';
import { useChange } from '../../app/api.tsx';
import { fieldErrors } from '../../app/fieldErrors.ts';
import type { Leave } from './CellEditor.tsx';
import { type Cursor, type GridShape, nextEditable } from './moveCursor.ts';

export interface CellEditing {
  readonly cell: (Cursor & { readonly column: EditableColumn }) | null;
  /** What is wrong with what was typed. */
  readonly error: string | null;
  /** Begins, where the column is one that can be typed into. */
  readonly begin: (cursor: Cursor) => void;
  readonly save: (row: PointRow, text: string, leave: Leave) => void;
  readonly cancel: () => void;
}

interface Surroundings {
  readonly shape: GridShape;
  readonly setCursor: (cursor: Cursor) => void;
  /** Gives the keys back to the grid. */
  readonly focusGrid: () => void;
  /** Shows a saved cell until the case was asked again. */
  readonly showSaved: (id: string, patch: PointPatch) => void;
}

export function isEditable(column: PointColumn): column is EditableColumn {
  return editableColumns.some((each) => each === column);
}

/** One cell at a time is a field; it stays one, with what is wrong beside it, until its text can be saved. */
export function useCellEditing({ shape, setCursor, focusGrid, showSaved }: Surroundings): CellEditing {
  const edit = useChange('dataPoints.edit');
  const [cell, setCell] = useState<CellEditing['cell']>(null);
  const [error, setError] = useState<string | null>(null);
  const saving = useRef(false);

  const begin = ({ id, column }: Cursor) => {
    if (!isEditable(column)) return;
    setCursor({ id, column });
    setError(null);
    setCell({ id, column });
  };
  const end = () => {
    setCell(null);
    setError(null);
  };
  const goOn = (cursor: Cursor, leave: Leave) => {
    end();
    if (leave === 'stay') return;
    if (leave === 'down') {
      const id = shape.ids[shape.ids.indexOf(cursor.id) + 1] ?? cursor.id;
      setCursor({ id, column: cursor.column });
      return focusGrid();
    }
    const next = nextEditable(cursor, leave === 'next' ? 1 : -1, shape, isEditable);
    if (next === null) return focusGrid();
    return begin(next);
  };
  const save = async (row: PointRow, text: string, leave: Leave) => {
    if (cell === null || saving.current) return;
    const read = readCell(cell.column, text, row.point);
    if (!read.ok) return setError(read.message);
    if (Object.keys(read.patch).length === 0) return goOn(cell, leave);
    saving.current = true;
    try {
      await edit.run({ dataPointId: cell.id, ...read.patch });
      showSaved(cell.id, read.patch);
      goOn(cell, leave);
    } catch (failure) {
      const { fields, form } = fieldErrors(failure);
      setError(form ?? Object.values(fields)[0] ?? null);
    } finally {
      saving.current = false;
    }
    return undefined;
  };
  return {
    cell,
    error,
    begin,
    save: (row, text, leave) => void save(row, text, leave),
    cancel: () => {
      end();
      focusGrid();
    },
  };
}
