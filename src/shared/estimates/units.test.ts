import { describe, expect, test } from 'vitest';
import { pluralOf } from './countedUnits.ts';
import { parseUnit } from './parseUnit.ts';
import { convertFactor, divideUnits, isCounted, multiplyUnits, raiseUnit, simplifyUnit } from './units.ts';

describe('parseUnit', () => {
  test.each([
    ['metric tons', 't'],
    ['Metric tonnes', 't'],
    ['tonnes', 't'],
    ['MT', 't'],
    ['kilograms', 'kg'],
    ['kg per shell', 'kg/shell'],
    ['kg / shells', 'kg/shell'],
    ['shells', 'shell'],
    ['Artillery Shells', 'artillery shell'],
    ['152 mm shells', '152 mm shell'],
    ['people', 'person'],
    ['casualties', 'casualty'],
    ['boxes', 'box'],
    ['TEUs', 'TEU'],
    ['US$', 'USD'],
    ['$', 'USD'],
    ['dollars', 'USD'],
    ['m²', 'm^2'],
    ['N m', 'N·m'],
    ['shells/container/day', 'shell/container/day'],
    ['', ''],
    ['%', '%'],
  ])('"%s" is %s', (text, name) => {
    expect(parseUnit(text).text).toBe(name);
  });

  test.each([
    ['t', 'kg', 1000],
    ['kg', 't', 0.001],
    ['Mt', 't', 1e6],
    ['kt', 't', 1000],
    ['mph', 'm/s', 0.44704],
    ['knots', 'km/h', 1.852],
    ['lb', 'kg', 0.45359237],
    ['short tons', 'kg', 907.18474],
    ['hours', 's', 3600],
    ['km', 'm', 1000],
    ['m^3', 'L', 1000],
    ['kWh', 'MJ', 3.6],
    ['t/container', 'kg/containers', 1000],
    ['%', '', 0.01],
  ])('from %s to %s is times %d', (from, to, factor) => {
    expect(convertFactor(parseUnit(from), parseUnit(to))).toBeCloseTo(factor, 12);
  });

  test.each(['chain', 'stick', 'pin', 'barrage', 'round', 'container', 'voyage', 'constructor'])(
    '%s is counted, not an obscure measure',
    (word) => {
      expect(isCounted(parseUnit(word))).toBe(true);
    },
  );

  test.each([
    ['ton', /write t, short ton or long ton/],
    ['kg/', /the name of a unit is missing/],
    ['(kg/shell', /closing parenthesis/],
    ['1000 t', /the number 1000 belongs to the value/],
    ['kg^x', /number up to 9/],
    ['kg + t', /"\+" is not used/],
    ['((((((((((kg))))))))))', /is not a unit/],
  ])('"%s" is refused', (text, message) => {
    expect(() => parseUnit(text)).toThrow(message);
  });

  test('what a unit writes, it reads', () => {
    for (const text of ['kg·m^2/s^2', '1/shell', 't/shell', '152 mm shell/container']) {
      expect(parseUnit(parseUnit(text).text)).toEqual(parseUnit(text));
    }
  });
});

describe('the algebra of units', () => {
  test('t / (kg/shell) is shells, a thousand each', () => {
    const found = divideUnits(parseUnit('t'), parseUnit('kg/shell'));
    expect(simplifyUnit(found).text).toBe('shell');
    expect(convertFactor(found, simplifyUnit(found))).toBe(1000);
  });

  test('shells and containers do not convert, nor do mass and count', () => {
    expect(() => convertFactor(parseUnit('shell'), parseUnit('container'))).toThrow(
      'shell can not be converted to container.',
    );
    expect(() => convertFactor(parseUnit('t'), parseUnit('shell'))).toThrow(
      expect.objectContaining({ code: 'unit-mismatch' }),
    );
  });

  test('powers undo each other', () => {
    const area = multiplyUnits(parseUnit('km'), parseUnit('km'));
    expect(area.text).toBe('km^2');
    expect(raiseUnit(area, 0.5)).toEqual(parseUnit('km'));
  });
});

test.each([
  ['shell', 'shells'],
  ['person', 'people'],
  ['casualty', 'casualties'],
  ['box', 'boxes'],
  ['USD', 'USD'],
  ['artillery shell', 'artillery shells'],
])('%s becomes %s', (one, many) => {
  expect(pluralOf(one)).toBe(many);
});
