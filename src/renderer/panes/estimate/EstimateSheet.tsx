import { useMemo, useState, type ReactNode } from 'react';
import type { Estimate } from '#shared/contract/estimates.ts';
import { estimateDefinitionSchema, type EstimateDefinition } from '#shared/estimates/estimate.ts';
import { followRenames } from '#shared/estimates/followRenames.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useAskAgain, useRead, useTransport, useWork } from '../../app/api.tsx';
import { isSettled, useAutosave } from '../../app/autosave.ts';
import { useCommand } from '../../app/commands.tsx';
import { useSelection } from '../../app/selection.tsx';
import styles from './estimate.module.css';
import { Asides } from './Asides.tsx';
import { FormulaField, RunSettings } from './FormulaField.tsx';
import { createLineMemory, type BindLine } from './lineMemory.ts';
import { ResultPanel } from './ResultPanel.tsx';
import { SheetLines } from './SheetLines.tsx';
import { previewSheet, type SheetOutcome } from './sheetProblem.ts';
import { useComparisons } from './useComparisons.ts';
import { FullCountContext, useComputed } from './useComputed.ts';
import { useKeptFocus } from './useKeptFocus.ts';

const saveDelay = 400;

interface EstimateSheetProps {
  readonly estimate: Estimate;
  readonly estimates: readonly Estimate[];
  readonly query: { readonly isFetching: boolean; readonly dataUpdatedAt: number };
  readonly children: ReactNode;
}

/** One estimate as a sheet: an edit of any cell shows in the result at once and is saved a moment later. */
export function EstimateSheet({ estimate, estimates, query, children }: EstimateSheetProps) {
  const selection = useSelection();
  const dataPoints = useRead('dataPoints.list', {}).data ?? [];
  const { definition, edit, flush, failure, saved, savable } = useDefinition(estimate, query);
  const [bind] = useState(createLineMemory);
  const outcome = usePreview(definition, bind);
  const { result, problem } = outcome;
  const fresh = saved && !estimate.stale && estimate.lastRun !== null;
  const compared = useComparisons(estimate, query);
  const editLines = (next: EstimateDefinition) => {
    const followed = followRenames(definition, next, compared.comparisons);
    if (followed !== compared.comparisons) compared.change(followed);
    edit(next);
  };
  const full = useComputed(definition, result !== null && savable);
  const live = full.computed?.result ?? result;
  const run = useRun(estimate.id, flush, savable);
  useCommand({ id: 'estimate.run', label: 'Run estimate', shortcut: 'Ctrl+Enter', group: 'Estimate', run: run.start });
  const rest = problem?.at === 'sheet' ? problem.message : null;
  const part = useKeptFocus();
  return (
    <section ref={part} className={styles.pane} aria-label="Estimate" onBlur={() => void flush()}>
      <div className={styles.bar}>{children}</div>
      <div className={styles.sheet}>
        <input
          type="text"
          className={styles.title}
          aria-label="Name of the estimate"
          value={definition.name}
          onChange={(event) => edit({ ...definition, name: event.currentTarget.value })}
          aria-invalid={definition.name.trim() === ''}
        />
        {problem?.at === 'field' && problem.field === 'name' ? (
          <p className={styles.cellProblem}>{problem.message}</p>
        ) : null}
        <SheetLines
          definition={definition}
          dataPoints={dataPoints}
          outcome={outcome}
          bind={bind}
          onEdit={editLines}
          onSelect={(id) => selection.select({ kind: 'dataPoint', id })}
        />
        <FormulaField definition={definition} outcome={outcome} onEdit={edit} />
        {rest === null ? null : (
          <p role="alert" className={styles.cellProblem}>
            {rest}
          </p>
        )}
        <FullCountContext value={full}>
          <ResultPanel
            settings={<RunSettings definition={definition} problem={problem} onEdit={edit} />}
            estimateId={estimate.id}
            definition={definition}
            lastRun={estimate.lastRun}
            fresh={fresh}
            preview={live}
            running={run.pending}
            failure={failure ?? compared.failure ?? run.failure}
            onRun={run.start}
          >
            <Asides
              estimate={estimate}
              estimates={estimates}
              dataPoints={dataPoints}
              definition={definition}
              result={fresh && estimate.lastRun !== null ? estimate.lastRun.result : live}
              fresh={fresh}
              onEdit={edit}
              comparisons={compared.comparisons}
              onCompare={compared.change}
            />
          </ResultPanel>
        </FullCountContext>
      </div>
    </section>
  );
}

/** The definition on screen: what the engine says, or the edit that is on its way there. */
function useDefinition(estimate: Estimate, query: EstimateSheetProps['query']) {
  const transport = useTransport();
  const askAgain = useAskAgain();
  const [draft, setDraft] = useState<EstimateDefinition | null>(null);
  const { autosave, problem } = useAutosave(async (definition: EstimateDefinition) => {
    await ask(transport, 'estimates.edit', { estimateId: estimate.id, definition });
    askAgain('estimates.list');
  }, saveDelay);
  // A sheet that cannot be saved (an empty name, a cell without a number) stays on screen until it can be.
  const [savable, setSavable] = useState(true);
  const saved = draft === null || (savable && isSettled(autosave, query));
  const edit = (definition: EstimateDefinition) => {
    setDraft(definition);
    const parsed = estimateDefinitionSchema.safeParse(definition);
    setSavable(parsed.success);
    if (parsed.success) autosave.schedule(parsed.data);
  };
  return {
    definition: saved ? estimate.definition : draft,
    edit,
    flush: autosave.flush,
    saved,
    savable,
    failure: problem instanceof Error ? `Not saved: ${problem.message}` : null,
  };
}

/** The preview of a sheet, drawn with the edit that asks for it: cells and results are painted in one frame. */
function usePreview(definition: EstimateDefinition, bind: BindLine): SheetOutcome {
  return useMemo(() => previewSheet(definition, bind), [definition, bind]);
}

/** A sheet that cannot be saved is not run: the frozen result would be of another sheet than the one on screen. */
function useRun(estimateId: string, flush: () => Promise<void>, savable: boolean) {
  const work = useWork('estimates.run');
  const [failure, setFailure] = useState<string | null>(null);
  const start = async () => {
    setFailure(null);
    if (!savable) {
      setFailure('Not run: a cell of the sheet is to be filled or mended first.');
      return;
    }
    await flush();
    try {
      await work.run({ estimateId });
    } catch (error) {
      if (!(error instanceof PlumbError)) throw error;
      if (error.code !== 'cancelled') setFailure(error.message);
    }
  };
  return { start: () => void start(), pending: work.pending, failure };
}
