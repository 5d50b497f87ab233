import { distributions } from '#shared/estimates/distributions.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';

const cellsOf = { constant: ['value'], dataPoint: ['reading'], dataset: ['column'], formula: ['formula'] } as const;

/** Whether the form of this line has a cell for what the path leads to; a problem with anything else is the line's own. */
export function hasCellFor({ input }: EstimateLine, path: readonly (string | number)[]): boolean {
  const [field] = path;
  if (field === undefined) return false;
  if (field === 'name' || field === 'label' || field === 'unit') return true;
  const numbers: readonly string[] =
    input.kind === 'distribution'
      ? Object.keys(distributions.find(({ name }) => name === input.distribution)?.schema.shape ?? {})
      : cellsOf[input.kind];
  return numbers.some((name) => name === field);
}
