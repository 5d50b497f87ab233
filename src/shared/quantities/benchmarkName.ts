import type { ReadQuantity } from './readQuantities.ts';

/**
 * The unit as NewsQuant names it: measures and money by name in British spelling (`dollar per barrel`, `kilometre`), ages as
 * `year of age`, nouns as the text has them, shares with `%` before them, `-` for none.
 */
export function benchmarkName({ kind, name, per, unitWritten, counted }: ReadQuantity): string {
  if (kind === 'noun') {
    const written = per === null ? (counted ?? '-') : (unitWritten ?? '-');
    // Adjectives lose their `and` there, names keep it.
    return written.replaceAll(/\sand\s(?=\p{Ll})/gu, ' ');
  }
  if (kind === 'part') return counted === null ? '-' : `% ${counted}`;
  if (name === null) return '-';
  const known = names.get(name);
  if (known === undefined) return (unitWritten ?? name).replace(/^(\p{Lu}+) (?=\p{Sc})/u, '$1');
  if (unitWritten !== null && /\bolds?$/.test(unitWritten)) return `${known} of age`;
  return per === null ? known : `${known} per ${names.get(per) ?? per}`;
}

/** Units that the data names as we do, and those it names otherwise. */
const sameNames = [
  ...[
    'mile',
    'yard',
    'foot',
    'inch',
    'acre',
    'hectare',
    'day',
    'week',
    'month',
    'year',
    'decade',
    'century',
    'ton',
    'gallon',
    'pint',
  ],
  ...[
    'quart',
    'horsepower',
    'volt',
    'watt',
    'joule',
    'newton',
    'calorie',
    'cent',
    'mile per gallon',
    'foot pound-force',
    'basis point',
  ],
  ...['megabyte', 'gigabyte', 'terabyte', 'kilobyte', 'barrel', 'degree'],
  ...[
    'dollar',
    'pound sterling',
    'euro',
    'japanese yen',
    'hong kong dollar',
    'canadian dollar',
    'australian dollar',
    'chinese yuan',
  ],
];

const otherNames = {
  percent: 'percentage',
  'degree Celsius': 'celsius',
  'degree Fahrenheit': 'fahrenheit',
  fold: 'count',
  m: 'metre',
  km: 'kilometre',
  cm: 'centimetre',
  mm: 'millimetre',
  'm^2': 'square metre',
  'km^2': 'square kilometre',
  'mile^2': 'square mile',
  'foot^2': 'square foot',
  'foot^3': 'cubic foot',
  'm^3': 'cubic metre',
  kg: 'kilogram',
  g: 'gram',
  mg: 'milligram',
  lb: 'pound-mass',
  oz: 'ounce',
  L: 'litre',
  mL: 'millilitre',
  s: 'second',
  min: 'minute',
  h: 'hour',
  mph: 'mile per hour',
  dB: 'decibel',
  W: 'watt',
  kW: 'kilowatt',
  MW: 'megawatt',
  GW: 'gigawatt',
  kWh: 'kilowatt hour',
  MWh: 'megawatt hour',
  GWh: 'gigawatt hour',
  V: 'volt',
  Hz: 'hertz',
  kHz: 'kilohertz',
  MHz: 'megahertz',
  GHz: 'gigahertz',
  mmBTU: 'mega british thermal unit',
} as const;

const names: ReadonlyMap<string, string> = new Map([
  ...sameNames.map((name) => [name, name] as const),
  ...Object.entries(otherNames),
]);
