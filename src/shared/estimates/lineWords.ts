import { wordsOf, type Writing } from '../labels/writing.ts';
import { assertNever } from '../values/assertNever.ts';
import { formatQuantity, noQuantity } from '../values/quantity.ts';
import { describeDistribution } from './distributions.ts';
import type { EstimateLine } from './estimate.ts';
import { formatFigure } from './format.ts';

/** A line's input in words, with its unit: `43.56 kg`, `more than 74,000 t`, `lognormal, 90% between 40 and 60 kg`. */
export function lineWords({ input, unit }: EstimateLine, locale: Writing = 'en'): string {
  switch (input.kind) {
    case 'constant':
      return formatQuantity({ ...noQuantity, value: input.value, unit }, locale).text;
    case 'dataPoint':
      return formatQuantity({ ...input.quantity, unit: input.quantity.unit ?? unit }, locale).text;
    case 'dataset': {
      const count = input.rows - input.empty;
      const values = wordsOf(locale).estimates.datasetValues(count, formatFigure(count, locale));
      return unit === '' ? values : `${values}, ${unit}`;
    }
    case 'distribution':
      return describeDistribution(input.distribution, input.parameters, unit, locale);
    case 'formula':
      return `= ${input.formula}`;
    default:
      return assertNever(input);
  }
}

/** The same, and how a data point's number is read where that is not as it is stated: `74,000 t, within its rounding`. */
export function drawnWords(line: EstimateLine, locale: Writing = 'en'): string {
  const { input } = line;
  const reading = input.kind === 'dataPoint' ? (input.reading ?? null) : null;
  const words = lineWords(line, locale);
  if (reading === null || reading.kind === 'stated') return words;
  if (reading.kind === 'rounding') return `${words}, within its rounding`;
  const unit = input.kind === 'dataPoint' ? (input.quantity.unit ?? line.unit) : line.unit;
  return `${words}, read as ${describeDistribution(reading.distribution, reading.parameters, unit, locale)}`;
}
