import { useMemo, type ReactNode } from 'react';
import type { OpenReport } from '#shared/contract/reports.ts';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { ask, useAskAgain, useRead, useTransport } from '../../app/api.tsx';
import { isSettled, useAutosave, type SaveState } from '../../app/autosave.ts';
import { useSelection } from '../../app/selection.tsx';
import { useExportSettings } from './export/exportSettings.ts';
import { ReportExport } from './export/ReportExport.tsx';
import { LinkFactsContext, type LinkFacts } from './linkFacts.ts';
import { liveLinksOf } from './liveLinks.ts';
import { PagePreview } from './PagePreview.tsx';
import styles from './report.module.css';
import { ReportSettingsButton } from './settings/ReportSettingsButton.tsx';
import { ReportEditor } from './ReportEditor.tsx';

export interface ReportText {
  readonly title: string;
  /** Read when they are saved: a long text is not written out anew with every key. */
  readonly blocks: () => readonly ReportBlock[];
}

const saveDelay = 600;
const stateWords: Readonly<Record<SaveState, string>> = {
  saved: '',
  unsaved: 'Edited',
  saving: 'Saving',
  failed: 'Not saved',
};

interface WorkspaceProps {
  readonly opened: OpenReport;
  readonly query: { readonly isFetching: boolean; readonly dataUpdatedAt: number };
  readonly children: ReactNode;
}

/** One open report: its text at the left, its pages at the right. */
export function ReportWorkspace({ opened, query, children }: WorkspaceProps) {
  const transport = useTransport();
  const askAgain = useAskAgain();
  const { report } = opened;
  const { autosave, state, problem } = useAutosave(async ({ title, blocks }: ReportText) => {
    await ask(transport, 'reports.save', { reportId: report.id, title, blocks: [...blocks()] });
    askAgain('reports.open');
  }, saveDelay);
  const facts = useLinkFacts(opened);
  const [exportSettings, setExportSettings] = useExportSettings();
  // What is withheld changes the pages of a version, and nothing of the report as it is written.
  const { data: redactions } = useRead('protecting.redactions', { reportId: report.id });
  const shown = useMemo(() => [opened, redactions], [opened, redactions]);
  return (
    <section className={styles.pane} aria-label="Report">
      <div className={styles.bar}>
        {children}
        <div className={styles.barEnd}>
          <span className={styles.saveState} role="status">
            {stateWords[state]}
          </span>
          <ReportSettingsButton reportId={report.id} saved={opened.settings} />
          <ReportExport
            reportId={report.id}
            title={report.title}
            settings={exportSettings}
            onSettings={setExportSettings}
            beforeExport={autosave.flush}
          />
        </div>
        {problem === null ? null : (
          <p role="alert" className={styles.saveFailed}>
            {problem instanceof Error ? problem.message : 'The report was not saved.'} The text stays here; it is saved
            with the next edit.
          </p>
        )}
      </div>
      <div className={styles.split}>
        <LinkFactsContext value={facts}>
          <ReportEditor opened={opened} settled={isSettled(autosave, query)} autosave={autosave} facts={facts} />
        </LinkFactsContext>
        <PagePreview reportId={report.id} paper={exportSettings.paper} of={exportSettings.version} version={shown} />
      </div>
    </section>
  );
}

function useLinkFacts(opened: OpenReport): LinkFacts {
  const selection = useSelection();
  const dataPoints = useRead('dataPoints.list', {}).data;
  const estimates = useRead('estimates.list', {}).data;
  const passages = useRead('passages.list', {}).data;
  const sources = useRead('sources.list', {}).data;
  const notes = useRead('notes.list', {}).data;
  return useMemo(
    () => ({
      live: liveLinksOf(opened.resolved),
      blocks: new Map(opened.resolved.blocks.map((block) => [block.id, block])),
      citable: {
        dataPoints: dataPoints ?? [],
        estimates: estimates ?? [],
        passages: passages ?? [],
        sources: sources ?? [],
        notes: notes ?? [],
      },
      ready: [dataPoints, estimates, passages, sources, notes].every((each) => each !== undefined),
      onSelect: (kind, id) => selection.select({ kind, id }),
    }),
    [opened, dataPoints, estimates, passages, sources, notes, selection],
  );
}
