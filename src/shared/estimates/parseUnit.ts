import { PlumbError } from '../values/PlumbError.ts';
import { singularOf } from './countedUnits.ts';
import { findPhysicalUnit } from './physicalUnits.ts';
import { divideUnits, multiplyUnits, plainNumber, raiseUnit, unitOf, type Unit } from './units.ts';

const longestUnit = 100;

const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['¥', 'JPY'],
]);

/** Money by name is money by sign. */
const currencyNames: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['us dollar', 'USD'],
  ['euro', 'EUR'],
  ['pound sterling', 'GBP'],
  ['russian ruble', 'RUB'],
  ['south korean won', 'KRW'],
  ['japanese yen', 'JPY'],
]);

/**
 * Reads a unit as people write it: `t`, `metric tons`, `kg/shell`, `kg per shell`, `shells`, `m^3`, `m²`, `N·m`, `USD`.
 * Sizes of physical units are mathjs's. Any other word or phrase is a counted unit of its own dimension, its plural
 * folded (`artillery shells` is `artillery shell`). An empty text is a plain number.
 * @throws PlumbError `invalid-input`; for `ton`, which names three masses, too
 */
export function parseUnit(text: string): Unit {
  const trimmed = text.trim();
  if (trimmed === '') return plainNumber;
  if (trimmed.length > longestUnit) throw invalidUnit(`${trimmed.slice(0, 20)}...`, 'it is too long');
  const tokens = splitUnit(trimmed);
  const reader: Reader = { text: trimmed, tokens, next: 0 };
  const unit = readProduct(reader, 0);
  if (reader.next < tokens.length) throw invalidUnit(trimmed, `"${tokens[reader.next] ?? ''}" is not expected there`);
  return unit;
}

interface Reader {
  readonly text: string;
  readonly tokens: readonly string[];
  next: number;
}

/** Phrases, whole numbers, and the signs * / ^ ( ). */
function splitUnit(text: string): string[] {
  const plain = text
    .replaceAll(/[·×]/g, '*')
    .replaceAll('²', '^2')
    .replaceAll('³', '^3')
    .replaceAll(/\s+per\s+/gi, '/')
    .replaceAll(/(?:US)?[$€£₽₩¥]/g, (sign) => signs.get(sign) ?? sign);
  const tokens: string[] = [];
  const pattern = /\s*(?<token>[*/^()]|-?\d+(?:\.\d+)?(?!\s*[\p{L}\d_.])|%|[\p{L}\d][\p{L}\d\s_.'-]*)/uy;
  while (pattern.lastIndex < plain.length) {
    const at = pattern.lastIndex;
    const token = pattern.exec(plain)?.groups?.['token'];
    if (token === undefined)
      throw invalidUnit(text, `"${plain.charAt(at).trim() || plain.slice(at).trim().charAt(0)}" is not used in units`);
    tokens.push(token.trim());
  }
  return tokens;
}

function readProduct(reader: Reader, depth: number): Unit {
  let unit = readPower(reader, depth);
  for (;;) {
    const sign = reader.tokens[reader.next];
    if (sign !== '*' && sign !== '/') return unit;
    reader.next += 1;
    const right = readPower(reader, depth);
    unit = sign === '*' ? multiplyUnits(unit, right) : divideUnits(unit, right);
  }
}

function readPower(reader: Reader, depth: number): Unit {
  const unit = readFactor(reader, depth);
  if (reader.tokens[reader.next] !== '^') return unit;
  const power = Number(reader.tokens[reader.next + 1]);
  if (!Number.isFinite(power) || Math.abs(power) > 9)
    throw invalidUnit(reader.text, 'after ^ a number up to 9 is needed');
  reader.next += 2;
  return raiseUnit(unit, power);
}

function readFactor(reader: Reader, depth: number): Unit {
  const token = reader.tokens[reader.next];
  reader.next += 1;
  if (token === '(' && depth < 8) {
    const unit = readProduct(reader, depth + 1);
    if (reader.tokens[reader.next] !== ')') throw invalidUnit(reader.text, 'a closing parenthesis is missing');
    reader.next += 1;
    return unit;
  }
  if (token === '1') return plainNumber;
  if (token === undefined || /^[*/^()]/.test(token)) throw invalidUnit(reader.text, 'the name of a unit is missing');
  if (/^[-\d.]+$/.test(token)) throw invalidUnit(reader.text, `the number ${token} belongs to the value`);
  return readPhrase(token, reader.text);
}

/** A phrase is one unit, or a product where each of its words is a physical unit (`N m`). */
function readPhrase(phrase: string, text: string): Unit {
  const singular = currencyNames.get(singularOf(phrase)) ?? singularOf(phrase);
  if (singular === 'ton') {
    throw invalidUnit(
      text,
      'a ton can be metric (t), short (907 kg) or long (1,016 kg); write t, short ton or long ton',
    );
  }
  const physical = findPhysicalUnit(phrase, singular);
  if (physical !== null) return unitOf([{ ...physical, power: 1, counted: false }]);
  const words = phrase.split(/\s+/);
  const found = words.map((word) => findPhysicalUnit(word, singularOf(word)));
  const parts = found.filter((part) => part !== null).map((part) => ({ ...part, power: 1, counted: false }));
  const [first, ...rest] = found;
  if (first === null && rest.length > 0 && !rest.includes(null) && /^[\d.]+$/.test(words[0] ?? '')) {
    throw invalidUnit(text, `the number ${words[0] ?? ''} belongs to the value`);
  }
  if (words.length > 1 && parts.length === words.length) return unitOf(parts);
  return unitOf([
    { name: singular, factor: 1, dimensions: new Map([[`count of ${singular}`, 1]]), power: 1, counted: true },
  ]);
}

function invalidUnit(text: string, reason: string): PlumbError {
  return new PlumbError('invalid-input', `"${text}" is not a unit: ${reason}.`, { unit: text });
}
