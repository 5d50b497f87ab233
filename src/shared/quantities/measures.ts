import { currencyWords } from './currencies.ts';
import { gluedSymbols, measureSymbols, measureWords } from './measureTables.ts';
import { isHyphen } from './numberWords.ts';
import { type Token, tokenAt } from './tokens.ts';

export interface Measure {
  readonly unit: string;
  /** The first of its tokens, after a hyphen, and the one after its last. */
  readonly from: number;
  readonly next: number;
}

const byWords = new Map<string, string>();
const openings = new Map<string, number>();
for (const line of `${measureWords.trim()}\n${currencyWords.trim()}`.split('\n')) {
  const [unit = '', forms = ''] = line.split(': ');
  for (const form of forms.split(', ')) {
    byWords.set(form, unit);
    const words = form.split(' ');
    const opening = words[0] ?? '';
    openings.set(opening, Math.max(openings.get(opening) ?? 0, words.length));
  }
}
const bySymbol = readSymbols(measureSymbols);
const byGluedSymbol = new Map([...bySymbol, ...readSymbols(gluedSymbols)]);
// Right behind digits these make names: `4K`, `9300H`, `Model 3T`.
for (const symbol of ['K', 'H', 'T']) byGluedSymbol.delete(symbol);
// Headlines write symbols in capitals; those that mean another unit so (MW, Mt) are left alone.
const byCapitals = new Map(
  ['kg', 'km', 'cm', 'mm', 'kW', 'kWh', 'Hz', 'kHz', 'ft', 'dB'].map((symbol) => [
    symbol.toUpperCase(),
    bySymbol.get(symbol) ?? symbol,
  ]),
);

function readSymbols(table: string): Map<string, string> {
  const entries = table.trim().split(/, |\n/);
  return new Map(entries.map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]));
}

/** Reads a unit of measure that begins at a token, or after a hyphen there; null for a word that is none. */
export function readMeasure(tokens: readonly Token[], at: number): Measure | null {
  const hyphen = isHyphen(tokenAt(tokens, at)) && !tokenAt(tokens, at + 1).spaced ? 1 : 0;
  const from = at + hyphen;
  const first = tokenAt(tokens, from);
  // `one US gallon`: whose gallon it is.
  if (first.text === 'US' || first.lower === 'imperial') {
    const measure = hyphen === 0 ? longestForm(tokens, from + 1) : null;
    if (measure !== null && longestForm(tokens, from) === null) return { ...measure, from };
  }
  if (first.kind === 'none' || first.kind === 'number') return null;
  const glued = !first.spaced;
  const symbol = (glued ? byGluedSymbol : bySymbol).get(first.text) ?? byCapitals.get(first.text);
  const form = longestForm(tokens, from);
  if (form !== null && (symbol === undefined || form.next > from + 1)) return raised(tokens, { ...form, from });
  return symbol === undefined || isModel(tokens, from + 1)
    ? null
    : raised(tokens, { unit: symbol, from, next: from + 1 });
}

/** A letter before a hyphen and a number: `12 T-72 tanks`. */
function isModel(tokens: readonly Token[], at: number): boolean {
  return isHyphen(tokenAt(tokens, at)) && !tokenAt(tokens, at).spaced && tokenAt(tokens, at + 1).kind === 'number';
}

/** `m²`, `s^2`, `per second squared`. */
function raised(tokens: readonly Token[], measure: Measure): Measure {
  const [sign, power] = [tokenAt(tokens, measure.next), tokenAt(tokens, measure.next + 1)];
  if (sign.text === '²' || sign.text === '³') {
    return { ...measure, unit: `${measure.unit}^${sign.text === '²' ? 2 : 3}`, next: measure.next + 1 };
  }
  if (sign.text === '^' && /^[23]$/.test(power.text))
    return { ...measure, unit: `${measure.unit}^${power.text}`, next: measure.next + 2 };
  if (sign.lower === 'squared' || sign.lower === 'cubed') {
    return { ...measure, unit: `${measure.unit}^${sign.lower === 'squared' ? 2 : 3}`, next: measure.next + 1 };
  }
  return measure;
}

/** Words of a unit stand beside each other, with a space or a hyphen between. */
function longestForm(tokens: readonly Token[], from: number): { unit: string; next: number } | null {
  const longest = openings.get(tokenAt(tokens, from).lower) ?? 0;
  let [words, next, found]: [string, number, { unit: string; next: number } | null] = ['', from, null];
  for (let count = 0; count < longest; count += 1) {
    if (count > 0 && isHyphen(tokenAt(tokens, next)) && !tokenAt(tokens, next).spaced) next += 1;
    words += `${count === 0 ? '' : ' '}${tokenAt(tokens, next).lower}`;
    next += 1;
    const unit = byWords.get(words);
    if (unit !== undefined) found = { unit, next };
  }
  return found;
}
