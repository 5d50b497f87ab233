import type { ReadQuantity } from './readQuantities.ts';

/** The unit as NewsQuant names it: money by its name (`dollar per barrel`), all else as the text has it, `-` for none. */
export function benchmarkName({ currency, per, unitWritten, counted, unit }: ReadQuantity): string {
  if (currency !== null) return per === null ? currency : `${currency} per ${benchmarkPer.get(per) ?? per}`;
  if (unit === null) return '-';
  return (unitWritten ?? counted ?? unit).replaceAll(/\sand\s/g, ' ');
}

const benchmarkPer: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['s', 'second'],
  ['min', 'minute'],
  ['t', 'tonne'],
  ['km', 'kilometre'],
  ['kg', 'kilogram'],
  ['L', 'litre'],
  ['mmBTU', 'mega british thermal unit'],
]);
