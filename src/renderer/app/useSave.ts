import type { WrittenFile } from '#shared/contract/exchange.ts';
import { useTransport } from './api.tsx';
import { showDone, showFailure } from './notices.ts';

/** A download is read by then, at any speed of the disk. */
const heldFor = 60_000;

/** Hands a written file over as a download; Electron asks where to. */
export function useSave(): (word: string, write: () => Promise<WrittenFile>) => void {
  const transport = useTransport();
  return (word, write) => {
    const save = async (): Promise<void> => {
      const { handle, fileName, count } = await write();
      if (count === 0) {
        showDone(`There is no ${word} in this case to export yet.`);
        return void transport.call('files.release', { handle });
      }
      const link = document.createElement('a');
      link.href = transport.address(handle);
      link.download = fileName;
      link.click();
      showDone(`${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'} written to ${fileName}`);
      setTimeout(() => void transport.call('files.release', { handle }), heldFor);
    };
    save().catch((error: unknown) => showFailure(error instanceof Error ? error.message : 'Nothing was exported.'));
  };
}
