import type { Estimate, Run } from '#shared/contract/estimates.ts';
import { comparisonsSchema, noComparisons, type EstimateComparisons } from '#shared/estimates/comparisons.ts';
import { estimateDefinitionSchema, type EstimateDefinition } from '#shared/estimates/estimate.ts';
import { fakeTransport } from '../../../testing/fakeTransport.ts';

/** An engine whose case holds these estimates, the first of them open; runs and comparisons are of each. */
export function caseEngine(
  start: readonly EstimateDefinition[],
  { runs = [], comparisons = noComparisons }: { runs?: readonly Run[]; comparisons?: EstimateComparisons } = {},
) {
  let estimates: readonly Estimate[] = start.map((definition, index) => ({
    ...{ id: `e${index + 1}`, definition, lastRun: runs[0] ?? null, stale: false, comparisons },
  }));
  const change = (id: string, part: Partial<Estimate>): null => {
    estimates = estimates.map((each) => (each.id === id ? { ...each, ...part } : each));
    transport.emit('changed', { tables: ['estimates'], sequence: 2 });
    return null;
  };
  const transport = fakeTransport({
    'estimates.list': () => estimates,
    'estimates.runs': () => runs,
    'dataPoints.list': () => [],
    'estimates.create': ({ definition }) => {
      const id = `e${estimates.length + 1}`;
      const made = estimateDefinitionSchema.parse(definition);
      estimates = [...estimates, { id, definition: made, lastRun: null, stale: false, comparisons: noComparisons }];
      return { estimateId: id };
    },
    'estimates.edit': ({ estimateId, definition }) =>
      change(estimateId, { definition: estimateDefinitionSchema.parse(definition) }),
    'estimates.editComparisons': ({ estimateId, comparisons }) =>
      change(estimateId, { comparisons: comparisonsSchema.parse(comparisons) }),
  });
  return { transport, kept: () => estimates };
}
