import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, type MouseEvent } from 'react';
import { tableLines } from '#shared/passages/groupPassages.ts';
import { useSelectionActs } from '../../app/selection.tsx';
import { BulkBar } from './BulkBar.tsx';
import styles from './PassagesTable.module.css';
import { usePassagesView } from './passagesViewState.tsx';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useActiveLine } from './useActiveLine.ts';
import { useRemovePassages } from './useRemovePassages.ts';
import type { ShownPassages } from './usePassages.ts';
import { useTableKeys } from './useTableKeys.ts';

interface Props {
  readonly shown: ShownPassages;
  readonly checked: ReadonlySet<string>;
  readonly setChecked: (ids: ReadonlySet<string>) => void;
}

const heights = { group: 1.875, passage: 2.875 } as const;

/** A table of which only the rows in view exist. One tab stop: arrows move, Space chooses, Enter opens, Delete removes. */
export function PassagesTable({ shown, checked, setChecked }: Props) {
  const { view } = usePassagesView();
  const { open, select } = useSelectionActs();
  const { rows, facts } = shown;
  const lines = useMemo(() => tableLines(rows, view.group, facts), [rows, view.group, facts]);
  const scroller = useRef<HTMLDivElement>(null);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized on what it returns
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'passage'] * rem,
    // Another one measures every line again, so it changes with what lines are and how large their letters are, and no more.
    // oxlint-disable-next-line react/exhaustive-deps -- other letters are other heights
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines, rem]),
    overscan: 10,
    scrollPaddingStart: 3 * rem,
  });
  const active = useActiveLine(lines, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  const remove = useRemovePassages();
  const activeRow = active.index === null ? null : lines[active.index];
  const openActive = () => {
    if (activeRow?.kind === 'passage')
      open({ kind: 'passage', id: activeRow.row.id, sourceId: activeRow.row.sourceId });
  };
  const onKeyDown = useTableKeys({ lines, active, checked, setChecked, openActive, remove: (ids) => void remove(ids) });
  const onClick = (event: MouseEvent) => {
    const at = event.target instanceof Element ? event.target.closest('[data-line]')?.getAttribute('data-line') : null;
    const line = at == null ? undefined : lines[Number(at)];
    if (line?.kind !== 'passage') return;
    const { id } = line.row;
    active.set(Number(at));
    const boxed = event.target instanceof Element && event.target.closest('[data-check]') !== null;
    if (boxed || event.ctrlKey || event.metaKey) setChecked(toggled(checked, id));
    else if (event.shiftKey) setChecked(new Set([...checked, ...between(lines, active.index, Number(at))]));
    else select({ kind: 'passage', id });
  };
  return (
    <>
      {checked.size > 0 && (
        <BulkBar rows={rows} checked={checked} clear={() => setChecked(new Set())} remove={(ids) => void remove(ids)} />
      )}
      <div ref={scroller} className={styles.scroller} data-scroller="passages">
        <div
          role="grid"
          aria-label="Passages"
          aria-rowcount={lines.length + 1}
          aria-colcount={8}
          aria-multiselectable
          aria-activedescendant={activeRow === undefined || activeRow === null ? undefined : `line-${active.index}`}
          tabIndex={0}
          className={styles.table}
          onKeyDown={onKeyDown}
        >
          <TableHead
            all={rows.length > 0 && checked.size === rows.length}
            checkAll={(all) => setChecked(new Set(all ? rows.map(({ id }) => id) : []))}
          />
          <div
            role="rowgroup"
            className={styles.body}
            style={{ height: virtualizer.getTotalSize() }}
            onClick={onClick}
            onDoubleClick={openActive}
          >
            {virtualizer.getVirtualItems().map(({ index, start, size }) => {
              const line = lines[index];
              return line === undefined ? null : (
                <TableRow
                  key={line.key}
                  line={line}
                  index={index}
                  top={start}
                  height={size}
                  isActive={index === active.index}
                  isChecked={line.kind === 'passage' && checked.has(line.row.id)}
                  facts={facts}
                />
              );
            })}
          </div>
        </div>
        {rows.length === 0 && <p className={styles.none}>No passage passes these filters. Take one out above.</p>}
      </div>
    </>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

function between(lines: ReturnType<typeof tableLines>, from: number | null, to: number): string[] {
  const [low, high] = [Math.min(from ?? to, to), Math.max(from ?? to, to)];
  return lines.slice(low, high + 1).flatMap((line) => (line.kind === 'passage' ? [line.row.id] : []));
}
