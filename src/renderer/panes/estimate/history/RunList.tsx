import { Button } from '@mantine/core';
import type { Run } from '#shared/contract/estimates.ts';
import { scenarioFrom } from '#shared/estimates/applyScenario.ts';
import { frozenSource } from '#shared/estimates/compareRuns.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { printedResult } from '#shared/estimates/sentence.ts';
import { StateWord } from '../../../design/StateWord.tsx';
import styles from '../compare.module.css';
import { LinesTable } from '../LinesTable.tsx';
import { useNumbers } from '../numbers.tsx';
import { runMoment } from './runMoment.ts';

interface RunListProps {
  /** The newest first. */
  readonly runs: readonly Run[];
  readonly chosen: readonly string[];
  /** Of the newest; the others were followed by another. */
  readonly state: 'fresh' | 'stale';
  /** The sheet as it is on screen. */
  readonly definition: EstimateDefinition;
  readonly onChoose: (id: string) => void;
  readonly onPutBack: (run: Run) => void;
  readonly onKeepAsScenario: (run: Run) => void;
}

/** Each run with what came of it and what it was drawn from, its lines folded. */
export function RunList({ runs, chosen, state, definition, ...acts }: RunListProps) {
  return (
    <ul className={`${styles.list} ${styles.first}`} aria-label="Runs">
      {runs.map((run, index) => (
        <RunItem
          key={run.id}
          run={run}
          state={index === 0 ? state : 'earlier'}
          chosen={runs.length < 2 ? null : chosen.includes(run.id)}
          definition={definition}
          {...acts}
        />
      ))}
    </ul>
  );
}

interface RunItemProps extends Pick<RunListProps, 'definition' | 'onChoose' | 'onPutBack' | 'onKeepAsScenario'> {
  readonly run: Run;
  readonly state: string;
  /** Null where there is nothing to compare it with. */
  readonly chosen: boolean | null;
}

function RunItem({ run, state, chosen, definition, onChoose, onPutBack, onKeepAsScenario }: RunItemProps) {
  const { locale } = useNumbers();
  const { result, ranAt, engineVersion } = run;
  const when = runMoment(ranAt);
  const lines = run.definition.lines;
  const Holder = chosen === null ? 'span' : 'label';
  const { changes, same } = differenceTo(definition, run.definition);
  return (
    <li className={styles.run} aria-label={`Run of ${when}`}>
      <Holder className={styles.choose}>
        {chosen === null ? null : (
          <input
            type="checkbox"
            checked={chosen}
            onChange={() => onChoose(run.id)}
            aria-label={`Compare the run of ${when}`}
          />
        )}
        <span className={styles.when}>{when}</span>
      </Holder>
      <StateWord state={state} />
      <p className={styles.figure}>{printedResult(result, result, locale)}</p>
      <p className={`${styles.figure} ${styles.soft}`}>
        seed {result.seed}, {formatFigure(result.samples, locale)} samples, engine {engineVersion}
      </p>
      <details className={styles.details}>
        <summary>
          {lines.length === 1 ? '1 line' : `${lines.length} lines`} as they were, formula{' '}
          <span className={styles.mono}>{run.definition.formula}</span>
        </summary>
        <LinesTable label={`Lines of the run of ${when}`} lines={lines} sourceOf={(line) => frozenSource(line, run)} />
        <div className={styles.actions}>
          <Button size="xs" variant="default" disabled={same} onClick={() => onPutBack(run)}>
            Put this sheet back
          </Button>
          <Button size="xs" variant="default" disabled={changes === 0} onClick={() => onKeepAsScenario(run)}>
            Keep as a scenario
          </Button>
          {same ? (
            <span className={`${styles.figure} ${styles.soft} ${styles.beside}`}>The sheet is as it was then.</span>
          ) : null}
        </div>
      </details>
    </li>
  );
}

function differenceTo(sheet: EstimateDefinition, run: EstimateDefinition): { changes: number; same: boolean } {
  const { changes, beyond } = scenarioFrom(sheet, run);
  const drawn = sheet.seed === run.seed && sheet.samples === run.samples && sheet.coverage === run.coverage;
  return { changes: changes.length, same: drawn && changes.length === 0 && beyond.length === 0 };
}
