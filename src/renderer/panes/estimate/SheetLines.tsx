import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { FromLibrary } from './FromLibrary.tsx';
import { KeptApart } from './KeptApart.tsx';
import { LineForm } from './LineForm.tsx';
import type { BindLine } from './lineMemory.ts';
import { LineRow } from './LineRow.tsx';
import { apartNotes } from './linePairs.ts';
import { useNumbers } from './numbers.tsx';
import { Pairs } from './Pairs.tsx';
import styles from './SheetLines.module.css';
import { stateAt, type SheetOutcome } from './sheetProblem.ts';
import { useSheetKeys } from './useSheetKeys.ts';

interface SheetLinesProps {
  readonly definition: EstimateDefinition;
  readonly dataPoints: readonly DataPoint[];
  readonly outcome: SheetOutcome;
  readonly bind: BindLine;
  readonly onEdit: (definition: EstimateDefinition) => void;
  readonly onSelect: (dataPointId: string) => void;
}

/** From so many lines on they scroll in a box of their own. */
const longSheet = 12;

/** The lines of a sheet, one row each; the one that is open has its cells below it. */
export function SheetLines({ definition, dataPoints, outcome, bind, onEdit, onSelect }: SheetLinesProps) {
  const { lines, coverage } = definition;
  const { grid, current, open, acts, moveLine, removeAt, addNext, close } = useSheetKeys({
    ...{ definition, onEdit },
    onOpen: ({ input }) => input.kind === 'dataPoint' && onSelect(input.dataPointId),
  });
  return (
    <>
      <div
        ref={grid}
        role="treegrid"
        aria-label="Lines"
        aria-rowcount={lines.length + 1}
        className={styles.grid}
        data-long={lines.length > longSheet || undefined}
      >
        <Heads coverage={coverage} />
        <div role="rowgroup" className={styles.body}>
          {lines.map((line, index) => (
            <div key={index} role="presentation" className={styles.line} data-open={index === open || undefined}>
              <LineRow
                line={line}
                index={index}
                count={lines.length}
                state={stateAt(outcome, line.name, index)}
                dataPoint={dataPointOf(line.input, dataPoints)}
                apart={apartNotes(line.name, definition.apart ?? []).join('; ')}
                bind={bind}
                coverage={coverage}
                open={index === open}
                stop={index === current}
                acts={acts}
              />
              {index === open ? (
                <LineForm
                  definition={definition}
                  index={index}
                  line={line}
                  dataPoints={dataPoints}
                  outcome={outcome}
                  onEdit={onEdit}
                  onSelect={onSelect}
                  onMove={(by) => moveLine(index, by)}
                  onRemove={() => removeAt(index)}
                  onClose={close}
                />
              ) : null}
            </div>
          ))}
        </div>
      </div>
      <Pairs definition={definition} problem={outcome.problem} onEdit={onEdit} hint={<KeyHint />}>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={addNext}>
          Add line
        </Button>
        <FromLibrary definition={definition} open={open} onEdit={onEdit} />
        {lines.length < 2 ? null : <KeptApart definition={definition} onEdit={onEdit} />}
      </Pairs>
    </>
  );
}

function KeyHint() {
  return (
    <p className={styles.keys}>
      <kbd>Enter</kbd> opens, <kbd>Delete</kbd> removes, <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> move
    </p>
  );
}

function Heads({ coverage }: { coverage: number }) {
  const { write } = useNumbers();
  const share = Number.isNaN(coverage) ? '' : `${write(Number((coverage * 100).toPrecision(4)))}% `;
  return (
    <div role="row" className={styles.heads}>
      <span role="columnheader">Name</span>
      <span role="columnheader" className={styles.whatHead}>
        What it is
      </span>
      <span role="columnheader">Shape</span>
      <span role="columnheader" className={styles.number}>
        Median
      </span>
      <span role="columnheader" className={styles.intervalHead}>
        {share}interval
      </span>
      <span role="columnheader">Unit</span>
      <span role="columnheader" className={styles.source}>
        Source
      </span>
    </div>
  );
}

function dataPointOf(
  input: EstimateDefinition['lines'][number]['input'],
  dataPoints: readonly DataPoint[],
): DataPoint | null {
  return (input.kind === 'dataPoint' && dataPoints.find(({ id }) => id === input.dataPointId)) || null;
}
