import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type CSSProperties, type MouseEvent } from 'react';
import type { PointRow } from '#shared/points/pointRows.ts';
import type { PointColumn } from '#shared/points/pointsView.ts';
import { cellText, type EditableColumn } from '#shared/points/readCell.ts';
import { dragging } from '../../app/dragged.ts';
import { CellEditor, type Leave } from './CellEditor.tsx';
import { CellWords } from './CellWords.tsx';
import styles from './points.module.css';

interface Props {
  readonly row: PointRow;
  readonly columns: readonly PointColumn[];
  /** 1-based among all lines of the grid. */
  readonly index: number;
  readonly top: number;
  readonly checked: boolean;
  /** What Links shows. */
  readonly selected: boolean;
  /** The column of the cursor, where it is in this row. */
  readonly cursor: PointColumn | null;
  readonly editing: EditableColumn | null;
  readonly error: string | null;
  readonly expanded: boolean;
  readonly acts: LineActs;
}

/** What can be done in a line; the same for all, so that lines that do not change are not drawn again. */
export interface LineActs {
  readonly press: (row: PointRow, column: PointColumn, event: MouseEvent) => void;
  readonly check: (row: PointRow, event: MouseEvent) => void;
  readonly begin: (row: PointRow, column: PointColumn) => void;
  readonly save: (row: PointRow, text: string, leave: Leave) => void;
  readonly cancel: () => void;
  readonly expand: (row: PointRow) => void;
}

export function cellId(id: string, column: PointColumn): string {
  return `point-${id}-${column}`;
}

const numeric: ReadonlySet<PointColumn> = new Set(['quantity']);

/** One data point as a line of cells. */
export const PointLine = memo(function PointLine(props: Props) {
  const { row, columns, index, top, checked, selected, cursor, editing, error, expanded, acts } = props;
  const { point } = row;
  const place: CSSProperties = { top };
  return (
    <div
      role="row"
      aria-rowindex={index}
      aria-selected={checked}
      className={styles.row}
      data-checked={checked}
      data-selected={selected}
      data-editing={editing !== null}
      data-status={point.status}
      style={place}
      {...dragging(editing === null ? { kind: 'dataPoint', id: point.id } : null, point.what)}
    >
      <div role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={checked}
          readOnly
          aria-label={`Choose ${point.what}`}
          onClick={(event) => acts.check(row, event)}
        />
      </div>
      {columns.map((column) => (
        <div
          key={column}
          id={cellId(point.id, column)}
          role={column === 'what' ? 'rowheader' : 'gridcell'}
          className={numeric.has(column) ? styles.number : styles.cell}
          data-cursor={cursor === column}
          data-editing={editing === column}
          title={column === 'what' ? point.what : undefined}
          onClick={(event) => acts.press(row, column, event)}
          onDoubleClick={() => acts.begin(row, column)}
        >
          {column === 'evidence' && <Expand row={row} expanded={expanded} expand={acts.expand} />}
          {editing !== null && editing === column ? (
            <CellEditor
              column={editing}
              of={point.what}
              start={cellText(editing, point)}
              error={error}
              save={(text, leave) => acts.save(row, text, leave)}
              cancel={acts.cancel}
            />
          ) : (
            <CellWords row={row} column={column} />
          )}
        </div>
      ))}
    </div>
  );
});

function Expand({ row, expanded, expand }: { row: PointRow; expanded: boolean; expand: LineActs['expand'] }) {
  const Icon = expanded ? IconChevronDown : IconChevronRight;
  return (
    <button
      type="button"
      className={styles.expand}
      tabIndex={-1}
      aria-expanded={expanded}
      aria-label={`Evidence of ${row.point.what}`}
      onClick={(event) => {
        event.stopPropagation();
        expand(row);
      }}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
