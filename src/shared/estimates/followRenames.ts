import type { EstimateComparisons } from './comparisons.ts';
import type { EstimateDefinition } from './estimate.ts';

/**
 * What is kept beside a sheet after an edit of it: where a line in its place has another name now, what named the old one names the
 * new one. The same object where nothing was renamed, or where nothing beside the sheet names it.
 */
export function followRenames(
  before: EstimateDefinition,
  after: EstimateDefinition,
  comparisons: EstimateComparisons,
): EstimateComparisons {
  const renamed = renamedLines(before, after);
  if (renamed.size === 0) return comparisons;
  const present = (name: string): string => renamed.get(name) ?? name;
  const next: EstimateComparisons = {
    ...comparisons,
    checks: comparisons.checks.map((check) => ({
      ...check,
      solveFor: check.solveFor === null ? null : present(check.solveFor),
      rounded: check.rounded.map(present),
    })),
    scenarios: comparisons.scenarios.map((scenario) => ({
      ...scenario,
      changes: scenario.changes.map((change) => ({ ...change, line: present(change.line) })),
    })),
  };
  return JSON.stringify(next) === JSON.stringify(comparisons) ? comparisons : next;
}

/** Old names with the new ones; a sheet with lines added, taken out or moved renames none. */
function renamedLines(before: EstimateDefinition, after: EstimateDefinition): ReadonlyMap<string, string> {
  const [old, now] = [before, after].map(({ lines }) => lines.map(({ name }) => name));
  if (old === undefined || now === undefined || old.length !== now.length) return new Map();
  const pairs = old.flatMap((name, index) => {
    const next = now[index] ?? name;
    return next === name || now.includes(name) || old.includes(next) ? [] : [[name, next] as const];
  });
  return new Map(pairs);
}
