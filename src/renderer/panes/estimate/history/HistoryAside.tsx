import { useState } from 'react';
import { scenarioFrom } from '#shared/estimates/applyScenario.ts';
import type { Run } from '#shared/contract/estimates.ts';
import { useRead } from '../../../app/api.tsx';
import type { AsideProps } from '../asides.ts';
import styles from '../compare.module.css';
import { chooseRun, pairOf } from './chosenRuns.ts';
import { RunComparison } from './RunComparison.tsx';
import { RunList } from './RunList.tsx';
import { runMoment } from './runMoment.ts';

/** Every run as it was, the newest first; two of them can be compared. */
export function HistoryAside({ estimate, definition, fresh, comparisons, onEdit, onCompare }: AsideProps) {
  const query = useRead('estimates.runs', { estimateId: estimate.id });
  const [chosen, choose] = useState<readonly string[] | null>(null);
  if (query.error !== null) return <p className={styles.problem}>{query.error.message}</p>;
  if (query.data === undefined) return null;
  const runs = query.data;
  const picked = chosen ?? runs.slice(0, 2).map(({ id }) => id);
  const pair = pairOf(runs, picked);
  const keepAsScenario = (run: Run) => {
    const { changes, beyond } = scenarioFrom(definition, run.definition);
    const scenario = { name: `Run of ${runMoment(run.ranAt)}`, note: beyond.join(' '), changes: [...changes] };
    onCompare({ ...comparisons, scenarios: [...comparisons.scenarios, scenario] });
  };
  return (
    <section aria-label="History">
      {runs.length === 0 ? (
        <p className={styles.lead}>
          No run yet. Each run is kept here as it was: its formula, its inputs with their values and sources, its seed,
          and what came of it.
        </p>
      ) : (
        <RunList
          runs={runs}
          chosen={picked}
          state={fresh ? 'fresh' : 'stale'}
          definition={definition}
          onChoose={(id) => choose(chooseRun(picked, id))}
          onPutBack={(run) => onEdit(run.definition)}
          onKeepAsScenario={keepAsScenario}
        />
      )}
      {runs.length < 2 ? null : pair === null ? (
        <p className={`${styles.words} ${styles.soft}`}>Choose two runs to compare them.</p>
      ) : (
        <RunComparison key={pair.map(({ id }) => id).join()} from={pair[0]} to={pair[1]} />
      )}
    </section>
  );
}
