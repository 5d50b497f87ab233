import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

/** Refuses a report with a picture that has no words for who does not see it, naming the figure and its block. */
export function requireAlternatives({ blocks, problems }: ResolvedReport): void {
  const problem = problems.find(({ code }) => code === 'no-alternative');
  if (problem === undefined) return;
  const { blockId, message } = problem;
  const place = `block ${blocks.findIndex(({ id }) => id === blockId) + 1}`;
  throw new PlumbError('refused', `${message} (${place})`, { blockId, place });
}
