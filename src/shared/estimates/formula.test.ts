import { describe, expect, test } from 'vitest';
import { PlumbError } from '../values/PlumbError.ts';
import { parseFormula } from './formula.ts';
import { inferUnit } from './inferUnit.ts';
import { parseUnit } from './parseUnit.ts';
import { compileFormula } from './program.ts';
import { simplifyUnit } from './units.ts';

const values = { cargo: 74_000, shell_mass: 46.25, a: 3, b: -2, c: 0.5, mod: 7 };

function compute(formula: string): number {
  const columns = new Map(Object.entries(values).map(([name, value]) => [name, Float64Array.of(value)]));
  const program = compileFormula(parseFormula(formula, Object.keys(values)), columns, 1);
  program.run(1);
  return program.result[0] ?? NaN;
}

function refusal(act: () => unknown): PlumbError {
  try {
    act();
  } catch (error) {
    if (error instanceof PlumbError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

describe('arithmetic', () => {
  test.each([
    ['cargo / shell_mass', 1600],
    ['cargo ÷ shell_mass × 2', 3200],
    ['a - b - c', 4.5],
    ['a / b / c', -3],
    ['2 ^ 3 ^ 2', 512],
    ['-a ^ 2', -9],
    ['a ^ -2', 1 / 9],
    ['(a + b) * (a - b)', 5],
    ['a − −b', 1],
    ['1.5e3 + .5', 1500.5],
    ['sqrt(a * a + 16)', 5],
    ['log(exp(c))', 0.5],
    ['min(a, b, c) + max(a, b, c) + abs(b)', 3],
    ['max(a)', 3],
    ['(a + (b * (c - (a / 2))))', 5],
    ['+a', 3],
  ])('%s is %d', (formula, expected) => {
    expect(compute(formula)).toBeCloseTo(expected, 12);
  });
});

describe('what is no formula is refused at its character', () => {
  test.each([
    ['cargo / shell_mas', 8, 9, '"shell_mas" is not a line of this sheet (did you mean "shell_mass"?)'],
    ['a + nothing_like_it', 4, 15, '"nothing_like_it" is not a line of this sheet'],
    ['a + * b', 4, 1, 'a value is needed before "*"'],
    ['a +', 3, 0, 'the formula ends where a value is needed'],
    ['a b', 2, 1, 'an operator is missing before "b"'],
    ['2a', 1, 1, 'an operator is missing before "a"'],
    ['0x10', 1, 3, 'an operator is missing before "x10"'],
    ['a(b)', 0, 1, 'an operator is missing after "a"'],
    ['(a)(b)', 3, 1, 'an operator is missing before "("'],
    ['(a + b', 0, 1, 'this "(" is never closed'],
    ['a + b)', 5, 1, 'this ")" closes nothing'],
    ['a = 1', 2, 1, '"=" is not used in formulas'],
    ['a; b', 1, 1, '";" is not used in formulas'],
    ['a%', 1, 1, '"%" is not used in formulas'],
    ['a.b', 1, 1, '"." is not used in formulas'],
    ['"a"', 0, 1, '""" is not used in formulas'],
    ['a * 🧨', 4, 2, '"🧨" is not used in formulas'],
    ['sqrt(a, b)', 0, 4, 'sqrt takes one value, not 2'],
    ['sqrt + 1', 0, 4, 'sqrt needs its values in parentheses'],
    ['sqr(a)', 0, 3, '"sqr" is not a function; known are sqrt, exp, log, abs, min, max (did you mean "sqrt"?)'],
    ['import(a)', 0, 6, '"import" is not a function; known are sqrt, exp, log, abs, min, max'],
    ['constructor', 0, 11, '"constructor" is not a line of this sheet'],
    ['__proto__', 0, 9, '"__proto__" is not a line of this sheet'],
    ['toString(a)', 0, 8, '"toString" is not a function; known are sqrt, exp, log, abs, min, max'],
    ['1e999', 0, 5, '1e999 is too large'],
    ['a, b', 1, 1, 'a value is needed before ","'],
    ['()', 1, 1, 'a value is needed before ")"'],
  ])('%s', (formula, position, length, problem) => {
    const error = refusal(() => parseFormula(formula, Object.keys(values)));
    expect(error).toMatchObject({ code: 'invalid-formula', details: { position, length } });
    expect(error.message).toBe(`Formula, character ${position + 1}: ${problem}`);
  });

  test('an empty formula, ten thousand terms and deep nesting each get a sentence', () => {
    expect(refusal(() => parseFormula('  ', [])).message).toBe('The formula is empty.');
    expect(refusal(() => parseFormula(Array(10_000).fill('a').join('+'), ['a'])).message).toContain(
      'more than 4000 characters',
    );
    expect(refusal(() => parseFormula(`${'('.repeat(99)}a${')'.repeat(99)}`, ['a'])).message).toContain(
      'nested more than 50',
    );
    expect(compute(Array(500).fill('a').join('+'))).toBe(1_500);
  });
});

describe('units', () => {
  const units = new Map([
    ['cargo', parseUnit('t')],
    ['shell_mass', parseUnit('kg/shell')],
    ['shells', parseUnit('shells')],
    ['more', parseUnit('kg')],
    ['load', parseUnit('shells/container')],
    ['share', parseUnit('%')],
  ]);
  const infer = (formula: string) => simplifyUnit(inferUnit(parseFormula(formula, [...units.keys()]), units)).text;

  test.each([
    ['cargo / shell_mass', 'shell'],
    ['cargo + more', 't'],
    ['cargo / shell_mass / load', 'container'],
    ['cargo / more', ''],
    ['sqrt(cargo * more)', 't'],
    ['cargo ^ 2', 't^2'],
    ['shells ^ -1', '1/shell'],
    ['max(cargo, more) * share', 't·%'],
    ['exp(log(cargo / more))', ''],
    ['2 * shells', 'shell'],
  ])('%s is in "%s"', (formula, unit) => {
    expect(infer(formula)).toBe(unit);
  });

  test.each([
    ['cargo + shells', 0, 'cargo is in t and shells is in shell: these can not be added'],
    ['2 * (cargo - 5)', 5, 'cargo is in t and 5 has no unit: these can not be subtracted'],
    ['1 + log(cargo)', 8, 'log takes a plain number, and cargo is in t'],
    ['min(cargo, shells)', 0, 'cargo is in t and shells is in shell: these can not be compared'],
    ['2 ^ cargo', 4, 'an exponent is a plain number, and cargo is in t'],
    ['cargo ^ (shells / shells)', 9, 'cargo is in t; its exponent can only be a number up to 9, not a line'],
  ])('%s is refused', (formula, position, problem) => {
    const error = refusal(() => infer(formula));
    expect(error).toMatchObject({ code: 'unit-mismatch', message: `Formula, character ${position + 1}: ${problem}` });
  });
});
