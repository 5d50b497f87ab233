import { ActionIcon, Button, NativeSelect, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { LineChange } from '#shared/estimates/applyScenario.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { bindLine } from '#shared/estimates/inputSampler.ts';
import { drawnWords } from '#shared/estimates/lineWords.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { TextCell } from '../Cell.tsx';
import cells from '../Cell.module.css';
import styles from '../compare.module.css';
import { InputCells } from '../InputCells.tsx';
import { KindCell } from '../LineForm.tsx';
import { useNumbers } from '../numbers.tsx';
import { lineProblemOf, type LineProblem } from '../problemPlace.ts';

interface DifferenceFormProps {
  readonly difference: LineChange;
  /** The sheet's line of that name. */
  readonly line: EstimateLine | undefined;
  readonly dataPoints: readonly DataPoint[];
  readonly onChange: (part: Partial<LineChange>) => void;
  readonly onRemove: () => void;
  readonly onSelect: (dataPointId: string) => void;
}

/** The cells of one changed line, as on the sheet. */
export function DifferenceForm({ difference, line, dataPoints, onChange, onRemove, onSelect }: DifferenceFormProps) {
  const { locale } = useNumbers();
  if (line === undefined) return null;
  const changed = { ...line, unit: difference.unit, input: difference.input };
  const problem = problemOfLine(changed);
  const problemFor = (field: string) => (problem?.path[0] === field ? problem.message : null);
  return (
    <div role="group" aria-label={difference.line} className={styles.difference}>
      <div className={styles.differenceHead}>
        <span className={styles.mono}>{difference.line}</span>
        <span className={styles.soft}>on the sheet: {drawnWords(line, locale)}</span>
        <Tooltip label="Leave it as on the sheet">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Leave ${difference.line} as on the sheet`}
            onClick={onRemove}
          >
            <IconX size={15} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={cells.row}>
        <KindCell line={changed} dataPoints={dataPoints} onChange={(input) => onChange({ input })} />
        <InputCells
          line={changed}
          dataPoints={dataPoints}
          problem={problem}
          onChange={(input) => onChange({ input })}
          onSelect={onSelect}
        />
        <TextCell
          label="Unit"
          value={difference.unit}
          onChange={(unit) => onChange({ unit })}
          error={problemFor('unit')}
          className={cells.unit}
        />
      </div>
      {difference.input.kind === 'constant' ? (
        <ReasonOf input={difference.input} onChange={(input) => onChange({ input })} />
      ) : null}
      {problem !== null && problem.path.length === 0 ? <p className={styles.problem}>{problem.message}</p> : null}
    </div>
  );
}

type Constant = Extract<LineChange['input'], { kind: 'constant' }>;

function ReasonOf({ input, onChange }: { readonly input: Constant; readonly onChange: (input: Constant) => void }) {
  return (
    <TextCell
      label="Source or reason"
      value={input.reason}
      onChange={(reason) => onChange({ ...input, reason })}
      className={cells.wide}
    />
  );
}

/** A formula's problems show at its scenario: they are of the sheet as a whole. */
function problemOfLine(line: EstimateLine): LineProblem | null {
  if (line.input.kind === 'formula') return null;
  try {
    bindLine(line);
    return null;
  } catch (error) {
    if (error instanceof PlumbError) return lineProblemOf(error, line.name);
    throw error;
  }
}

interface LostDifferenceProps {
  readonly difference: LineChange;
  /** Lines of the sheet that the scenario does not change yet. */
  readonly free: readonly EstimateLine[];
  readonly onMove: (line: string) => void;
  readonly onRemove: () => void;
}

/** A change of a line that the sheet no longer has: to be moved to another, or removed. */
export function LostDifference({ difference, free, onMove, onRemove }: LostDifferenceProps) {
  const [chosen, choose] = useState('');
  const target = free.find(({ name }) => name === chosen) ?? free[0];
  return (
    <div role="group" aria-label={difference.line} className={styles.difference}>
      <p className={styles.problem}>
        The sheet has no line <span className={styles.mono}>{difference.line}</span> any more.
      </p>
      <div className={styles.actions}>
        {target === undefined ? null : (
          <>
            <NativeSelect
              size="xs"
              label="Move the change to"
              className={styles.choice ?? ''}
              value={target.name}
              onChange={(event) => choose(event.currentTarget.value)}
              data={free.map(({ name }) => name)}
            />
            <Button size="xs" variant="default" onClick={() => onMove(target.name)}>
              Move
            </Button>
          </>
        )}
        <Button size="xs" variant="subtle" color="gray" onClick={onRemove}>
          Remove the change
        </Button>
      </div>
    </div>
  );
}
