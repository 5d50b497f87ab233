import { expect, test } from 'vitest';
import { cumulativeWords } from './cumulativeCurve.ts';
import { intervalsWords } from './intervalsWords.ts';
import { axisTicks, formatTick } from './niceTicks.ts';
import { shortNumber, shortRange } from './shortNumber.ts';
import { layTornado } from './tornadoLayout.ts';
import { tornadoWords } from './tornadoWords.ts';

const measure = (text: string) => text.length * 7;
const thin = '\u202f';

test('labels are written as German and French desks write numbers, and as before where nothing is asked', () => {
  expect(shortNumber(1_512_345)).toBe('1.51 million');
  expect(shortNumber(1_512_345, 3, 'de')).toBe('1,51 million');
  expect(shortRange(74_000, 75_000, 3, 'de')).toBe('74.000 to 75.000');
  expect(shortRange(74_000, 75_000, 3, 'fr')).toBe(`74${thin}000 to 75${thin}000`);
  expect(shortRange(1_233_333, 1_850_000, 3, 'fr')).toBe('1,23 to 1,85 million');
});

test('an axis writes every tick so, the very large ones too', () => {
  const ticks = [1_000_000, 1_250_000, 1_500_000];
  expect(ticks.map((tick) => formatTick(tick, ticks, 'de'))).toEqual(['1,00 M', '1,25 M', '1,50 M']);
  expect(formatTick(1_000, [0, 500, 1_000], 'fr')).toBe(`1${thin}000`);
  expect(formatTick(2.5e16, [2.5e16], 'fr')).toBe('2,5e+16');
  expect(axisTicks({ low: 0, high: 0.3 }, 300, measure, 12, 'de').map(({ label }) => label)).toContain('0,10');
});

// Bug: the picture followed the format, and what is read out of it did not.
test('what a chart says of itself follows its labels', () => {
  const row = { name: 'Mass', unit: 'kg', low: 40.5, high: 60, atLow: 1.85e6, atHigh: 1.2333e6 };
  expect(tornadoWords([row], 1.5e6, 'shells', 'de')).toBe(
    'Tornado. The result is 1,5 million shells with every input at its median. Mass: 1,85 million at 40,5 kg, 1,23 million at 60 kg.',
  );
  const [bar] = layTornado([row], 1.5e6, 700, 12, measure, 'de').bars;
  expect([bar?.left?.words, bar?.right?.words]).toEqual(['60', '40,5']);
  const interval = { name: 'Rail', low: 1.23e6, high: 1.85e6, middle: 1.51e6, kind: 'estimate' } as const;
  expect(intervalsWords([interval], 'shells', { name: 'claim', low: 1.55e6, high: 1.65e6 }, 'de')).toBe(
    'Intervals on one axis. Rail: 1,23 to 1,85 million shells, its middle 1,51 million. Beside them claim: 1,55 to 1,65 million shells.',
  );
  const points = [
    { value: 1.2e6, share: 0 },
    { value: 1.51e6, share: 0.5 },
  ];
  expect(
    cumulativeWords(points, { low: 1.2e6, high: 1.9e6, unit: 'shells' }, { value: 1.6e6, label: '32% above' }, 'fr'),
  ).toBe(
    'Cumulative curve. The interval is 1,2 to 1,9 million shells. Half of the samples are below 1,51 million shells. Marked: 1,6 million, 32% above.',
  );
});
