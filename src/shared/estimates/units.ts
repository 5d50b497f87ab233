import { PlumbError } from '../values/PlumbError.ts';
import { power } from './elementary.ts';

/** One named unit inside a product, such as the `kg` and the `shell` of `kg/shell`. */
export interface UnitPart {
  readonly name: string;
  /** Size in base units; 1 for counted units. */
  readonly factor: number;
  /** Powers of base dimensions: `mass`, or `count of shell` for a counted unit. */
  readonly dimensions: ReadonlyMap<string, number>;
  readonly power: number;
  readonly counted: boolean;
}

/** A product of powers of units; a value in it times `factor` is the value in base units. */
export interface Unit {
  /** Can be read again by parseUnit; empty for a plain number. */
  readonly text: string;
  readonly factor: number;
  readonly dimensions: ReadonlyMap<string, number>;
  readonly parts: readonly UnitPart[];
}

export const plainNumber: Unit = unitOf([]);

/** The unit made of these parts; equal names are joined and vanished powers dropped. */
export function unitOf(parts: readonly UnitPart[]): Unit {
  const joined = joinParts(parts, (one, other) => one.name === other.name);
  const dimensions = new Map<string, number>();
  let factor = 1;
  for (const part of joined) {
    // Division keeps 1/1000 exact to the last bit, where multiplying by 0.001 would not.
    const scale = power(part.factor, Math.abs(part.power));
    factor = part.power < 0 ? factor / scale : factor * scale;
    for (const [name, exponent] of part.dimensions) {
      dimensions.set(name, (dimensions.get(name) ?? 0) + exponent * part.power);
    }
  }
  for (const [name, exponent] of dimensions) if (Math.abs(exponent) < 1e-9) dimensions.delete(name);
  return { text: writeParts(joined), factor, dimensions, parts: joined };
}

export function multiplyUnits(left: Unit, right: Unit): Unit {
  return unitOf([...left.parts, ...right.parts]);
}

export function divideUnits(left: Unit, right: Unit): Unit {
  return multiplyUnits(left, raiseUnit(right, -1));
}

export function raiseUnit(unit: Unit, power: number): Unit {
  return unitOf(unit.parts.map((part) => ({ ...part, power: part.power * power })));
}

/** Cancels units of one dimension against each other: `t/(kg/shell)` is `shell`, its factor being the shell's own. */
export function simplifyUnit(unit: Unit): Unit {
  return unitOf(joinParts(unit.parts, (one, other) => sameDimensions(one.dimensions, other.dimensions)));
}

export function isPlainNumber(unit: Unit): boolean {
  return unit.dimensions.size === 0;
}

/** True where nothing but counted things stands in the unit, as in `shell` and `shell/container`. */
export function isCounted(unit: Unit): boolean {
  return unit.parts.length > 0 && unit.parts.every((part) => part.counted);
}

export function canConvert(from: Unit, to: Unit): boolean {
  return sameDimensions(from.dimensions, to.dimensions);
}

/** What a value in `from` is to be multiplied by to be in `to`: 1000 from t to kg. @throws PlumbError `unit-mismatch` */
export function convertFactor(from: Unit, to: Unit): number {
  if (canConvert(from, to)) return from.factor / to.factor;
  throw new PlumbError('unit-mismatch', `${unitWords(from)} can not be converted to ${unitWords(to)}.`, {
    from: from.text,
    to: to.text,
  });
}

/** `kg/shell`, or `a plain number`. */
export function unitWords(unit: Unit): string {
  return unit.text === '' ? 'a plain number' : unit.text;
}

function sameDimensions(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([name, power]) => Math.abs((other.get(name) ?? 0) - power) < 1e-9);
}

function joinParts(parts: readonly UnitPart[], same: (one: UnitPart, other: UnitPart) => boolean): UnitPart[] {
  const joined: UnitPart[] = [];
  for (const part of parts) {
    const index = joined.findIndex((present) => same(present, part));
    const present = joined[index];
    if (present === undefined) joined.push(part);
    else joined[index] = { ...present, power: present.power + part.power };
  }
  return joined.filter((part) => Math.abs(part.power) > 1e-9);
}

function writeParts(parts: readonly UnitPart[]): string {
  const over = parts.filter((part) => part.power > 0).map((part) => writePart(part.name, part.power));
  const under = parts.filter((part) => part.power < 0).map((part) => `/${writePart(part.name, -part.power)}`);
  if (over.length === 0 && under.length > 0) return `1${under.join('')}`;
  return over.join('·') + under.join('');
}

function writePart(name: string, power: number): string {
  return power === 1 ? name : `${name}^${power}`;
}
