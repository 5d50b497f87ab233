import { expect, test } from 'vitest';
import { acceptWord, completeFormula } from './completeFormula.ts';

const lines = [
  { name: 'cargo', label: 'Explosives moved inland' },
  { name: 'shell_mass', label: 'Mass of one shell' },
  { name: 'shells', label: 'Shells by rail' },
  { name: 'cargo_2', label: '' },
];

function offered(formula: string, caret = formula.length, asked = false) {
  return completeFormula(formula, caret, lines, asked)?.words.map(({ name }) => name) ?? null;
}

test('a begun word offers the lines that begin so, then those with a part that does, then functions by their names', () => {
  expect(offered('cargo / she')).toEqual(['shell_mass', 'shells']);
  expect(offered('cargo / mass')).toEqual(['shell_mass']);
  expect(offered('m')).toEqual(['min', 'max', 'shell_mass']);
  expect(offered('2 * SQ')).toEqual(['sqrt']);
});

test('words of what a line is find it, too', () => {
  expect(offered('explo')).toEqual(['cargo']);
});

// Bug: a list lay over the field after every finished name.
test('a finished name offers only what is longer', () => {
  expect(offered('shells')).toBeNull();
  expect(offered('cargo')).toEqual(['cargo', 'cargo_2']);
});

// Bug: typing 1e6 or a number offered lines.
test('numbers and their exponents are no words', () => {
  expect(offered('1e')).toBeNull();
  expect(offered('2.5s')).toBeNull();
  expect(offered('cargo / ')).toBeNull();
});

test('asked for, all lines and functions are offered where none is begun', () => {
  expect(offered('cargo / ', 8, true)).toEqual([
    ...['cargo', 'shell_mass', 'shells', 'cargo_2'],
    ...['sqrt', 'exp', 'log', 'abs', 'min', 'max'],
  ]);
});

test('a word within the formula is replaced as a whole, and what stands behind it stays', () => {
  const completion = completeFormula('she_old / cargo', 3, [{ name: 'shells', label: '' }]);
  expect(completion).toMatchObject({ from: 0, to: 7 });
  const [word] = completion?.words ?? [];
  expect(completion && word && acceptWord('she_old / cargo', completion, word)).toEqual({
    formula: 'shells / cargo',
    caret: 6,
  });
});

test('a function comes with its parentheses once, the caret inside', () => {
  const accept = (formula: string, caret: number) => {
    const completion = completeFormula(formula, caret, lines);
    const word = completion?.words.find(({ kind }) => kind === 'function');
    return completion && word && acceptWord(formula, completion, word);
  };
  expect(accept('sq', 2)).toEqual({ formula: 'sqrt()', caret: 5 });
  expect(accept('sq(cargo)', 2)).toEqual({ formula: 'sqrt(cargo)', caret: 5 });
});

test('names such as __proto__ are words like any other, and offer nothing', () => {
  expect(offered('__proto__')).toBeNull();
  expect(offered('constructor')).toBeNull();
});
