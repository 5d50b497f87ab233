import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { useChange, useRead, useTransport, useWork } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import styles from './Head.module.css';
import type { CaptureCheck } from './useCaptureCheck.ts';

/** The imported bytes: checked against their hash, and written back out as they came in. */
export function OriginalActions({ source, check }: { source: Source; check: CaptureCheck }) {
  const { run, pending, failure } = useExport(source);
  useCommand({ id: 'read.export', label: 'Export the original…', group: 'Read', run });
  useCommand({ id: 'read.check', label: 'Check the capture now', group: 'Read', run: check.check });
  return (
    <>
      <Button variant="default" loading={pending} onClick={run}>
        Export the original…
      </Button>
      <Button variant="default" loading={check.state === 'checking'} onClick={check.check}>
        Check the capture now
      </Button>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </>
  );
}

/** A download is read by then, at any speed of the disk. */
const heldFor = 60_000;

function useExport(source: Source) {
  const transport = useTransport();
  const dialogs = useRead('cases.state', {}).data?.dialogs ?? false;
  const choose = useChange('cases.choosePath');
  const exportTo = useWork('sources.exportCapture');
  const capture = useWork('sources.capture');
  const [failure, setFailure] = useState<string | null>(null);
  const toPath = async () => {
    // A file name may carry folders, as those in archives do.
    const suggestedName = (source.fileName ?? source.title).replaceAll(/[\\/]/g, '_').slice(-200);
    const { path } = await choose.run({ purpose: 'export-original', suggestedName });
    if (path === null) return;
    await exportTo.run({ sourceId: source.id, path });
    showDone(`Exported the original: ${path}`);
  };
  const toDownload = async () => {
    const { handle, fileName } = await capture.run({ sourceId: source.id });
    const link = document.createElement('a');
    link.href = transport.address(handle);
    link.download = fileName;
    link.click();
    setTimeout(() => void transport.call('files.release', { handle }), heldFor);
  };
  const run = async () => {
    setFailure(null);
    try {
      await (dialogs ? toPath() : toDownload());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The original was not exported.');
    }
  };
  return { run: () => void run(), pending: exportTo.pending || capture.pending, failure };
}
