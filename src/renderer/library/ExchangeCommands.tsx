import { useRef } from 'react';
import type { ReferenceFormat } from '#shared/contract/exchange.ts';
import { useWork } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { useSave } from '../app/useSave.ts';
import { AnnotationsSummary } from './AnnotationsSummary.tsx';
import { exchangeCommands } from './exchangeCommandNames.ts';
import { filesOfInput } from './pickedFiles.ts';
import type { AnnotationImport } from './useAnnotations.ts';

const { importAnnotations, exportAnnotations, ...references } = exchangeCommands;

/** Annotations in and out, and references out, as commands; with what came of an import. */
export function ExchangeCommands({ annotations }: { annotations: AnnotationImport }) {
  const picker = useRef<HTMLInputElement>(null);
  const writing = useWork('annotations.export');
  const save = useSave();
  const exportAll = () => save('annotation', () => writing.run({}));
  useCommand({ ...importAnnotations, group: 'Exchange', run: () => picker.current?.click() });
  useCommand({ ...exportAnnotations, group: 'Exchange', run: exportAll });
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".json,.jsonld,.html,.htm,.md,.csv,.txt"
        data-testid="annotations-input"
        aria-label="Annotations to import"
        onChange={(event) => {
          annotations.importFiles(filesOfInput(event.currentTarget).files);
          // The same files can be picked again, after they were mended.
          event.currentTarget.value = '';
        }}
      />
      <ReferenceCommand command={references.exportCsl} format="csl-json" />
      <ReferenceCommand command={references.exportBibtex} format="bibtex" />
      <ReferenceCommand command={references.exportRis} format="ris" />
      <AnnotationsSummary outcomes={annotations.outcomes} dismiss={annotations.dismiss} />
    </>
  );
}

function ReferenceCommand({
  command,
  format,
}: {
  command: { readonly id: string; readonly label: string };
  format: ReferenceFormat;
}) {
  const { run } = useWork('references.export');
  const save = useSave();
  useCommand({ ...command, group: 'Exchange', run: () => save('reference', () => run({ format })) });
  return null;
}
