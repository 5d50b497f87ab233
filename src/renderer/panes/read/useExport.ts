import { useState } from 'react';
import type { Source, SourceCapture } from '#shared/contract/sources.ts';
import { useChange, useRead, useTransport, useWork } from '../../app/api.tsx';
import { showDone } from '../../app/notices.ts';

/** A download is read by then, at any speed of the disk. */
const heldFor = 60_000;

/** Writes a capture of the source back out as it came in: the one that is shown, or an earlier one. */
export function useExport(source: Source, earlier: SourceCapture | null) {
  const transport = useTransport();
  const dialogs = useRead('cases.state', {}).data?.dialogs ?? false;
  const choose = useChange('cases.choosePath');
  const exportTo = useWork('sources.exportCapture');
  const capture = useWork('sources.capture');
  const asked = earlier === null ? { sourceId: source.id } : { sourceId: source.id, captureId: earlier.captureId };
  const [failure, setFailure] = useState<string | null>(null);
  const toPath = async () => {
    // A file name may carry folders, as those in archives do.
    const suggestedName = (earlier?.fileName ?? source.fileName ?? source.title).replaceAll(/[\\/]/g, '_').slice(-200);
    const { path } = await choose.run({ purpose: 'export-original', suggestedName });
    if (path === null) return;
    await exportTo.run({ ...asked, path });
    showDone(`Exported the ${earlier === null ? 'original' : 'earlier capture'}: ${path}`);
  };
  const toDownload = async () => {
    const { handle, fileName } = await capture.run(asked);
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
      setFailure(error instanceof Error ? error.message : 'The capture was not exported.');
    }
  };
  return { run: () => void run(), pending: exportTo.pending || capture.pending, failure };
}
