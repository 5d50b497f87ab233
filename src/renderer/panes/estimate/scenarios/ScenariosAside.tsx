import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { applyScenarios } from '#shared/estimates/applyScenario.ts';
import type { Scenario } from '#shared/estimates/comparisons.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import { useCommand } from '../../../app/commands.tsx';
import type { AsideProps } from '../asides.ts';
import styles from '../compare.module.css';
import { IntervalsChart } from '../IntervalsChart.tsx';
import { useNumbers } from '../numbers.tsx';
import { previewSamples } from '../sheetProblem.ts';
import { usePreviews } from '../usePreviews.ts';
import { newScenario } from './scenarioEdits.ts';
import { ScenarioForm } from './ScenarioForm.tsx';
import { intervalOf, scenarioColumns } from './scenarioTable.ts';
import { ScenarioTable } from './ScenarioTable.tsx';

/** The sheet with named differences, side by side; one of them open to be changed. */
export function ScenariosAside(props: AsideProps) {
  const { definition, comparisons, onCompare } = props;
  const { locale } = useNumbers();
  const { scenarios } = comparisons;
  const [open, setOpen] = useState<number | null>(null);
  const columns = useColumns(props);
  const keep = (next: readonly Scenario[]) => onCompare({ ...comparisons, scenarios: [...next] });
  const add = () => {
    keep([...scenarios, newScenario(scenarios)]);
    setOpen(scenarios.length);
  };
  useCommand({ id: 'estimate.newScenario', label: 'New scenario of this estimate', group: 'Estimate', run: add });
  const shown = open === null ? undefined : scenarios[open];
  const unit = columns.find(({ result }) => result !== null)?.result?.unit ?? definition.unit;
  return (
    <section aria-label="Scenarios">
      {scenarios.length === 0 ? (
        <p className={styles.lead}>
          A scenario is this sheet with some lines changed: all shells of the lighter kind, a third of the voyages
          empty. What it does not change follows the sheet.
        </p>
      ) : (
        <>
          <IntervalsChart
            className={styles.chart}
            unit={unitInProse(unit)}
            rows={columns.map(({ name, result }) =>
              result === null
                ? { name, low: NaN, high: NaN, middle: null, kind: 'estimate', note: 'no result' }
                : {
                    ...{ name, low: result.low, high: result.high, middle: result.percentiles['50'] },
                    ...{ kind: 'estimate', note: intervalOf(result, locale) },
                  },
            )}
          />
          <ScenarioTable
            definition={definition}
            scenarios={scenarios}
            columns={columns}
            open={open}
            onOpen={(index) => setOpen(index === open ? null : index)}
          />
        </>
      )}
      <div className={styles.actions}>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
          New scenario
        </Button>
      </div>
      {shown === undefined || open === null ? null : (
        <ScenarioForm
          key={open}
          {...props}
          scenario={shown}
          index={open}
          onKeep={(next, at) => {
            keep(next);
            setOpen(at);
          }}
        />
      )}
      {scenarios.length === 0 ? null : (
        <p className={`${styles.words} ${styles.soft}`}>
          Every scenario is a preview of at most {previewSamples.toLocaleString(locale)} samples, drawn with the sheet’s
          seed: what differs comes from the changed lines.
        </p>
      )}
    </section>
  );
}

function useColumns({ definition, comparisons }: AsideProps) {
  const { scenarios } = comparisons;
  const outcomes = useMemo(() => applyScenarios(definition, scenarios), [definition, scenarios]);
  const sheets = useMemo(
    () => [definition, ...outcomes.flatMap((outcome) => (outcome.definition === null ? [] : [outcome.definition]))],
    [definition, outcomes],
  );
  const [own = null, ...previews] = usePreviews(sheets);
  return scenarioColumns(scenarios, outcomes, own, previews);
}
