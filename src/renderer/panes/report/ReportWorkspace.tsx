import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { OpenReport } from '#shared/contract/reports.ts';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { ask, useAskAgain, useRead, useTransport, useWork } from '../../app/api.tsx';
import { isSettled, useAutosave, type SaveState } from '../../app/autosave.ts';
import { useCommand } from '../../app/commands.tsx';
import { useSelection } from '../../app/selection.tsx';
import { LinkFactsContext, type LinkFacts } from './linkFacts.ts';
import { liveLinksOf } from './liveLinks.ts';
import { PagePreview } from './PagePreview.tsx';
import styles from './report.module.css';
import { ReportEditor } from './ReportEditor.tsx';

export interface ReportText {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
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
    await ask(transport, 'reports.save', { reportId: report.id, title, blocks: [...blocks] });
    askAgain('reports.open');
  }, saveDelay);
  const facts = useLinkFacts(opened);
  return (
    <section className={styles.pane} aria-label="Report">
      <div className={styles.bar}>
        {children}
        <div className={styles.barEnd}>
          <span className={styles.saveState} role="status">
            {stateWords[state]}
          </span>
          <ExportButton reportId={report.id} beforeExport={autosave.flush} />
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
        <PagePreview reportId={report.id} version={opened} />
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
      citable: {
        dataPoints: dataPoints ?? [],
        estimates: estimates ?? [],
        passages: passages ?? [],
        sources: sources ?? [],
        notes: notes ?? [],
      },
      onSelect: (kind, id) => selection.select({ kind, id }),
    }),
    [opened, dataPoints, estimates, passages, sources, notes, selection],
  );
}

/** Prints what is on screen, then hands the file over as a download. */
function ExportButton({ reportId, beforeExport }: { reportId: string; beforeExport: () => Promise<void> }) {
  const transport = useTransport();
  const print = useWork('reports.print');
  const [failure, setFailure] = useState<string | null>(null);
  const exportPdf = async () => {
    setFailure(null);
    await beforeExport();
    try {
      const { handle, fileName } = await print.run({ reportId });
      const link = document.createElement('a');
      link.href = transport.address(handle);
      link.download = fileName;
      link.click();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The PDF was not made.');
    }
  };
  useCommand({
    id: 'report.export',
    label: 'Export PDF',
    shortcut: 'Ctrl+P',
    group: 'Report',
    run: () => void exportPdf(),
  });
  return (
    <>
      {failure === null ? null : (
        <span role="alert" className={styles.titleProblem}>
          {failure}
        </span>
      )}
      <Button leftSection={<IconDownload size={15} />} loading={print.pending} onClick={() => void exportPdf()}>
        Export PDF
      </Button>
    </>
  );
}
