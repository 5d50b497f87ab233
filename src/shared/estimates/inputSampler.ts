import { PlumbError } from '../values/PlumbError.ts';
import { assertNever } from '../values/assertNever.ts';
import { formatQuantity, type Quantity } from '../values/quantity.ts';
import { canonicalJson } from '../values/json.ts';
import { atomSampler, atomsOf } from './atoms.ts';
import type { Sampler } from './distribution.ts';
import { makeSampler } from './distributions.ts';
import type { DataPointInput, DatasetInput, EstimateLine } from './estimate.ts';
import { parseUnit } from './parseUnit.ts';
import { roundingInterval } from './roundingInterval.ts';
import { canConvert, unitWords, type Unit } from './units.ts';

/** One line with an input, ready to draw from. */
export interface BoundLine {
  readonly line: EstimateLine;
  /** The unit of the sampler's draws. */
  readonly unit: Unit;
  readonly sampler: Sampler;
}

/** Finds an input's unit and distribution. @throws PlumbError that names the line; for a formula, too */
export function bindLine(line: EstimateLine): BoundLine {
  return atLine(line, () => {
    const unit = unitOfLine(line);
    return { line, unit, sampler: samplerOf(line, unit) };
  });
}

/** Does something for a line; what it throws names the line. */
export function atLine<Made>(line: EstimateLine, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw error instanceof PlumbError ? problemAt(line, error) : error;
  }
}

export function problemAt(line: EstimateLine, { code, message, details }: PlumbError): PlumbError {
  return new PlumbError(code, `Line ${line.name}: ${message}`, { line: line.name, cause: details });
}

/** A data point's numbers are in the data point's unit, everything else in the line's. */
function unitOfLine(line: EstimateLine): Unit {
  const own = parseUnit(line.unit);
  const sourceUnit = line.input.kind === 'dataPoint' ? line.input.quantity.unit : null;
  if (sourceUnit === null) return own;
  const bound = parseUnit(sourceUnit);
  if (line.unit === '' || canConvert(bound, own)) return bound;
  const problem = `the data point is in ${unitWords(bound)} and the line in ${unitWords(own)}; give the line a unit that fits, or none.`;
  throw new PlumbError('unit-mismatch', problem);
}

function samplerOf({ input, unit: text }: EstimateLine, unit: Unit): Sampler {
  switch (input.kind) {
    case 'constant':
      return constantSampler(input.value);
    case 'dataPoint':
      return boundSampler(input, unit.text);
    case 'dataset':
      return columnSampler(input);
    case 'distribution':
      return makeSampler(input.distribution, input.parameters, text);
    case 'formula':
      throw new PlumbError('invalid-input', 'a formula has no distribution of its own.');
    default:
      return assertNever(input);
  }
}

/** A data point drawn as its reading says. @throws PlumbError `invalid-input`: withdrawn, gone, changed since, no number */
function boundSampler({ quantity, reading, state }: DataPointInput, unit: string): Sampler {
  if (state === 'withdrawn')
    throw new PlumbError('invalid-input', 'the data point is withdrawn; bind another, or give the line a number.');
  if (state === 'gone')
    throw new PlumbError('invalid-input', 'the data point is no longer in the case; bind another, or give a number.');
  if (reading === undefined || reading.kind === 'stated') return quantitySampler(quantity, unit);
  if (reading.kind === 'rounding') {
    const within = roundingInterval(quantity);
    return quantitySampler(within === null ? quantity : { ...quantity, value: null, ...within }, unit);
  }
  if (!sameNumbers(reading.of, quantity)) {
    const [before, now] = [formatQuantity(reading.of).text, formatQuantity(quantity).text];
    const problem = `its distribution was set when the data point said ${before}; it says ${now} now. Look at the distribution again.`;
    throw new PlumbError('invalid-input', problem, { field: 'reading' });
  }
  return makeSampler(reading.distribution, reading.parameters, unit);
}

function sameNumbers(one: Quantity, other: Quantity): boolean {
  return canonicalJson({ ...one }) === canonicalJson({ ...other });
}

/** Each value of the column as likely as any other. @throws PlumbError `invalid-input` where there is none */
function columnSampler({ values, problem, rows, empty }: DatasetInput): Sampler {
  if (problem !== undefined) throw new PlumbError('invalid-input', problem, { field: 'column' });
  if (values.length === 0) {
    const found = rows === 0 ? 'no row passes its conditions' : `none of the ${empty} rows holds a number there`;
    throw new PlumbError('invalid-input', `the dataset gives no value: ${found}.`, { field: 'column' });
  }
  return atomSampler(atomsOf(values.map((value) => ({ value, weight: 1 }))));
}

/**
 * A data point as an input: its value where it has one, every value alike between two bounds, a lone bound as a value.
 * Its qualifier (`more than`, `about`) is kept for wording and does not widen the value.
 * @throws PlumbError `invalid-input` where it holds no number
 */
export function quantitySampler({ value, low, high }: Quantity, unit: string): Sampler {
  if (value !== null) return constantSampler(value);
  if (low !== null && high !== null && low !== high) return makeSampler('uniform', { low, high }, unit);
  const bound = low ?? high;
  if (bound !== null) return constantSampler(bound);
  throw new PlumbError('invalid-input', 'the data point holds no number; give it one or bind another.');
}

function constantSampler(value: number): Sampler {
  return atomSampler([{ value, share: 1 }]);
}
