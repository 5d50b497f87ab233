import { expect, it } from 'vitest';
import { dayAsShown, statedDay, type StatedTime } from './statedDay.ts';

it.each([
  ['2024-06-23T19:49:00Z', { day: '2024-06-23', hour: 19, clock: '19:49', zone: 0 }],
  ['2024-06-23T19:49:00.000+05:30', { day: '2024-06-23', hour: 19, clock: '19:49', zone: 330 }],
  ['2024-06-23 02:24:00 UTC', { day: '2024-06-23', hour: 2, clock: '2:24', zone: 0 }],
  ['20240623', { day: '2024-06-23', hour: null, clock: null, zone: null }],
  ['23 June 2024', { day: '2024-06-23', hour: null, clock: null, zone: null }],
])('reads day, clock and zone of %s', (text, expected) => {
  expect(statedDay(text)).toEqual(expected);
});

function shownFor(text: string, seen: readonly string[], ...others: readonly string[]): string | null {
  const stated = statedDay(text);
  const all = others.map(statedDay).filter((time): time is StatedTime => time !== null);
  return stated === null ? null : dayAsShown(stated, all, seen);
}

it('moves to the day before or after where a zone can explain it', () => {
  expect(shownFor('2024-06-23T03:00:00Z', ['2024-06-22'])).toBe('2024-06-22');
  expect(shownFor('2024-06-23T20:00:00Z', ['2024-06-24'])).toBe('2024-06-24');
  expect(shownFor('2024-06-23T20:00:00Z', ['2024-06-22'])).toBe('2024-06-23');
  expect(shownFor('2024-06-23T03:00:00Z', ['2024-06-20'])).toBe('2024-06-23');
});

it('trusts a stated offset unless the page repeats the same clock with none', () => {
  expect(shownFor('2024-06-23T03:00:00-06:00', ['2024-06-22'])).toBe('2024-06-23');
  expect(shownFor('2024-06-23T03:00:00-06:00', ['2024-06-22'], '2024-06-23T03:00:00+00:00')).toBe('2024-06-22');
});

it('stays where the day is shown too', () => {
  expect(shownFor('2024-06-23T03:00:00Z', ['2024-06-22', '2024-06-23'])).toBe('2024-06-23');
});
