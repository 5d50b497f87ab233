import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportedAnnotations, UnsurePassage } from '#shared/contract/exchange.ts';
import { countsOfImport } from '#shared/exchange/countsOfImport.ts';
import { useSelectionActs } from '../app/selection.tsx';
import styles from './AnnotationsSummary.module.css';
import type { AnnotationImport } from './useAnnotations.ts';

/** What came of an import of annotations, where something is to be looked at: each line opens its passage or source. */
export function AnnotationsSummary({ outcomes, dismiss }: Omit<AnnotationImport, 'importFiles'>) {
  return (
    <Modal opened={outcomes.length > 0} onClose={dismiss} title="Annotations imported" size="lg">
      <div className={styles.files}>
        {outcomes.map((outcome) => (
          <section key={outcome.file} aria-label={outcome.file}>
            <h3 className={styles.file}>{outcome.file}</h3>
            {outcome.kind === 'failed' ? (
              <p role="alert" className={styles.failure}>
                {outcome.reason}
              </p>
            ) : (
              <Imported imported={outcome.imported} close={dismiss} />
            )}
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        <p className="quiet small">One Ctrl+Z takes back all that a file added.</p>
        <Button onClick={dismiss}>Close</Button>
      </div>
    </Modal>
  );
}

function Imported({ imported, close }: { imported: ImportedAnnotations; close: () => void }) {
  const { open } = useSelectionActs();
  const { unsure, stubs, refused, refusedCount, onStubs, format, moved, lost } = imported;
  const show = (kind: 'passage' | 'source', id: string) => {
    close();
    open({ kind, id });
  };
  const passages = (state: UnsurePassage['state']) =>
    unsure
      .filter((one) => one.state === state)
      .map(({ passageId, words, sourceTitle }) => (
        <li key={passageId}>
          <button type="button" className={styles.link} onClick={() => show('passage', passageId)}>
            “{words}”
          </button>
          <span className={styles.where}>{sourceTitle}</span>
        </li>
      ));
  return (
    <>
      <p className="numbers">
        {format}: {countsOfImport(imported).join(' · ')}
      </p>
      <Folded count={moved} title="moved: a place resembles them, to accept or not">
        {passages('moved')}
      </Folded>
      <Folded count={lost} title="lost: their words are nowhere in the source">
        {passages('lost')}
      </Folded>
      <Folded count={onStubs} title="waiting for a source that is not imported yet" listed={stubs.length}>
        {stubs.map(({ sourceId, title }) => (
          <li key={sourceId}>
            <button type="button" className={styles.link} onClick={() => show('source', sourceId)}>
              {title}
            </button>
          </li>
        ))}
      </Folded>
      <Folded count={refusedCount} title="refused" listed={refused.length}>
        {refused.map(({ index, reason }) => (
          <li key={index}>
            <span className="numbers">Annotation {(index + 1).toLocaleString('en')}</span>: {reason}
          </li>
        ))}
      </Folded>
    </>
  );
}

interface FoldedProps {
  readonly count: number;
  readonly title: string;
  /** Lines inside, where they are no passages. */
  readonly listed?: number;
  readonly children: readonly ReactNode[];
}

function Folded({ count, title, listed, children }: FoldedProps) {
  if (count === 0) return null;
  const rest = listed === undefined ? count - children.length : 0;
  return (
    <details className={styles.group} open={count <= 8}>
      <summary>
        <span className="numbers">{count.toLocaleString('en')}</span> {title}
      </summary>
      {(listed ?? children.length) > 0 && <ul>{children}</ul>}
      {rest > 0 && <p className={styles.where}>and {rest.toLocaleString('en')} more, in Passages</p>}
    </details>
  );
}
