import { formulaFunctions, isFormulaFunction, type FormulaFunction } from './formula.ts';

export interface FormulaWord {
  readonly kind: 'line' | 'function';
  readonly name: string;
  /** What a list of words says beside it. */
  readonly detail: string;
}

/** What can stand in place of the characters `from` up to `to`; best first. */
export interface FormulaCompletion {
  readonly from: number;
  readonly to: number;
  readonly words: readonly FormulaWord[];
}

export interface NamedLine {
  readonly name: string;
  readonly label: string;
}

const mostWords = 12;

const functionWords: Readonly<Record<FormulaFunction, string>> = {
  sqrt: 'square root',
  exp: 'e to this power',
  log: 'natural logarithm',
  abs: 'without its sign',
  min: 'the least of several',
  max: 'the most of several',
};

/**
 * The lines and functions that begin as the word at the caret, then those that hold it, in their names or their words. Null where no
 * word is begun (unless `asked`, which offers all), where nothing fits, or where the word is complete.
 */
export function completeFormula(
  formula: string,
  caret: number,
  lines: readonly NamedLine[],
  asked = false,
): FormulaCompletion | null {
  const begun = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(formula.slice(0, caret))?.[0] ?? '';
  const rest = /^[\p{L}\p{N}_]*/u.exec(formula.slice(caret))?.[0] ?? '';
  const from = caret - begun.length;
  // What follows a digit is the exponent of a number, as in 1e6.
  if ((begun === '' && (!asked || rest !== '')) || /[\p{N}.]$/u.test(formula.slice(0, from))) return null;
  const ranked = allWords(lines)
    .map((word) => ({ word, rank: rankOf(word, begun) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const words = ranked.map(({ word }) => word).slice(0, mostWords);
  const [first] = words;
  if (first === undefined || (words.length === 1 && first.name === begun + rest)) return null;
  return { from, to: caret + rest.length, words };
}

/** The formula with the word in place, and where the caret goes: inside a function's parentheses. */
export function acceptWord(
  formula: string,
  { from, to }: FormulaCompletion,
  { kind, name }: FormulaWord,
): { readonly formula: string; readonly caret: number } {
  const after = formula.slice(to);
  const opens = kind === 'function' && !after.trimStart().startsWith('(');
  const word = opens ? `${name}()` : name;
  const inside = kind === 'function' ? from + name.length + 1 : from + name.length;
  return { formula: `${formula.slice(0, from)}${word}${after}`, caret: inside };
}

function allWords(lines: readonly NamedLine[]): readonly FormulaWord[] {
  const functions = Object.entries(formulaFunctions).map(([name, [, most]]): FormulaWord => {
    const detail = isFormulaFunction(name) ? functionWords[name] : '';
    return { kind: 'function', name, detail: `${detail}: ${name}(${most > 1 ? 'a, b' : 'a'})` };
  });
  return [...lines.map(({ name, label }): FormulaWord => ({ kind: 'line', name, detail: label })), ...functions];
}

/** 0 for a name that begins so, 1 for a part of it that does, 2 for a name and 3 for words that hold it; null for none. */
function rankOf({ kind, name, detail }: FormulaWord, begun: string): number | null {
  const [folded, sought] = [name.toLowerCase(), begun.toLowerCase()];
  if (folded.startsWith(sought)) return 0;
  if (folded.split('_').some((part) => part.startsWith(sought))) return 1;
  if (kind === 'line' && folded.includes(sought)) return 2;
  return kind === 'line' && sought.length > 1 && detail.toLowerCase().includes(sought) ? 3 : null;
}
