import { PlumbError } from '../values/PlumbError.ts';
import { parseFormula } from './formula.ts';
import { inferUnit } from './inferUnit.ts';
import { parseUnit } from './parseUnit.ts';
import { simplifyUnit } from './units.ts';

/**
 * The unit that a formula gives, whatever its result is declared to be in; empty for a plain number. Null where the formula can
 * not be read or rests on a line without a known unit. `units` holds each line's, as parseUnit reads them.
 */
export function formulaUnit(formula: string, units: ReadonlyMap<string, string>): string | null {
  try {
    const expression = parseFormula(formula, [...units.keys()]);
    const known = new Map([...units].map(([name, unit]) => [name, parseUnit(unit)]));
    return simplifyUnit(inferUnit(expression, known)).text;
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
