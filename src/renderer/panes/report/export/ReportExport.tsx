import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { type ReportVersion, versionSuffixes } from '#shared/protecting/versions.ts';
import type { TextFormat } from '#shared/reports/exportForm.ts';
import { useTransport, useWork } from '../../../app/api.tsx';
import { useCommand } from '../../../app/commands.tsx';
import { showDone } from '../../../app/notices.ts';
import styles from './export.module.css';
import { ExportDialog } from './ExportDialog.tsx';
import type { ExportSettings } from './exportSettings.ts';

interface Props {
  readonly reportId: string;
  readonly title: string;
  readonly settings: ExportSettings;
  readonly onSettings: (settings: ExportSettings) => void;
  /** Saves what is on screen. */
  readonly beforeExport: () => Promise<void>;
}

/** Exports what is on screen as it was exported last, or as the dialog says, and hands the file over as a download. */
export function ReportExport({ reportId, title, settings, onSettings, beforeExport }: Props) {
  const [dialog, setDialog] = useState(false);
  const { exportReport, exportText, pending, failure } = useExport(reportId, settings.version, beforeExport);
  useCommand({
    id: 'report.export',
    label: 'Export PDF',
    shortcut: 'Ctrl+P',
    group: 'Report',
    run: () => void exportReport({ ...settings, form: 'pdf' }),
  });
  useCommand({
    id: 'report.exportAs',
    label:
      'Export as… (public or lawyer’s version, withhold, standard, A4 or Letter, package, web page, Word, Markdown, what changed)',
    group: 'Report',
    run: () => setDialog(true),
  });
  useCommand({
    id: 'report.exportHtml',
    label: 'Export web page (HTML)',
    group: 'Report',
    run: () => exportText('html', false),
  });
  useCommand({
    id: 'report.exportWord',
    label: 'Export Word document (.docx)',
    group: 'Report',
    run: () => exportText('word', false),
  });
  useCommand({
    id: 'report.exportMarkdown',
    label: 'Export Markdown',
    group: 'Report',
    run: () => exportText('markdown', false),
  });
  return (
    <>
      {failure === null || dialog ? null : (
        <span role="alert" className={styles.failure}>
          {failure}
        </span>
      )}
      <Button.Group>
        <Button
          leftSection={<IconDownload size={15} />}
          loading={pending}
          onClick={() => void exportReport({ ...settings, form: 'pdf' })}
        >
          Export PDF{versionSuffixes[settings.version]}
        </Button>
        <Tooltip label="Version, what leaves the house, standard, paper, package, web page, Word, Markdown, earlier exports">
          <ActionIcon
            variant="filled"
            size={30}
            aria-label="Export as…"
            className={styles.more}
            onClick={() => setDialog(true)}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </Tooltip>
      </Button.Group>
      <ExportDialog
        {...{ reportId, title, settings, pending, failure }}
        opened={dialog}
        close={() => setDialog(false)}
        onChange={onSettings}
        onExport={(acknowledged) => void exportReport(settings, acknowledged)}
        onExportText={exportText}
      />
    </>
  );
}

function useExport(reportId: string, version: ReportVersion, beforeExport: () => Promise<void>) {
  const transport = useTransport();
  const printing = useWork('reports.export');
  const writing = useWork('reports.write');
  const [failure, setFailure] = useState<string | null>(null);
  const exportFile = async (make: () => Promise<ExportedFile>) => {
    setFailure(null);
    await beforeExport();
    try {
      const { handle, fileName, changes } = await make();
      const link = document.createElement('a');
      link.href = transport.address(handle);
      link.download = fileName;
      link.click();
      if (changes !== null)
        showDone(`${fileName}: ${changes.length === 0 ? 'nothing changed since the last export.' : changes.join(' ')}`);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The report was not exported.');
    }
  };
  return {
    exportReport: (wanted: ExportSettings, acknowledged = false) =>
      exportFile(() => printing.run({ ...wanted, reportId, acknowledged })),
    exportText: (format: TextFormat, acknowledged: boolean) =>
      void exportFile(() => writing.run({ reportId, format, version, acknowledged })),
    pending: printing.pending || writing.pending,
    failure,
  };
}

interface ExportedFile {
  readonly handle: string;
  readonly fileName: string;
  readonly changes: readonly string[] | null;
}
