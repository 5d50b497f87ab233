import { useCommand } from '../../app/commands.tsx';
import type { PassageColumn } from '#shared/passages/passagesView.ts';
import styles from './PassagesTable.module.css';
import { usePassagesView } from './passagesViewState.tsx';

/** Cells of two lines are sorted by either. */
const heads: readonly (readonly { readonly column: PassageColumn; readonly label: string }[])[] = [
  [{ column: 'words', label: 'Words' }],
  [
    { column: 'source', label: 'Source' },
    { column: 'published', label: 'published' },
  ],
  [{ column: 'tags', label: 'Tags' }],
  [{ column: 'comment', label: 'Comment' }],
  [
    { column: 'place', label: 'Place' },
    { column: 'state', label: 'state' },
  ],
  [{ column: 'dataPoints', label: 'Points' }],
  [{ column: 'created', label: 'Marked' }],
];

interface Props {
  readonly all: boolean;
  readonly checkAll: (all: boolean) => void;
}

/** A click sorts upward, the next one downward, the third gives back the reading order. */
export function TableHead({ all, checkAll }: Props) {
  const { view, change } = usePassagesView();
  const { sort } = view;
  const next = (column: PassageColumn) => {
    if (sort?.column !== column) return { column, descending: false };
    return sort.descending ? null : { column, descending: true };
  };
  useCommand({
    id: 'passages.unsort',
    label: 'Passages in reading order',
    group: 'Passages',
    run: () => change({ sort: null }),
    enabled: sort !== null,
  });
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" className={styles.check}>
          <input
            type="checkbox"
            aria-label="Choose all passages shown"
            checked={all}
            onChange={(event) => checkAll(event.currentTarget.checked)}
          />
        </div>
        {heads.map((columns) => {
          const sorted = columns.find(({ column }) => column === sort?.column);
          return (
            <div
              key={columns[0]?.column}
              role="columnheader"
              aria-sort={sorted === undefined ? 'none' : sort?.descending === true ? 'descending' : 'ascending'}
              className={styles.head}
            >
              {columns.map(({ column, label }) => (
                <button
                  key={column}
                  type="button"
                  className={styles.sort}
                  title={`Sort by ${label.toLowerCase()}`}
                  onClick={() => change({ sort: next(column) })}
                >
                  {label}
                  <span aria-hidden>{sort?.column === column ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
