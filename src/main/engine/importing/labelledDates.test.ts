import { expect, it } from 'vitest';
import { publishedIn, updatedIn } from './labelledDates.ts';

it.each([
  ['Published 4 April 2025 | Updated 5 April 2025', '2025-04-04', '2025-04-05'],
  ['UPDATED: 11:05, Sat, Apr 5, 2025 | PUBLISHED: 10:48, Fri, Apr 4, 2025', '2025-04-04', '2025-04-05'],
  ['Last updated on 5 April 2025 at 8:15', null, '2025-04-05'],
  ['By Nan Oxley, 4 April 2025', '2025-04-04', null],
  ['Zuletzt aktualisiert am 5. April 2025', null, '2025-04-05'],
  ['No day at all', null, null],
])('tells the day of publication from that of a change in %j', (line, published, updated) => {
  expect([publishedIn(line), updatedIn(line)]).toEqual([published, updated]);
});
