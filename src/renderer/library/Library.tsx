import { Button, Tooltip } from '@mantine/core';
import { IconFileImport, IconFolderPlus } from '@tabler/icons-react';
import { useChange, useRead } from '../app/api.tsx';
import { ArrowList } from '../app/ArrowList.tsx';
import { useCommand } from '../app/commands.tsx';
import { showDone } from '../app/notices.ts';
import { useSelection } from '../app/selection.tsx';
import { useDraft } from '../links/draft.tsx';
import { newEstimate } from '../panes/estimate/sheetEdits.ts';
import { ImportLine } from './ImportPanel.tsx';
import styles from './Library.module.css';
import { EstimateLine, PointLine, ReportLine } from './lines.tsx';
import { LibrarySection } from './LibrarySection.tsx';
import { Sources } from './Sources.tsx';
import { TagList } from './TagList.tsx';
import type { Importing } from './useImport.ts';

interface Props {
  readonly className: string | undefined;
  readonly importing: Importing;
  readonly pickFiles: () => void;
  readonly pickFolder: () => void;
}

/** Everything the case holds, by kind. */
export function Library({ className, importing, pickFiles, pickFolder }: Props) {
  return (
    <nav className={`${className ?? ''} ${styles.library}`} aria-label="Library">
      <div className={styles.import}>
        <Button.Group>
          <Button variant="default" flex={1} leftSection={<IconFileImport size={16} aria-hidden />} onClick={pickFiles}>
            Import…
          </Button>
          <Tooltip label="Import folder… (Shift+I)">
            <Button variant="default" px="xs" aria-label="Import folder…" onClick={pickFolder}>
              <IconFolderPlus size={16} aria-hidden />
            </Button>
          </Tooltip>
        </Button.Group>
        <ImportLine importing={importing} />
      </div>
      <Sources />
      <Points />
      <Estimates />
      <Reports />
      <TagList />
    </nav>
  );
}

function saysUndo(what: string): void {
  showDone(`Removed ${what}. Ctrl+Z brings it back.`);
}

/** Beyond these, the library is no place to look for one; the pane has them all. */
const mostPoints = 100;

function Points() {
  const points = useRead('dataPoints.list', {}).data;
  const remove = useChange('dataPoints.remove');
  const { select, selected, setPane } = useSelection();
  const { start } = useDraft();
  const add = () => start({ passageId: null });
  useCommand({ id: 'point.new', label: 'Add data point', shortcut: 'Shift+D', group: 'Case', run: add });
  return (
    <LibrarySection title="Points" count={points?.length ?? 0} add={{ label: 'Add data point', run: add }}>
      {points?.length === 0 && (
        <p className={styles.teach}>
          A data point is one claim. Select a passage and press <kbd>D</kbd>.
        </p>
      )}
      <ArrowList
        label="Points"
        items={points?.slice(0, mostPoints) ?? []}
        selectedId={selected?.kind === 'dataPoint' ? selected.id : null}
        onOpen={({ id }) => select({ kind: 'dataPoint', id })}
        drag={({ id, what }) => ({ thing: { kind: 'dataPoint', id }, words: what })}
        onRemove={(point) => void remove.run({ dataPointId: point.id }).then(() => saysUndo(`"${point.what}"`))}
      >
        {(point) => <PointLine point={point} />}
      </ArrowList>
      {points !== undefined && points.length > mostPoints && (
        <p className={styles.teach}>
          <button type="button" className={styles.more} onClick={() => setPane('points')}>
            {(points.length - mostPoints).toLocaleString('en')} more in Points
          </button>
        </p>
      )}
    </LibrarySection>
  );
}

function Estimates() {
  const estimates = useRead('estimates.list', {}).data;
  const remove = useChange('estimates.remove');
  const create = useChange('estimates.create');
  const { open, selected, openEstimateId, pane } = useSelection();
  const add = async () => {
    const definition = newEstimate(`Estimate ${(estimates?.length ?? 0) + 1}`);
    const { estimateId } = await create.run({ definition });
    open({ kind: 'estimate', id: estimateId });
  };
  useCommand({
    id: 'estimate.new',
    label: 'New estimate',
    shortcut: 'Shift+E',
    group: 'Case',
    run: () => void add(),
  });
  const openId = pane === 'estimate' ? openEstimateId : null;
  return (
    <LibrarySection
      title="Estimates"
      count={estimates?.length ?? 0}
      add={{ label: 'Add estimate', run: () => void add() }}
    >
      {estimates?.length === 0 && <p className={styles.teach}>A formula over data points, with its uncertainty.</p>}
      <ArrowList
        label="Estimates"
        items={estimates ?? []}
        selectedId={openId ?? (selected?.kind === 'estimate' ? selected.id : null)}
        onOpen={({ id }) => open({ kind: 'estimate', id })}
        drag={({ id, definition }) => ({ thing: { kind: 'estimate', id }, words: definition.name })}
        onRemove={({ id, definition }) =>
          void remove.run({ estimateId: id }).then(() => saysUndo(`"${definition.name}"`))
        }
      >
        {(estimate) => <EstimateLine estimate={estimate} />}
      </ArrowList>
    </LibrarySection>
  );
}

function Reports() {
  const reports = useRead('reports.list', {}).data;
  const remove = useChange('reports.remove');
  const create = useChange('reports.create');
  const { open, openReportId, pane } = useSelection();
  const add = async () => {
    const { reportId } = await create.run({ title: 'Untitled report', blocks: [] });
    open({ kind: 'report', id: reportId });
  };
  useCommand({ id: 'report.new', label: 'New report', shortcut: 'Shift+R', group: 'Case', run: () => void add() });
  return (
    <LibrarySection title="Reports" count={reports?.length ?? 0} add={{ label: 'Add report', run: () => void add() }}>
      {reports?.length === 0 && (
        <p className={styles.teach}>A text whose numbers are live links to all of the above.</p>
      )}
      <ArrowList
        label="Reports"
        items={reports ?? []}
        selectedId={pane === 'report' ? openReportId : null}
        onOpen={({ id }) => open({ kind: 'report', id })}
        onRemove={({ id, title }) => void remove.run({ reportId: id }).then(() => saysUndo(`"${title}"`))}
      >
        {(report) => <ReportLine report={report} />}
      </ArrowList>
    </LibrarySection>
  );
}
