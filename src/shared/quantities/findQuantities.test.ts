import { describe, expect, it } from 'vitest';
import { parseUnit } from '../estimates/parseUnit.ts';
import { currencyUnits } from './currencies.ts';
import { findQuantities, type FoundQuantity } from './findQuantities.ts';
import { gluedSymbols, measureSymbols, measureWords } from './measureTables.ts';

/** The one quantity of a text. */
function only(text: string): FoundQuantity {
  const found = findQuantities(text);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} quantities in "${text}"`);
  return first;
}

describe('numbers', () => {
  // Bug: a separator of another language makes 1.6 million of 16, or thousands of units.
  it.each([
    ['1.6 million shells', 1.6e6],
    ['1,6 Millionen', 1.6e6],
    ['1 600 000 shells', 1.6e6],
    ['1\u2009600\u2009000 shells', 1.6e6],
    ['1.600.000 shells', 1.6e6],
    ["1'600'000 shells", 1.6e6],
    ['12,34,567 people', 1_234_567],
    ['2 lakh people', 200_000],
    ['2 lakh crore rupees', 2e12],
    ['2.5 mn', 2.5e6],
    ['half a dozen ships', 6],
    ['a couple hundred men', 200],
    ['half a million', 500_000],
    ['two and a half million people', 2.5e6],
    ['a million and a half shells', 1.5e6],
    ['twenty-eight thousand six hundred and forty-two students', 28_642],
    ['three-quarters', 0.75],
    ['one in five adults', 0.2],
    ['by more than a third; profits', 1 / 3],
    ['7 out of 10 voters', 0.7],
    ['1 1/2 cups', 1.5],
    ['2½ hours', 2.5],
    ['⅔ of them', 2 / 3],
    ['minus 3 C', -3],
    ['−3 °C', -3],
    ['1.5 × 10^6 cells', 1.5e6],
    ['3×10⁻⁸ metres', 3e-8],
    ['sixfold', 6],
  ])('"%s" is %d', (text, value) => {
    expect(only(text).value).toBeCloseTo(value, 12);
  });

  it.each([
    ['$1.5-2bn', 1.5e9, 2e9],
    ['between 4 and 6 million people', 4e6, 6e6],
    ['from 200 to 300', 200, 300],
    ['from 208 pounds to 193', 193, 208],
    ['5–10 kg', 5, 10],
    ['0-to-60-mph', 0, 60],
    ['three or four years', 3, 4],
    ['dozens of people', 12, 120],
    ['hundreds of thousands of shells', 1e5, 1e6],
    ['several hundred calories', 100, 1_000],
  ])('"%s" is a range, the lower bound first', (text, low, high) => {
    // Bug: the scale behind the second number is not the first one's, so that $1.5-2bn begins at a dollar and a half.
    expect(only(text)).toMatchObject({ value: null, low, high });
  });
});

describe('units and what is counted', () => {
  it.each([
    ['74,000 metric tons of explosives', 't', 'metric tons', 'explosives'],
    ['1.6 million artillery shells', 'shell', 'artillery shells', 'artillery shells'],
    ['two ports located there', 'port', 'ports', 'ports'],
    ['£2.5m', 'pound sterling', '£', null],
    ['US$3', 'dollar', 'US$', null],
    ['HK$ 3', 'hong kong dollar', 'HK$', null],
    ['€1.5 billion', 'euro', '€', null],
    ['$2.11 per gallon', 'dollar/gallon', '$ per gallon', null],
    ['800,000 barrels a day', 'barrel/day', 'barrels a day', null],
    ['6 percentage points', 'percentage point', 'percentage points', null],
    ['minus 3 C', 'degree Celsius', 'C', null],
    ['9.8 m/s²', 'm/s^2', 'm/s²', null],
    ['152 mm shells', 'mm', 'mm', null],
    ['12 T-72 tanks', 'tank', 'T-72 tanks', 'T-72 tanks'],
    ['one of the best wireless speakers', 'speaker', 'best wireless speakers', 'best wireless speakers'],
    ['5 US troops', 'troop', 'US troops', 'US troops'],
    ['300 US-made shells', 'shell', 'US-made shells', 'US-made shells'],
    ['a 6.4-magnitude quake struck', 'magnitude', 'magnitude', 'magnitude'],
    ['one US gallon', 'gallon', 'US gallon', null],
    ['a third of a mile', 'mile', 'mile', null],
    ['from $75 per barrel to $45', 'dollar/barrel', '$', null],
    ['12 of the 15 ships', 'ship', 'ships', 'ships'],
    ['5884', null, null, null],
  ])('"%s" counts in %s', (text, unit, unitWritten, counted) => {
    // Bug: the calibre is taken for the count, the first word for the unit.
    expect(only(text)).toMatchObject({ unit, unitWritten, counted });
  });

  it('tells the count and the calibre of shells apart', () => {
    // Bug: 1,000 152 mm shells become 152 shells.
    expect(findQuantities('1,000 152 mm shells').map(({ value, unit }) => [value, unit])).toEqual([
      [1_000, 'shell'],
      [152, 'mm'],
    ]);
  });

  it('names only units that the calculator reads, except a ton, which is three', () => {
    // Bug: a data point made from a suggestion stops the estimate that rests on it.
    const words = measureWords.trim().split('\n');
    const symbols = [measureSymbols, gluedSymbols].flatMap((table) => table.trim().split(/, |\n/));
    const units = [
      ...words.map((line) => line.slice(0, line.indexOf(':'))),
      ...symbols.map((entry) => entry.slice(entry.indexOf(' ') + 1)),
      ...currencyUnits,
    ].filter((unit) => unit !== 'ton');
    expect(units.length).toBeGreaterThan(200);
    for (const unit of units) expect(() => parseUnit(unit)).not.toThrow();
  });
});

describe('how a number is bounded and changes', () => {
  it.each([
    ['nearly 16,000 containers', 'nearly', '~'],
    ['close to 300,000', 'nearly', '~'],
    ['about 5 tons', 'about', '~'],
    ['more than 74,000', 'more than', '>'],
    ['over 20,000 containers', 'more than', '>'],
    ['no fewer than 12 people', 'at least', '>'],
    ['$100,000-plus', 'at least', '>'],
    ['500+ people', 'at least', '>'],
    ['up to 4.8 million', 'up to', '<'],
    ['as many as 500 men', 'up to', '<'],
    ['fewer than 5 ships', 'less than', '<'],
    ['sub-500 sq m', 'less than', '<'],
    ['exactly 5 ships', 'exactly', '='],
  ] as const)('"%s" is %s', (text, qualifier, change) => {
    // Bug: the qualifier is left outside of the expression, so that a bound is marked as a plain number.
    expect(only(text)).toMatchObject({ start: 0, end: text.length, qualifier, change });
  });

  it.each([
    ['Prices rose by 5%', 'up'],
    ['It fell 3%', 'down'],
    ['Stoxx -1.3%', 'down'],
    ['Output was cut by 5%', 'down'],
    ['They raised $5 million', '='],
    ['It fell to 49 points', '='],
    ['at minus 3 C', '='],
  ])('"%s" changes: %s', (text, change) => {
    // Bug: where a number came to is taken for how far it moved.
    expect(only(text).change).toBe(change);
  });

  it('carries a direction over "or"', () => {
    expect(findQuantities('The index lost 190 points, or 0.6%.').map(({ change }) => change)).toEqual(['down', 'down']);
  });
});
