import { columnTitles, type PointColumn, type PointsView } from '#shared/points/pointsView.ts';
import styles from './points.module.css';

interface Props {
  readonly columns: readonly PointColumn[];
  readonly sort: PointsView['sort'];
  readonly setSort: (sort: PointsView['sort']) => void;
  readonly allChecked: boolean;
  readonly someChecked: boolean;
  readonly checkAll: () => void;
}

/** A click sorts upward, the next one downward, the third gives back the order in which they were drawn. */
export function nextSort(sort: PointsView['sort'], column: PointColumn): PointsView['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

export function GridHeader({ columns, sort, setSort, allChecked, someChecked, checkAll }: Props) {
  return (
    <div role="rowgroup" className={styles.headerGroup}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        <div role="columnheader" className={styles.check}>
          <input
            type="checkbox"
            aria-label="Choose all that are shown"
            checked={allChecked}
            ref={(box) => {
              if (box !== null) box.indeterminate = someChecked && !allChecked;
            }}
            onChange={checkAll}
          />
        </div>
        {columns.map((column) => {
          const sorted = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return (
            <div key={column} role="columnheader" aria-sort={sorted} className={styles.header}>
              <button
                type="button"
                className={column === 'quantity' ? styles.sortNumber : styles.sort}
                title={`Sort by ${columnTitles[column].toLowerCase()}`}
                onClick={() => setSort(nextSort(sort, column))}
              >
                {columnTitles[column]}
                <span aria-hidden>{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
