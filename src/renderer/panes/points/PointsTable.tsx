import { Button } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { PointFacts } from '#shared/points/pointFacts.ts';
import { firstView, type PointsView } from '#shared/points/pointsView.ts';
import { useCommand } from '../../app/commands.tsx';
import { useKept } from '../../app/kept.tsx';
import { useSelection } from '../../app/selection.tsx';
import { useDraft } from '../../links/draft.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { PointsGrid } from './PointsGrid.tsx';
import styles from './points.module.css';
import { useBulkChanges } from './useBulkChanges.ts';
import { useCellEditing } from './useCellEditing.ts';
import { useChosen } from './useChosen.ts';
import { useExportPoints } from './useExportPoints.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useLineActs } from './useLineActs.ts';
import { usePointCursor } from './usePointCursor.ts';
import { usePointRows } from './usePointRows.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

/** Every data point of the case as a sheet: filtered, sorted, grouped, edited in place and many at once. */
export function PointsTable({ facts }: { facts: PointFacts }) {
  const [view, setView] = useKept<PointsView>('points.view', firstView);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const change = (part: Partial<PointsView>) => setView({ ...view, ...part });
  const grid = useRef<HTMLDivElement>(null);
  const { selected } = useSelection();
  const { items, ids, rowOf, showSaved } = usePointRows(facts, view, expanded);
  const { cursor, moveTo } = usePointCursor(view.columns);
  const chosen = useChosen(ids);
  const shape = { ids, columns: view.columns, page: 20 };
  const focusGrid = () => grid.current?.focus({ preventScroll: true });
  const editing = useCellEditing({ shape, setCursor: moveTo, focusGrid, showSaved });
  const expand = (id: string) => {
    const next = new Set(expanded);
    if (!next.delete(id)) next.add(id);
    setExpanded(next);
  };
  const targets = useMemo(
    () => (chosen.ids.size > 0 ? [...chosen.ids] : cursor === null ? [] : [cursor.id].filter((id) => rowOf(id))),
    [chosen.ids, cursor, rowOf],
  );
  const { apply, remove, joinClaim } = useBulkChanges(targets, chosen.none);
  const acts = useLineActs({ chosen, editing, moveTo, expand, focusGrid });
  const onKeyDown = useGridKeys({ shape, cursor, moveTo, chosen, editing, expand, remove });
  const exporting = useExportPoints();
  const exportShown = () => exporting.run(chosen.ids.size > 0 ? ids.filter((id) => chosen.ids.has(id)) : ids);
  usePointCommands({
    canEdit: cursor !== null,
    editCell: () => cursor !== null && editing.begin(cursor),
    chooseAll: chosen.all,
    exportShown,
  });
  const { start } = useDraft();

  return (
    <section className={styles.pane} aria-label="Data points">
      <header className={styles.head}>
        <FilterBar facts={facts} filters={view.filters} change={(filters) => change({ filters })} shown={ids.length} />
        <div className={styles.tools}>
          <ViewsMenu view={view} change={setView} />
          <ColumnsMenu view={view} change={change} />
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconDownload size={14} aria-hidden />}
            loading={exporting.pending}
            onClick={exportShown}
          >
            Export CSV
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => start({ passageId: null })}
          >
            New data point
          </Button>
        </div>
      </header>
      {chosen.ids.size > 0 && (
        <BulkBar count={chosen.ids.size} tags={facts.tags} {...{ apply, remove, joinClaim }} clear={chosen.none} />
      )}
      <PointsGrid
        grid={grid}
        items={items}
        shown={ids.length}
        view={view}
        setSort={(sort) => change({ sort })}
        cursor={cursor}
        checked={chosen.ids}
        selectedId={selected?.kind === 'dataPoint' ? selected.id : null}
        expanded={expanded}
        editing={editing}
        acts={acts}
        checkAll={chosen.ids.size >= ids.length ? chosen.none : chosen.all}
        onKeyDown={onKeyDown}
      />
      {ids.length === 0 && <p className={styles.none}>No data point passes these filters. Take one out above.</p>}
    </section>
  );
}

interface PointActs {
  readonly canEdit: boolean;
  readonly editCell: () => void;
  readonly chooseAll: () => void;
  readonly exportShown: () => void;
}

function usePointCommands(does: PointActs): void {
  const group = 'Points';
  useCommand({
    id: 'points.all',
    label: 'Choose all data points that show',
    shortcut: 'Ctrl+A',
    group,
    run: does.chooseAll,
    when: () => document.activeElement?.closest('[role="grid"]') !== null,
  });
  useCommand({
    id: 'points.edit',
    label: 'Edit the cell',
    shortcut: 'E',
    group,
    run: does.editCell,
    enabled: does.canEdit,
  });
  useCommand({
    id: 'points.export',
    label: 'Export data points as CSV',
    shortcut: 'Shift+X',
    group,
    run: does.exportShown,
  });
}
