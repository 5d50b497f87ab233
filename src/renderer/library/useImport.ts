import { useCallback, useEffect, useRef } from 'react';
import { useTransport, useWork } from '../app/api.tsx';
import { showDone, showFailure } from '../app/notices.ts';
import { useSelection } from '../app/selection.tsx';
import { PlumbError } from '#shared/values/PlumbError.ts';

export interface Importing {
  readonly importFiles: (files: readonly File[]) => void;
  readonly pending: boolean;
}

/** Imports files one after another, so that each failure names its file; the last one opens, unless the user went elsewhere meanwhile. */
export function useImport(): Importing {
  const transport = useTransport();
  const { run, pending } = useWork('sources.import');
  const { open, selected, pane } = useSelection();
  const place = `${pane} ${selected?.kind ?? ''} ${selected?.id ?? ''}`;
  const latestPlace = useRef(place);
  useEffect(() => {
    latestPlace.current = place;
  }, [place]);
  const importOne = useCallback(
    async (file: File): Promise<string | null> => {
      try {
        const handle = await transport.putFile(file);
        const imported = await run({ handle });
        if (imported.duplicate) showDone(`${file.name} is in this case already, as "${imported.title}".`);
        return imported.sourceId;
      } catch (error) {
        if (!(error instanceof PlumbError)) throw error;
        if (error.code === 'cancelled') showDone(`The import of ${file.name} was cancelled; nothing of it was kept.`);
        else showFailure(error.message);
        return null;
      }
    },
    [transport, run],
  );
  const importFiles = useCallback(
    (files: readonly File[]) => {
      const all = async () => {
        const begun = latestPlace.current;
        let last: string | null = null;
        for (const file of files) last = (await importOne(file)) ?? last;
        if (last !== null && latestPlace.current === begun) open({ kind: 'source', id: last });
      };
      void all();
    },
    [importOne, open],
  );
  return { importFiles, pending };
}
