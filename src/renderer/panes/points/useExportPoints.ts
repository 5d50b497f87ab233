import { useChange, useRead, useTransport, useWork } from '../../app/api.tsx';
import { showDone } from '../../app/notices.ts';

/** A download is read by then, at any speed of the disk. */
const heldFor = 60_000;

/** Writes data points as CSV: to a file that the user names where the host has dialogs, else as a download. */
export function useExportPoints(): {
  readonly run: (dataPointIds: readonly string[]) => void;
  readonly pending: boolean;
} {
  const transport = useTransport();
  const dialogs = useRead('cases.state', {}).data?.dialogs ?? false;
  const choose = useChange('cases.choosePath');
  const write = useWork('dataPoints.export');
  const run = async (dataPointIds: readonly string[]) => {
    // With the mark, spreadsheets read names in any script as they are.
    const input = { dataPointIds: [...dataPointIds], byteOrderMark: true };
    if (dialogs) {
      const { path } = await choose.run({ purpose: 'export-table', suggestedName: 'Data points.csv' });
      if (path === null) return;
      const { count } = await write.run({ ...input, path });
      showDone(`Exported ${count.toLocaleString('en')} data points: ${path}`);
      return;
    }
    const { handle, fileName } = await write.run(input);
    if (handle === null) return;
    const link = document.createElement('a');
    link.href = transport.address(handle);
    link.download = fileName;
    link.click();
    setTimeout(() => void transport.call('files.release', { handle }), heldFor);
  };
  return { run: (dataPointIds) => void run(dataPointIds), pending: write.pending };
}
