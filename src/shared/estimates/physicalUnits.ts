import { create, unitDependencies } from 'mathjs';
import { once } from '../values/once.ts';

/** A unit that nature or trade defines: its size in base units (kg, m, s, A, K, cd, mol, rad, bit) and their powers. */
export interface PhysicalUnit {
  readonly name: string;
  readonly factor: number;
  readonly dimensions: ReadonlyMap<string, number>;
}

// mathjs's types make each of its collections optional; they are always there.
const math = once(() => create(unitDependencies === undefined ? {} : { unitDependencies }));

/** In the order of mathjs's dimension vectors. */
const dimensionNames = [
  'mass',
  'length',
  'time',
  'current',
  'temperature',
  'light',
  'amount',
  'angle',
  'data',
] as const;

/** Words of the trade for what mathjs knows by another name, in the singular and lower case. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['metric ton', 't'],
  ['metric tonne', 't'],
  ['tonne', 't'],
  ['mt', 't'],
  ['kiloton', 'kt'],
  ['kilotonne', 'kt'],
  ['megatonne', 'Mt'],
  ['short ton', 'ton'],
  ['kilo', 'kg'],
  ['kilogram', 'kg'],
  ['kilogramme', 'kg'],
  ['gram', 'g'],
  ['pound', 'lb'],
  ['metre', 'm'],
  ['meter', 'm'],
  ['kilometre', 'km'],
  ['kilometer', 'km'],
  ['liter', 'L'],
  ['litre', 'L'],
  ['l', 'L'],
  ['barrel', 'oilbarrel'],
  ['bbl', 'oilbarrel'],
  ['second', 's'],
  ['minute', 'min'],
  ['hour', 'h'],
  ['hectare', 'hectare'],
  ['ha', 'hectare'],
]);

/** How a unit is written where mathjs's name is not the usual one. */
const shownAs: ReadonlyMap<string, string> = new Map([
  ['ton', 'short ton'],
  ['oilbarrel', 'barrel'],
]);

const speed = new Map([
  ['length', 1],
  ['time', -1],
]);

/** What mathjs lacks; the nautical mile, the long ton, the knot and the mile an hour are exact by definition. */
const furtherUnits: ReadonlyMap<string, PhysicalUnit> = new Map([
  ['long ton', { name: 'long ton', factor: 1016.0469088, dimensions: new Map([['mass', 1]]) }],
  ['nautical mile', { name: 'nautical mile', factor: 1852, dimensions: new Map([['length', 1]]) }],
  ['mph', { name: 'mph', factor: 0.44704, dimensions: speed }],
  ['knot', { name: 'knot', factor: 1852 / 3600, dimensions: speed }],
  ['percent', { name: '%', factor: 0.01, dimensions: new Map() }],
  ['%', { name: '%', factor: 0.01, dimensions: new Map() }],
]);

/** mathjs's old measures whose words mean something countable in a news page. */
const everydayWords = new Set(
  [
    'link',
    'rod',
    'chain',
    'stick',
    'stone',
    'drop',
    'grain',
    'cup',
    'minim',
    'cycle',
    'bar',
    'mil',
    'point',
    'deg',
  ].flatMap((word) => [word, `${word}s`]),
);
const usualPrefixes = new Set(['', 'k', 'M', 'G', 'T', 'c', 'm', 'kilo', 'mega', 'giga', 'centi', 'milli']);

/** mathjs's sizes and dimensions, or null for a word that is no physical unit; `singular` is the same word folded. */
export function findPhysicalUnit(word: string, singular: string): PhysicalUnit | null {
  const further = furtherUnits.get(singular);
  if (further !== undefined) return further;
  const name = findMathName(word, singular);
  if (name === null) return null;
  const unit = math().unit(1, name);
  const dimensions = new Map<string, number>();
  dimensionNames.forEach((dimension, index) => {
    const exponent = unit.dimensions[index] ?? 0;
    if (exponent !== 0) dimensions.set(dimension, exponent);
  });
  return { name: shownAs.get(name) ?? name, factor: unit.toSI().toNumber(), dimensions };
}

function findMathName(word: string, singular: string): string | null {
  const other = otherNames.get(singular);
  // Capitals matter in symbols: Mt is a megatonne, mt a careless metric ton.
  if (other !== undefined && word !== 'Mt' && word !== 'MT') return other;
  if (word === 'MT') return 't';
  if (everydayWords.has(word.toLowerCase())) return null;
  return [word, singular].find(isUsual) ?? null;
}

function isUsual(name: string): boolean {
  if (!/^[A-Za-z]+\d?$/.test(name) || !math().Unit.isValuelessUnit(name)) return false;
  const part = math().unit(1, name).units[0];
  return part !== undefined && part.unit.offset === 0 && usualPrefixes.has(name.slice(0, -part.unit.name.length));
}
