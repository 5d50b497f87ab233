import { useEffect, useState } from 'react';
import { ask, useTransport } from '../../../app/api.tsx';
import { openPdf, sizeOfPage, type PageSize, type PdfFile } from './pdfFile.ts';

export interface OpenPdf {
  readonly file: PdfFile;
  readonly count: number;
  /** Of the first page; the others keep this room until they are drawn. */
  readonly size: PageSize;
}

export interface PdfState {
  readonly pdf: OpenPdf | null;
  readonly problem: string | null;
}

/** The capture's pages; read again for each source, and given back when the pages are put away. */
export function usePdf(sourceId: string): PdfState {
  const transport = useTransport();
  const [state, setState] = useState<PdfState>({ pdf: null, problem: null });
  useEffect(() => {
    const job = crypto.randomUUID();
    let current = true;
    let file: PdfFile | null = null;
    const open = async () => {
      try {
        const { handle } = await ask(transport, 'sources.capture', { job, sourceId });
        const bytes = new Uint8Array(await (await fetch(transport.address(handle))).arrayBuffer());
        void transport.call('files.release', { handle });
        if (!current) return;
        file = await openPdf(bytes);
        const size = await sizeOfPage(file, 1);
        if (current) setState({ pdf: { file, count: file.numPages, size }, problem: null });
        else void file.loadingTask.destroy();
      } catch (error) {
        if (current) setState({ pdf: null, problem: problemWords(error) });
      }
    };
    void open();
    return () => {
      current = false;
      void transport.call('jobs.cancel', { job });
      void file?.loadingTask.destroy();
    };
  }, [transport, sourceId]);
  return state;
}

function problemWords(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `The pages cannot be shown: ${words}`;
}
