import type { EstimateInput, EstimateLine } from '#shared/estimates/estimate.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { parameterFields } from './parameterFields.ts';

/** Whether the form of this line has a cell for what the path leads to; a problem with anything else is the line's own. */
export function hasCellFor({ input }: EstimateLine, path: readonly (string | number)[]): boolean {
  const [field] = path;
  return field !== undefined && ['name', 'label', 'unit', ...cellsOf(input)].some((name) => name === field);
}

function cellsOf(input: EstimateInput): readonly string[] {
  switch (input.kind) {
    case 'constant':
      return ['value'];
    case 'formula':
      return ['formula'];
    case 'dataset':
      return ['column'];
    case 'distribution':
      return fieldsOf(input.distribution);
    case 'dataPoint':
      return input.reading?.kind === 'distribution' ? ['reading', ...fieldsOf(input.reading.distribution)] : [];
    default:
      return assertNever(input);
  }
}

function fieldsOf(distribution: string): readonly string[] {
  return parameterFields(distribution).map(({ name }) => name);
}
