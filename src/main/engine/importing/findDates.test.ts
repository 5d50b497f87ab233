import { expect, it } from 'vitest';
import { findDates } from './findDates.ts';

it.each([
  ['June 23, 2024 7:49 PM', '2024-06-23'],
  ['on 3 Sept. 2021', '2021-09-03'],
  ['23 червня 2024, 19:49', '2024-06-23'],
  ['23 июня 2024 г.', '2024-06-23'],
  ['Am 5. März 2023', '2023-03-05'],
  ['le 1er août 2022', '2022-08-01'],
  ['7 de julio de 2020', '2020-07-07'],
  ['2024-06-23T19:49:00+03:00', '2024-06-23'],
  ['date 2024-06-23 Skip', '2024-06-23'],
  ['24.02.2022 05:00', '2022-02-24'],
  ['23/06/2024', '2024-06-23'],
  ['2024年6月23日', '2024-06-23'],
])('finds the day in %j', (text, date) => {
  expect(findDates(text).map((found) => found.date)).toEqual([date]);
});

it.each(['05/06/2024', '30 February 2024', 'version 1.2.2024.5', 'in June 2024', 'maybe 12, 2024'])(
  'finds no day in %j',
  (text) => {
    expect(findDates(text)).toEqual([]);
  },
);
