import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { Column, DatasetPage } from '#shared/contract/datasets.ts';
import { columnWidths } from './columnWidths.ts';
import styles from './Data.module.css';
import { cellWords, isNumeric } from './filterWords.ts';
import { useRows, windowsOf, type Question } from './useRows.ts';

export interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

interface Props {
  readonly title: string;
  /** The first window: columns, counts, and rows to size the columns by. */
  readonly first: DatasetPage;
  readonly question: Question;
  readonly sort: Sort | null;
  readonly setSort: (sort: Sort | null) => void;
  /** The row to scroll to and mark, 1-based. */
  readonly focusRow: number | null;
  /** The row that keys act on, 1-based, and how it is chosen: by a click or by arrows. */
  readonly activeRow: number | null;
  readonly setActiveRow: (row: number | null) => void;
  /** Rows that have notes. */
  readonly noted: ReadonlySet<number>;
  /** Columns that are marked as sensitive, by position. */
  readonly sensitive: ReadonlyMap<number, string>;
}

const rowHeightInRem = 1.625;

/** A sheet of which only the rows in view exist; their windows are fetched as they come into view. */
export function Grid(props: Props) {
  const { title, first, question, sort, setSort, focusRow, activeRow, setActiveRow, noted, sensitive } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = rowHeightInRem * rootFontSize();
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized on what it returns
  const virtualizer = useVirtualizer({
    count: first.matching,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useEffect(() => {
    if (focusRow !== null) virtualizer.scrollToIndex(focusRow - 1, { align: 'center' });
  }, [virtualizer, focusRow]);
  const shown = virtualizer.getVirtualItems();
  const rows = useRows(question, first.matching === 0 ? [] : windowsOf(shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0));
  const widths = useMemo(() => columnWidths(first.columns, first.rows), [first.columns, first.rows]);
  const template = `${String(first.rowCount).length + 4}ch ${widths.map((width) => `${width}ch`).join(' ')}`;
  /** Arrows choose the next row that is drawn, Escape none. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') setActiveRow(null);
    if (step === 0 || event.ctrlKey || event.metaKey) return;
    const here = [...rows].find(([, row]) => row.number === activeRow)?.[0];
    const index = here === undefined ? (virtualizer.range?.startIndex ?? 0) : here + step;
    const next = rows.get(index);
    if (next === undefined) return;
    event.preventDefault();
    setActiveRow(next.number);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const columnsStyle: CSSProperties & { readonly '--columns': string } = { '--columns': template };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      role="region"
      aria-label={`Rows of ${title}`}
      onKeyDown={onKeyDown}
    >
      <div
        role="table"
        aria-label={title}
        aria-rowcount={first.matching + 1}
        aria-colcount={first.columns.length + 1}
        className={styles.table}
        style={columnsStyle}
      >
        <HeaderRow columns={first.columns} {...{ sort, setSort, sensitive }} />
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {shown.map((item) => {
            const row = rows.get(item.index);
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles.row}
                data-focused={row !== undefined && row.number === focusRow}
                aria-current={row !== undefined && row.number === activeRow ? true : undefined}
                onClick={() => row !== undefined && setActiveRow(row.number)}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <div role="rowheader" className={styles.rowNumber}>
                  {row !== undefined && noted.has(row.number) && (
                    <span className={styles.noted} title="Has a note">
                      <span aria-hidden>✎</span>
                      <span className="hidden-words">has a note, </span>
                    </span>
                  )}
                  {row?.number.toLocaleString('en') ?? '…'}
                </div>
                {first.columns.map((column, index) => (
                  <div key={column.position} role="cell" className={isNumeric(column) ? styles.number : styles.cell}>
                    {row === undefined ? '' : cellWords(row.cells[index] ?? null, column)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {first.matching === 0 && <p className={styles.none}>No row passes these filters. Take one out above.</p>}
    </div>
  );
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

interface HeaderProps {
  readonly columns: readonly Column[];
  readonly sort: Sort | null;
  readonly setSort: (sort: Sort | null) => void;
  readonly sensitive: ReadonlyMap<number, string>;
}

/** A click sorts upward, the next one downward, the third gives back the file's order. */
function HeaderRow({ columns, sort, setSort, sensitive }: HeaderProps) {
  const next = (column: number): Sort | null => {
    if (sort?.column !== column) return { column, descending: false };
    return sort.descending ? null : { column, descending: true };
  };
  return (
    <div role="rowgroup" className={styles.headerGroup}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        <div role="columnheader" className={styles.rowNumber}>
          <span className="hidden-words">Row</span>
        </div>
        {columns.map((column, index) => {
          const sorted = sort?.column === index ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return (
            <div key={column.position} role="columnheader" aria-sort={sorted} className={styles.header}>
              <button
                type="button"
                className={isNumeric(column) ? styles.sortNumber : styles.sort}
                title={`Sort by ${column.name}`}
                onClick={() => setSort(next(index))}
              >
                <span className={styles.columnName}>
                  {column.name}
                  <span aria-hidden>{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
                </span>
                <span className={styles.columnType}>
                  {column.type}
                  {sensitive.has(column.position) ? ' · sensitive' : ''}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
