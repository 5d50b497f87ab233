import type { PointColumn } from '#shared/points/pointsView.ts';

export interface Cursor {
  readonly id: string;
  readonly column: PointColumn;
}

export interface GridShape {
  /** Identifiers of the rows, in the order shown. */
  readonly ids: readonly string[];
  readonly columns: readonly PointColumn[];
  /** Rows that fit on the screen. */
  readonly page: number;
}

export interface Step {
  readonly key: string;
  readonly ctrl: boolean;
}

/** Where a key leads from a cell, as in a spreadsheet; null for a key that does not move. */
export function moveCursor(
  cursor: Cursor | null,
  { key, ctrl }: Step,
  { ids, columns, page }: GridShape,
): Cursor | null {
  const row = Math.max(0, cursor === null ? 0 : ids.indexOf(cursor.id));
  const column = Math.max(0, cursor === null ? 0 : columns.indexOf(cursor.column));
  const target = targetOf(key, ctrl, { row, column, lastRow: ids.length - 1, lastColumn: columns.length - 1, page });
  if (target === null) return null;
  const id = ids[clamp(target.row, ids.length)];
  const name = columns[clamp(target.column, columns.length)];
  return id === undefined || name === undefined ? null : { id, column: name };
}

interface Here {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly page: number;
}

function targetOf(key: string, ctrl: boolean, here: Here): { row: number; column: number } | null {
  const { row, column, lastRow, lastColumn, page } = here;
  switch (key) {
    case 'ArrowDown':
      return { row: ctrl ? lastRow : row + 1, column };
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: ctrl ? lastColumn : column + 1 };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : row, column: lastColumn };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: row - page, column };
    default:
      return null;
  }
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

/** The next cell that can be typed into, over the row's end into the next; null after the last. */
export function nextEditable(
  cursor: Cursor,
  direction: 1 | -1,
  { ids, columns }: GridShape,
  isEditable: (column: PointColumn) => boolean,
): Cursor | null {
  let row = ids.indexOf(cursor.id);
  let column = columns.indexOf(cursor.column);
  while (row >= 0 && row < ids.length) {
    column += direction;
    const name = columns[column];
    const id = ids[row];
    if (name === undefined) {
      row += direction;
      column = direction === 1 ? -1 : columns.length;
    } else if (id !== undefined && isEditable(name)) return { id, column: name };
  }
  return null;
}

/** The rows between two of them, both included, in the order shown. */
export function rowsBetween(ids: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)];
  return from < 0 || to < 0 ? [other] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
