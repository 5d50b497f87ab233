import { Button, NativeSelect } from '@mantine/core';
import { lostLines } from '#shared/estimates/applyScenario.ts';
import type { Scenario } from '#shared/estimates/comparisons.ts';
import { useChange } from '../../../app/api.tsx';
import { useSelection } from '../../../app/selection.tsx';
import type { AsideProps } from '../asides.ts';
import { TextCell } from '../Cell.tsx';
import cells from '../Cell.module.css';
import styles from '../compare.module.css';
import { DifferenceForm, LostDifference } from './DifferenceForm.tsx';
import { changeDifference, duplicateScenario, removeDifference, sheetOf, takeLine } from './scenarioEdits.ts';

interface ScenarioFormProps extends AsideProps {
  readonly scenario: Scenario;
  readonly index: number;
  /** The scenarios to be kept, and which of them is open then. */
  readonly onKeep: (scenarios: readonly Scenario[], open: number | null) => void;
}

/** One scenario open: its name, its note, and the lines that it changes. */
export function ScenarioForm(props: ScenarioFormProps) {
  const { scenario, index, definition, dataPoints, comparisons, onKeep } = props;
  const { scenarios } = comparisons;
  const selection = useSelection();
  const change = (next: Scenario) =>
    onKeep(
      scenarios.map((each, at) => (at === index ? next : each)),
      index,
    );
  const lost = new Set(lostLines(definition, scenario.changes));
  const changed = new Set(scenario.changes.map(({ line }) => line));
  const free = definition.lines.filter(({ name }) => !changed.has(name));
  return (
    <section className={styles.form} aria-label={`Scenario ${scenario.name}`}>
      <div className={cells.row}>
        <TextCell
          label="Name of the scenario"
          value={scenario.name}
          onChange={(name) => change({ ...scenario, name })}
          error={scenario.name.trim() === '' ? 'A scenario needs a name' : null}
          className={cells.wide}
        />
        <TextCell
          label="Note"
          value={scenario.note}
          onChange={(note) => change({ ...scenario, note })}
          className={cells.wide}
        />
      </div>
      {scenario.changes.map((difference) =>
        lost.has(difference.line) ? (
          <LostDifference
            key={difference.line}
            difference={difference}
            free={free}
            onMove={(line) => change(changeDifference(scenario, difference.line, { line }))}
            onRemove={() => change(removeDifference(scenario, difference.line))}
          />
        ) : (
          <DifferenceForm
            key={difference.line}
            difference={difference}
            line={definition.lines.find(({ name }) => name === difference.line)}
            dataPoints={dataPoints}
            onChange={(part) => change(changeDifference(scenario, difference.line, part))}
            onRemove={() => change(removeDifference(scenario, difference.line))}
            onSelect={(id) => selection.select({ kind: 'dataPoint', id })}
          />
        ),
      )}
      {free.length === 0 ? null : (
        <NativeSelect
          label="Change a line"
          size="xs"
          className={styles.choice ?? ''}
          mt="xs"
          value=""
          onChange={(event) => {
            const line = free.find(({ name }) => name === event.currentTarget.value);
            if (line !== undefined) change(takeLine(scenario, line));
          }}
        >
          <option value="">Choose a line of the sheet</option>
          {free.map(({ name, label }) => (
            <option key={name} value={name}>
              {label === '' ? name : `${name} (${label})`}
            </option>
          ))}
        </NativeSelect>
      )}
      <ScenarioActs {...props} whole={lost.size === 0} />
    </section>
  );
}

function ScenarioActs(props: ScenarioFormProps & { readonly whole: boolean }) {
  const { scenario, index, definition, comparisons, onEdit, onKeep, whole } = props;
  const { scenarios } = comparisons;
  const selection = useSelection();
  const create = useChange('estimates.create');
  const makeEstimate = async () => {
    const { estimateId } = await create.run({ definition: sheetOf(definition, scenario) });
    selection.open({ kind: 'estimate', id: estimateId });
  };
  return (
    <div className={styles.actions}>
      <Button
        size="xs"
        variant="default"
        disabled={!whole}
        onClick={() => onEdit({ ...sheetOf(definition, scenario), name: definition.name })}
      >
        Make this the sheet
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!whole}
        loading={create.pending}
        onClick={() => void makeEstimate()}
      >
        Make it an estimate of its own
      </Button>
      <Button size="xs" variant="subtle" onClick={() => onKeep(duplicateScenario(scenarios, index), index + 1)}>
        Duplicate
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        onClick={() =>
          onKeep(
            scenarios.filter((_, at) => at !== index),
            null,
          )
        }
      >
        Remove scenario
      </Button>
    </div>
  );
}
