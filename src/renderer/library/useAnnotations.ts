import { useCallback, useState } from 'react';
import type { ImportedAnnotations } from '#shared/contract/exchange.ts';
import { countsOfImport } from '#shared/exchange/countsOfImport.ts';
import { useTransport, useWork } from '../app/api.tsx';
import { showDone } from '../app/notices.ts';
import type { PickedFile } from './importQueue.ts';

/** What came of one file. */
export type AnnotationsOutcome =
  | { readonly file: string; readonly kind: 'failed'; readonly reason: string }
  | { readonly file: string; readonly kind: 'imported'; readonly imported: ImportedAnnotations };

export interface AnnotationImport {
  readonly outcomes: readonly AnnotationsOutcome[];
  readonly importFiles: (files: readonly PickedFile[]) => void;
  readonly dismiss: () => void;
}

/** Imports files of annotations one after the other; what is not all placed is kept to be looked through. */
export function useAnnotations(): AnnotationImport {
  const transport = useTransport();
  const { run } = useWork('annotations.import');
  const [outcomes, setOutcomes] = useState<readonly AnnotationsOutcome[]>([]);
  const importFiles = useCallback(
    (files: readonly PickedFile[]) => {
      const importOne = async ({ path, read }: PickedFile): Promise<AnnotationsOutcome> => {
        try {
          const handle = await transport.putFile(await read());
          return { file: path, kind: 'imported', imported: await run({ handle }) };
        } catch (error) {
          return { file: path, kind: 'failed', reason: error instanceof Error ? error.message : 'It can not be read.' };
        }
      };
      const importAll = async (): Promise<void> => {
        const done: AnnotationsOutcome[] = [];
        // oxlint-disable-next-line no-await-in-loop -- what one file adds may be what the next one answers
        for (const file of files) done.push(await importOne(file));
        if (done.some(needsLook)) setOutcomes(done);
        else for (const outcome of done) tell(outcome);
      };
      void importAll();
    },
    [transport, run],
  );
  return { outcomes, importFiles, dismiss: () => setOutcomes([]) };
}

function needsLook(outcome: AnnotationsOutcome): boolean {
  if (outcome.kind === 'failed') return true;
  const { moved, lost, onStubs, refusedCount } = outcome.imported;
  return moved + lost + onStubs + refusedCount > 0;
}

function tell(outcome: AnnotationsOutcome): void {
  if (outcome.kind === 'imported') showDone(`${outcome.file}: ${countsOfImport(outcome.imported).join(', ')}.`);
}
