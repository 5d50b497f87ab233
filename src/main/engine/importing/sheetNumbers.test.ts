import { describe, expect, it } from 'vitest';
import { numberKind, numberText } from './sheetNumbers.ts';

describe('numberKind', () => {
  // Bug: a price in a format with "Red" or "dozen" in it becomes a date.
  it.each([
    [0, undefined, 'number'],
    [14, undefined, 'date'],
    [20, undefined, 'time'],
    [46, undefined, 'duration'],
    [164, 'dd.mm.yyyy', 'date'],
    [164, 'mmm', 'date'],
    [164, 'hh:mm', 'time'],
    [164, 'h:mm AM/PM', 'time'],
    [164, 'mm:ss.0', 'time'],
    [164, 'yyyy-mm-dd hh:mm', 'date'],
    [164, '[h]:mm:ss', 'duration'],
    [164, '[Red]#,##0.00 "dozen days"', 'number'],
    [164, '0.0%', 'number'],
    [164, '#,##0 \\m', 'number'],
    [164, 'General', 'number'],
    [164, '[$-409]d mmm', 'date'],
  ] as const)('of format %i %s is %s', (format, code, kind) => {
    expect(numberKind(format, code)).toBe(kind);
  });
});

describe('numberText', () => {
  it.each([
    ['0.1', 'number', false, '0.1'],
    ['0.10000000000000001', 'number', false, '0.1'],
    ['1E+21', 'number', false, '1e+21'],
    ['9007199254740993', 'number', false, '9007199254740993'],
    ['45356', 'date', false, '2024-03-05'],
    ['45356.75', 'date', false, '2024-03-05T18:00:00'],
    ['45356.99999999', 'date', false, '2024-03-06'],
    ['1', 'date', false, '1900-01-01'],
    ['59', 'date', false, '1900-02-28'],
    ['61', 'date', false, '1900-03-01'],
    ['0', 'date', true, '1904-01-01'],
    ['0.5', 'time', false, '12:00:00'],
    ['1.5', 'duration', false, '36:00:00'],
    ['-1', 'date', false, '-1'],
    ['99999999', 'date', false, '99999999'],
    ['', 'date', false, ''],
    ['odd', 'number', false, 'odd'],
  ] as const)('of %s as a %s (from 1904: %s) is %s', (written, kind, is1904, text) => {
    expect(numberText(written, kind, is1904)).toBe(text);
  });
});
