import { Button } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Run } from '#shared/contract/estimates.ts';
import type { EstimateDefinition, EstimateResult } from '#shared/estimates/estimate.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import { instantInWords } from '#shared/reports/dateWords.ts';
import { dragging } from '../../app/dragged.ts';
import { StateWord } from '../../design/StateWord.tsx';
import styles from './estimate.module.css';
import { useNumbers } from './numbers.tsx';

interface ResultPanelProps {
  readonly settings: ReactNode;
  /** What explains the sentence. */
  readonly children: ReactNode;
  readonly estimateId: string;
  readonly definition: EstimateDefinition;
  readonly lastRun: Run | null;
  /** The last run is of this very sheet, and nothing under it has changed. */
  readonly fresh: boolean;
  readonly preview: EstimateResult | null;
  readonly running: boolean;
  readonly failure: string | null;
  readonly onRun: () => void;
}

/** The answer in one sentence, of the frozen run while it is fresh, else of a preview; under it what explains it. */
export function ResultPanel(props: ResultPanelProps) {
  const { settings, children, estimateId, definition, lastRun, fresh, preview, running, failure, onRun } = props;
  const { locale } = useNumbers();
  const frozen = fresh && lastRun !== null ? lastRun : null;
  const result = frozen?.result ?? preview;
  const sentence = result && resultSentence(result, frozen?.definition ?? definition, locale);
  return (
    <section className={styles.result} aria-label="Result">
      <div className={styles.resultState}>
        <div className={styles.settings}>{settings}</div>
        <RunState lastRun={lastRun} fresh={fresh} preview={preview} samples={definition.samples} />
        <Button
          size="xs"
          variant={fresh ? 'default' : 'filled'}
          onClick={onRun}
          loading={running}
          disabled={preview === null}
        >
          {lastRun === null || fresh ? 'Run' : 'Run again'} <kbd className={styles.runKey}>Ctrl+Enter</kbd>
        </Button>
      </div>
      {failure === null ? null : (
        <p role="alert" className={styles.cellProblem}>
          {failure}
        </p>
      )}
      {sentence === null ? (
        <p className={styles.noResult}>No result until the sheet above can be computed.</p>
      ) : (
        <p className={styles.sentence} data-preview={!fresh || undefined}>
          <span
            className={styles.grip}
            title="Drag into a report"
            aria-hidden
            {...dragging({ kind: 'estimate', id: estimateId }, sentence ?? '')}
          >
            <IconGripVertical size={16} stroke={1.5} />
          </span>
          <Sentence words={sentence} />
        </p>
      )}
      {children}
    </section>
  );
}

type RunStateProps = Pick<ResultPanelProps, 'lastRun' | 'fresh' | 'preview'> & { readonly samples: number };

function RunState({ lastRun, fresh, preview, samples }: RunStateProps) {
  const { write } = useNumbers();
  const live = preview === null ? '' : `: below, ${countWords(preview.samples, samples, write)}`;
  if (lastRun === null) return <span className={styles.stateWords}>not run yet{live}</span>;
  return (
    <span className={styles.stateWords}>
      <StateWord state={fresh ? 'fresh' : 'stale'} />
      <span className="quiet">
        {' '}
        {fresh ? `run ${instantInWords(lastRun.ranAt)}` : `since the run of ${instantInWords(lastRun.ranAt)}${live}`}
      </span>
    </span>
  );
}

/** The full count is computed, too; a run also keeps it. */
function countWords(shown: number, samples: number, write: (value: number) => string): string {
  const count = write(shown);
  return shown < samples ? `a preview of ${count} samples` : `all ${count} samples, not kept`;
}

/** What the result says is large; how it was drawn, in brackets at its end, is not. */
function Sentence({ words }: { words: string }) {
  const bracket = words.lastIndexOf(' (');
  if (bracket < 0) return words;
  return (
    <>
      {words.slice(0, bracket)} <span className={styles.origin}>{words.slice(bracket + 1)}</span>
    </>
  );
}
