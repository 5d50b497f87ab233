import { Button, Checkbox, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { PrintedSources } from '#shared/contract/annotated.ts';
import { mostPassages, mostPrinted } from '#shared/contract/annotated.ts';
import type { Source } from '#shared/contract/sources.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useTransport, useWork } from '../app/api.tsx';
import { showDone } from '../app/notices.ts';
import { type Print, PrintedPages } from '../panes/report/PagePreview.tsx';
import { type Choices, firstChoices, PrintChoices } from './PrintChoices.tsx';
import styles from './printing.module.css';

/** Sources whose pages the preview sets; many more would make each choice wait. */
const mostShown = 5;
/** A download is read by then, at any speed of the disk. */
const heldFor = 60_000;

/** The choices and the passages that they are about. */
type Asked = Choices & { readonly passageIds?: string[] };

interface Props {
  /** Texts of the case, in the order in which they are printed. */
  readonly sources: readonly Source[];
  /** The passages that a filter shows; null where none is set. */
  readonly passageIds: readonly string[] | null;
  readonly close: () => void;
}

/** What of the sources is printed, beside the real pages. */
export function PrintDialog({ sources, passageIds, close }: Props) {
  const [choices, setChoices] = useState(firstChoices);
  const [filtered, setFiltered] = useState(true);
  const [codes, setCodes] = useState(false);
  const [made, setMade] = useState<PrintedSources | null>(null);
  const change = (patch: Partial<Choices>) => setChoices((before) => ({ ...before, ...patch }));
  const onProblem = useCallback((problem: unknown) => {
    // What can't be drawn here is made all the same; what the engine refuses is not.
    if (!(problem instanceof PlumbError)) return;
    setMade(null);
    if (canBeCoded(problem)) setCodes(true);
  }, []);
  const asked = useMemo<Asked>(
    () => ({
      ...choices,
      ...(passageIds === null || !filtered ? {} : { passageIds: passageIds.slice(0, mostPassages) }),
    }),
    [choices, passageIds, filtered],
  );
  const print = usePreviewPrint(sources, asked, setMade);
  const title = sources.length === 1 ? 'Print annotated source' : `Print ${sources.length} annotated sources`;
  return (
    <Modal opened onClose={close} title={title} size="min(76rem, 94vw)" classNames={{ body: styles.body }}>
      <div className={styles.side}>
        <SourceNames sources={sources} />
        {passageIds !== null && (
          <Checkbox
            size="xs"
            label={
              passageIds.length === 1
                ? 'Only the passage that is shown'
                : `Only the ${passageIds.length.toLocaleString('en')} passages that are shown`
            }
            checked={filtered}
            onChange={(event) => setFiltered(event.currentTarget.checked)}
          />
        )}
        <PrintChoices choices={choices} change={change} codes={codes} />
        <p className={`${styles.made} numbers`} role="status">
          {madeWords(made, sources.length)}
        </p>
        <ExportButton sources={sources} asked={asked} />
      </div>
      <div className={styles.pages}>
        <PrintedPages print={print} version={asked} onProblem={onProblem} />
      </div>
    </Modal>
  );
}

/** Whether only a character stands in the way that can be printed as its code. */
function canBeCoded({ details }: PlumbError): boolean {
  return typeof details === 'object' && details !== null && 'canBeCoded' in details;
}

/** Prints the first of the sources and tells what came of it. */
function usePreviewPrint(sources: readonly Source[], asked: Asked, tell: (made: PrintedSources) => void): Print {
  const transport = useTransport();
  const shown = useMemo(() => sources.slice(0, mostShown).map(({ id }) => id), [sources]);
  return useCallback(
    async (job) => {
      const made = await ask(transport, 'sources.printAnnotated', { job, sourceIds: shown, ...asked });
      tell(made);
      return made;
    },
    [transport, shown, asked, tell],
  );
}

function SourceNames({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className={styles.sources} aria-label="Sources">
      {sources.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}

function madeWords(made: PrintedSources | null, sources: number): string {
  if (made === null) return '';
  const words = `${counted(made.passages, 'passage')} on ${counted(made.pages, 'page')}`;
  return sources > mostShown ? `The first ${mostShown} sources are shown: ${words}` : words;
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}

/** Prints all of the sources and hands the file over as a download. */
function ExportButton({ sources, asked }: { sources: readonly Source[]; asked: Asked }) {
  const transport = useTransport();
  const printing = useWork('sources.printAnnotated');
  const [failure, setFailure] = useState<string | null>(null);
  const sourceIds = sources.slice(0, mostPrinted).map(({ id }) => id);
  const exportPdf = async () => {
    setFailure(null);
    try {
      const { handle, fileName, pages } = await printing.run({ sourceIds, ...asked });
      const link = document.createElement('a');
      link.href = transport.address(handle);
      link.download = fileName;
      link.click();
      showDone(`${counted(pages, 'page')} written to ${fileName}`);
      setTimeout(() => void transport.call('files.release', { handle }), heldFor);
    } catch (error) {
      if (error instanceof PlumbError && error.code === 'cancelled') return;
      setFailure(error instanceof Error ? error.message : 'The PDF was not made.');
    }
  };
  return (
    <>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {sources.length > mostPrinted && <p className={styles.made}>The first {mostPrinted} sources are printed.</p>}
      <Button
        data-autofocus
        leftSection={<IconDownload size={15} aria-hidden />}
        loading={printing.pending}
        onClick={() => void exportPdf()}
      >
        Export PDF
      </Button>
    </>
  );
}
