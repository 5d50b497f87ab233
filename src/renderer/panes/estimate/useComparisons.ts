import { useState } from 'react';
import type { Estimate } from '#shared/contract/estimates.ts';
import { comparisonsSchema, type EstimateComparisons } from '#shared/estimates/comparisons.ts';
import { ask, useAskAgain, useTransport } from '../../app/api.tsx';
import { isSettled, useAutosave } from '../../app/autosave.ts';

const saveDelay = 400;

/** What is kept beside a sheet, as the engine has it or as it is on its way there. What can not be saved yet stays on screen. */
export function useComparisons(
  estimate: Estimate,
  query: { readonly isFetching: boolean; readonly dataUpdatedAt: number },
) {
  const transport = useTransport();
  const askAgain = useAskAgain();
  const [draft, setDraft] = useState<EstimateComparisons | null>(null);
  const [savable, setSavable] = useState(true);
  const { autosave, problem } = useAutosave(async (comparisons: EstimateComparisons) => {
    await ask(transport, 'estimates.editComparisons', { estimateId: estimate.id, comparisons });
    askAgain('estimates.list');
  }, saveDelay);
  const saved = draft === null || (savable && isSettled(autosave, query));
  const change = (comparisons: EstimateComparisons) => {
    setDraft(comparisons);
    const parsed = comparisonsSchema.safeParse(comparisons);
    setSavable(parsed.success);
    if (parsed.success) autosave.schedule(parsed.data);
  };
  return {
    comparisons: saved ? estimate.comparisons : draft,
    change,
    flush: autosave.flush,
    failure: problem instanceof Error ? `Comparisons not saved: ${problem.message}` : null,
  };
}
