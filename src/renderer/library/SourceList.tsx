import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { dragging } from '../app/dragged.ts';
import itemStyles from '../app/ArrowList.module.css';
import { type SourceRow, stepInRows } from './arrangeSources.ts';
import styles from './Library.module.css';
import { SourceLine } from './lines.tsx';

interface Props {
  readonly rows: readonly SourceRow[];
  readonly selectedId: string | null;
  readonly onOpen: (source: Source) => void;
  readonly onRemove: (source: Source) => void;
}

/** Up to this many rows stand in the library as they are; more scroll in a window of their own, and only those in sight exist. */
const mostDrawn = 80;
/** Rows that PageUp and PageDown pass. */
const page = 10;
const headingInRem = 1.5;
const lineInRem = 3.2;

/** Sources in groups, with one tab stop: arrows, PageUp, PageDown, Home and End move, Enter and Space open, Delete removes. */
export function SourceList({ rows, selectedId, onOpen, onRemove }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const isVirtual = rows.length > mostDrawn;
  const indexOf = (id: string | null) => rows.findIndex((row) => row.kind === 'source' && row.id === id);
  const stop = [indexOf(focusedId), indexOf(selectedId), stepInRows(rows, 0, 'Home', page) ?? 0].find((at) => at >= 0);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized on what it returns
  const virtualizer = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? headingInRem : lineInRem) * rootFontSize(),
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    // The tab stop stays in the page while it is scrolled out of sight, or the focus would be lost.
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), stop ?? 0), [stop]),
    overscan: 8,
  });

  useEffect(() => {
    if (wanted.current === null) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(wanted.current)}"]`);
    if (line === null || line === undefined) return;
    wanted.current = null;
    line.focus({ preventScroll: isVirtual });
  });
  const onKeyDown = (event: KeyboardEvent, index: number, source: Source) => {
    if (event.key === 'Delete') {
      event.preventDefault();
      return onRemove(source);
    }
    const next = stepInRows(rows, index, event.key, page);
    const row = next === null ? undefined : rows[next];
    if (next === null || row === undefined) return;
    event.preventDefault();
    wanted.current = row.id;
    setFocusedId(row.id);
    if (isVirtual) virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const shown: readonly { readonly index: number; readonly style?: CSSProperties }[] = isVirtual
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, style: { top: start } }))
    : rows.map((_, index) => ({ index }));
  return (
    <div ref={scroller} className={isVirtual ? styles.sourceScroller : undefined}>
      <ul
        aria-label="Sources"
        style={isVirtual ? { height: virtualizer.getTotalSize(), position: 'relative' } : undefined}
      >
        {shown.map(({ index, style }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = isVirtual
            ? { ref: virtualizer.measureElement, 'data-index': index, className: styles.virtualRow, style }
            : {};
          return row.kind === 'heading' ? (
            <li key={row.id} {...place}>
              <h3 className={styles.subheading}>
                {row.title} <span className="numbers">{row.count.toLocaleString('en')}</span>
              </h3>
            </li>
          ) : (
            <li key={row.id} aria-setsize={rows.length} aria-posinset={index + 1} {...place}>
              <button
                type="button"
                className={itemStyles.item}
                data-id={row.id}
                aria-current={row.id === selectedId ? 'true' : undefined}
                tabIndex={index === stop ? 0 : -1}
                {...dragging({ kind: 'source', id: row.source.id }, row.source.title)}
                onFocus={() => setFocusedId(row.id)}
                onKeyDown={(event) => onKeyDown(event, index, row.source)}
                onClick={() => onOpen(row.source)}
              >
                <SourceLine source={row.source} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function withRow(indexes: readonly number[], row: number): number[] {
  return indexes.includes(row) ? [...indexes] : [...indexes, row].toSorted((one, other) => one - other);
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
