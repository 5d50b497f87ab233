import type { ReadQuantity } from './readQuantities.ts';

/**
 * The unit as NewsQuant names it: money and percent by name (`dollar per barrel`), all else as the text has it,
 * `-` for none. The data's own spelling is British.
 */
export function benchmarkName({ kind, name, per, unitWritten, counted }: ReadQuantity): string {
  if (kind === 'noun')
    return (per === null ? (counted ?? '-') : (unitWritten ?? '-')).replaceAll(/\sand\s(?=\p{Ll})/gu, ' ');
  if (kind === 'part') return counted === null ? '-' : `% ${counted}`;
  if (name === null) return '-';
  const known = kind === 'money' ? name : mainNames.get(name);
  if (known === undefined) return unitWritten ?? name;
  return per === null ? known : `${known} per ${names.get(per) ?? per}`;
}

const mainNames: ReadonlyMap<string, string> = new Map([
  ['percent', 'percentage'],
  ['degree Celsius', 'celsius'],
  ['degree Fahrenheit', 'fahrenheit'],
  ['m^2', 'square metre'],
  ['fold', 'count'],
]);

const names: ReadonlyMap<string, string> = new Map([
  ['percent', 'percentage'],
  ['degree Celsius', 'celsius'],
  ['degree Fahrenheit', 'fahrenheit'],
  ['m^2', 'square metre'],
  ['fold', 'count'],
  ['km^2', 'square kilometre'],
  ['h', 'hour'],
  ['s', 'second'],
  ['min', 'minute'],
  ['t', 'tonne'],
  ['km', 'kilometre'],
  ['kg', 'kilogram'],
  ['L', 'litre'],
  ['oz', 'ounce'],
  ['lb', 'pound-mass'],
  ['m', 'metre'],
  ['g', 'gram'],

  ['mmBTU', 'mega british thermal unit'],
]);
