import { useEffect, useState } from 'react';
import { ask, useTransport } from '../../../app/api.tsx';

interface Shown {
  /** Of the picture's bytes in this window; null until they are there. */
  readonly address: string | null;
  readonly problem: string | null;
}

const notYet: Shown = { address: null, problem: null };

/** A picture of the case to be shown in this window; null for none. */
export function usePictureAddress(pictureId: string | null): Shown {
  const transport = useTransport();
  const [shown, setShown] = useState<Shown & { readonly of: string | null }>({ ...notYet, of: null });
  useEffect(() => {
    if (pictureId === null) return undefined;
    const job = crypto.randomUUID();
    let address: string | null = null;
    let current = true;
    const load = async () => {
      try {
        const { handle } = await ask(transport, 'pictures.show', { job, pictureId });
        const bytes = await (await fetch(transport.address(handle))).blob();
        void transport.call('files.release', { handle });
        if (!current) return;
        address = URL.createObjectURL(bytes);
        setShown({ address, problem: null, of: pictureId });
      } catch (error) {
        const problem = error instanceof Error ? error.message : 'The picture was not read.';
        if (current) setShown({ address: null, problem, of: pictureId });
      }
    };
    void load();
    return () => {
      current = false;
      void transport.call('jobs.cancel', { job });
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [transport, pictureId]);
  // What was loaded for another picture is not shown for this one.
  return shown.of === pictureId ? shown : notYet;
}
