import { assertNever } from '../values/assertNever.ts';
import { formatQuantity, noQuantity } from '../values/quantity.ts';
import { describeDistribution } from './distributions.ts';
import type { EstimateLine } from './estimate.ts';

/** A line's input in words, with its unit: `43.56 kg`, `more than 74,000 t`, `lognormal, 90% between 40 and 60 kg`. */
export function lineWords({ input, unit }: EstimateLine): string {
  switch (input.kind) {
    case 'constant':
      return formatQuantity({ ...noQuantity, value: input.value, unit }).text;
    case 'dataPoint':
      return formatQuantity({ ...input.quantity, unit: input.quantity.unit ?? unit }).text;
    case 'dataset':
      return `${input.rows - input.empty} values of a dataset${unit === '' ? '' : `, ${unit}`}`;
    case 'distribution':
      return describeDistribution(input.distribution, input.parameters, unit);
    case 'formula':
      return `= ${input.formula}`;
    default:
      return assertNever(input);
  }
}
