import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import type { PointColumn, PointsView } from '#shared/points/pointsView.ts';
import type { GridItem } from './arrangeItems.ts';
import { EvidenceDetail } from './EvidenceDetail.tsx';
import { GridHeader } from './GridHeader.tsx';
import type { Cursor } from './moveCursor.ts';
import { cellId, type LineActs, PointLine } from './PointLine.tsx';
import styles from './points.module.css';
import type { CellEditing } from './useCellEditing.ts';

interface Props {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly items: readonly GridItem[];
  readonly shown: number;
  readonly view: PointsView;
  readonly setSort: (sort: PointsView['sort']) => void;
  readonly cursor: Cursor | null;
  readonly checked: ReadonlySet<string>;
  readonly selectedId: string | null;
  readonly expanded: ReadonlySet<string>;
  readonly editing: CellEditing;
  readonly acts: LineActs;
  readonly checkAll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const rowHeightInRem = 1.875;
const evidenceHeightInRem = 9;

/** A sheet of data points of which only the lines in view exist. The grid has the keys; its cursor is a cell. */
export function PointsGrid(props: Props) {
  const { grid, items, view, cursor, checked, selectedId, expanded, editing, acts, onKeyDown } = props;
  const rem = rootFontSize();
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized on what it returns
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => (items[index]?.kind === 'evidence' ? evidenceHeightInRem : rowHeightInRem) * rem,
    // Another one measures every line again, so it changes with what lines are and how large their letters are, and no more.
    // oxlint-disable-next-line react/exhaustive-deps -- other letters are other heights
    getItemKey: useCallback((index: number) => keyOf(items[index], index), [items, rem]),
    overscan: 8,
    // The header lies over the first lines.
    scrollPaddingStart: rowHeightInRem * rem,
  });
  const places = useMemo(
    () => new Map(items.flatMap((item, index) => (item.kind === 'point' ? [[item.row.point.id, index] as const] : []))),
    [items],
  );
  const cursorId = cursor?.id ?? null;
  const latest = useRef(places);
  useEffect(() => {
    latest.current = places;
  });
  useEffect(() => {
    const place = cursorId === null ? undefined : latest.current.get(cursorId);
    if (place !== undefined) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [virtualizer, cursorId]);
  useKeepColumnInView(grid, cursor);

  const columnsStyle: CSSProperties & { readonly '--columns': string } = { '--columns': templateOf(view.columns) };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Data points"
      aria-rowcount={items.length + 1}
      aria-colcount={view.columns.length + 1}
      aria-multiselectable
      aria-activedescendant={
        cursor !== null && places.has(cursor.id) && editing.cell === null ? cellId(cursor.id, cursor.column) : undefined
      }
      tabIndex={0}
      className={styles.scroller}
      style={columnsStyle}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => currentTarget.toggleAttribute('data-sideways', currentTarget.scrollLeft > 0)}
    >
      <div className={styles.table} role="presentation">
        <GridHeader
          columns={view.columns}
          sort={view.sort}
          setSort={props.setSort}
          allChecked={props.shown > 0 && checked.size >= props.shown}
          someChecked={checked.size > 0}
          checkAll={props.checkAll}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            if (item.kind === 'group') return <GroupLine key={key} item={item} index={index + 2} top={start} />;
            const { id } = item.row.point;
            if (item.kind === 'evidence') {
              return (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className={styles.evidenceRow}
                  style={{ top: start }}
                >
                  <div role="gridcell" aria-colspan={view.columns.length + 1}>
                    <EvidenceDetail row={item.row} />
                  </div>
                </div>
              );
            }
            return (
              <PointLine
                key={key}
                row={item.row}
                columns={view.columns}
                index={index + 2}
                top={start}
                checked={checked.has(id)}
                selected={id === selectedId}
                cursor={cursor?.id === id ? cursor.column : null}
                editing={editing.cell?.id === id ? editing.cell.column : null}
                error={editing.cell?.id === id ? editing.error : null}
                expanded={expanded.has(id)}
                acts={acts}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function keyOf(item: GridItem | undefined, index: number): string {
  if (item === undefined) return String(index);
  return item.kind === 'group' ? `group ${item.title}` : `${item.kind} ${item.row.point.id}`;
}

function GroupLine(props: { item: Extract<GridItem, { kind: 'group' }>; index: number; top: number }) {
  const { item, index, top } = props;
  return (
    <div role="row" aria-rowindex={index} className={styles.groupRow} style={{ top }}>
      <div role="gridcell" className={styles.group}>
        {item.title} <span className={styles.groupCount}>{item.count.toLocaleString('en')}</span>
      </div>
    </div>
  );
}

const widths: Readonly<Record<PointColumn, string>> = {
  what: 'minmax(16rem, 1fr)',
  quantity: '13rem',
  counted: '9rem',
  period: '13.5rem',
  place: '9rem',
  status: '7rem',
  credibility: '10.5rem',
  evidence: '12.5rem',
  sources: '12rem',
  claim: '11rem',
  tags: '10rem',
  stale: '5rem',
  created: '6.5rem',
};

function templateOf(columns: readonly PointColumn[]): string {
  return `2rem ${columns.map((column) => widths[column]).join(' ')}`;
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Scrolls sideways to the cursor's cell, past the first column, which stays in place. */
function useKeepColumnInView(grid: RefObject<HTMLDivElement | null>, cursor: Cursor | null): void {
  useEffect(() => {
    if (cursor === null || cursor.column === 'what') return;
    const cell = document.getElementById(cellId(cursor.id, cursor.column));
    const first = document.getElementById(cellId(cursor.id, 'what'));
    const scroller = grid.current;
    if (cell === null || first === null || scroller === null) return;
    const [box, frame] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const from = Math.min(first.getBoundingClientRect().right, frame.left + frame.width / 2);
    if (box.left < from) scroller.scrollBy(box.left - from, 0);
    else if (box.right > frame.right) scroller.scrollBy(box.right - frame.right, 0);
  }, [grid, cursor]);
}
