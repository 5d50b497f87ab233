import { describe, expect, it } from 'vitest';
import type { ClaimPoint } from './claimFacts.ts';
import { describePoint } from './describePoint.ts';
import { groupPoints } from './groupPoints.ts';
import { leaderIndex } from './leaderIndex.ts';

const stated = (value: number, unit: string) => ({ value, low: null, high: null, unit, qualifier: null });
const point = (id: string, fields: Partial<ClaimPoint>): ClaimPoint => ({
  ...{ id, what: 'Shells moved by rail', quantity: stated(100, 'items'), written: null, counted: null },
  ...{ period: null, place: null, status: 'claimed', claimId: null, evidence: [], ...fields },
});
const proposals = (points: readonly Partial<ClaimPoint>[]) =>
  groupPoints(
    points.map((fields, at) => point(`${at}`, fields)),
    [],
  ).map(({ members }) => members.map(({ id }) => id).join(' '));

/** Judged by hand: whether two lines, with the same unit and no period or place, may be about one thing. */
const together: readonly [string, string][] = [
  ['Shells in a container', 'Shells per container'],
  ['Shells in each container', 'Shells in each container, by the counts so far'],
  ['Containers shipped to Gdańsk', 'containers, shipping to Gdansk'],
  ['Artillery shells sent to the front', 'Shells for artillery, sent to the front'],
  ['The number of voyages with ammunition', 'Voyages with ammunition'],
  ['Grain exported from Odesa', 'Exports of grain from Odesa'],
  ['Shells moved by rail', 'Shells transported by train'],
  ['152 mm shells in each container', 'Shells of 152mm in a container'],
  ['Children killed in the raid', 'Deaths of children in the raid'],
  ['Ships in the harbour at dawn', 'Vessels in the harbor at dawn'],
  ['Sixty-four voyages of the fleet', 'The fleet’s 64 voyages'],
  ['Workers injured at the plant', 'Wounded workers at the plant'],
  ['Countries that joined the pact', 'Country joining the pact'],
  ['Voyages in 2023', 'The voyages made in 2023'],
  ['Grain from Odesa to Istanbul', 'Grain to Istanbul from Odesa'],
  ['Losses of the 3rd brigade', 'The third brigade’s losses'],
  ['Budget of the defence ministry', 'The defense ministry’s budget'],
  ['Arrêts de la centrale', 'Arrets a la centrale'],
  ['Granaten in einem Container', 'Granaten im Container'],
  ['コンテナの砲弾', '砲弾のコンテナ'],
];
const apart: readonly [string, string][] = [
  ['Shells to port A', 'Shells to port B'],
  ['Shells to port a', 'Shells to port b'],
  ['Voyages in 2023', 'Voyages in 2024'],
  ['152 mm shells in the containers', '122 mm shells in the containers'],
  ['Shells of 152mm in a container', 'Shells of 122 mm in a container'],
  ['Containers counted by February', 'Containers counted by June'],
  ['Grain moved through Odesa in May 2022', 'Grain moved through Odesa in March 2022'],
  ['Shells moved from Vostochny', 'Shells moved from Dunay'],
  ['Grain moved by rail', 'Coal moved by rail'],
  ['Containers sent by North Korea', 'Containers sent by South Korea'],
  ['Grain from Odesa to Istanbul', 'Grain from Istanbul to Odesa'],
  ['Soldiers killed at the bridge', 'Soldiers wounded at the bridge'],
  ['Russian soldiers at the bridge', 'Russian soldiers killed at the bridge'],
  ['Tanks of the third army corps', 'Tanks of the fifth army corps'],
  ['Losses of the two brigades in May', 'Losses of the three brigades in May'],
  ['Rockets fired before the truce', 'Rockets fired after the truce'],
  ['Output of Su-34 aircraft', 'Output of Su-35 aircraft'],
  ['Imports of steel from Turkey', 'Exports of steel from Turkey'],
  ['Shells produced in Russia each month', 'Shells fired in Russia each month'],
  ['Sales in the first quarter', 'Sales in the second quarter'],
  ['Payments of Orlov to the firm', 'Payments of Petrov to the firm'],
  ['Containers that were inspected', 'Containers that were not inspected'],
  ['Ships', 'Ships in the bay of Sept-Îles'],
  ['Seats held by US firms', 'Seats held by UK firms'],
  ['ロシアの砲弾', '北朝鮮の砲弾'],
  ['Panzer der Fabrik in Minsk', 'Panzer der Fabrik in Brest'],
  ['Refugees from Mariupol', 'Refugees from Melitopol'],
];

describe('two lines', () => {
  // Bug: an article, an ending, an order, a spelling or a number in words hides that two lines say the same.
  it.each(together)('that say the same are proposed: %s / %s', (one, other) => {
    expect(proposals([{ what: one }, { what: other }])).toEqual(['0 1']);
    expect(proposals([{ what: other }, { what: one }])).toEqual(['0 1']);
  });

  // Bug: lines that share most words and differ in a name, a place, a year or a number are proposed as one claim.
  it.each(apart)('that differ in what they speak of are not: %s / %s', (one, other) => {
    expect(proposals([{ what: one }, { what: other }])).toEqual([]);
    expect(proposals([{ what: other }, { what: one }])).toEqual([]);
  });
});

describe('data points about one thing', () => {
  // Bug: two outlets whose lines repeat their own number are kept apart by the very number in which they contradict each other.
  it('are proposed although each line holds its own number', () => {
    const lines = [
      { what: '1.6 million shells in store', quantity: stated(1_600_000, 'shells') },
      { what: '900,000 shells in store', quantity: stated(900_000, 'shells') },
    ];
    expect(proposals(lines)).toEqual(['0 1']);
  });

  // Bug: the counts of two months are proposed as one claim; or places that contradict each other; or other units.
  it('are proposed only where time, place and unit allow it', () => {
    expect(proposals([{ period: '2024' }, { period: '2024-05' }, { period: '2025' }, { period: '2025-01' }])).toEqual([
      '0 1',
      '2 3',
    ]);
    expect(proposals([{ place: 'Port of Gdańsk' }, { place: 'Gdansk, Poland' }])).toEqual(['0 1']);
    expect(proposals([{ place: 'Vostochny, Russia' }, { place: 'Dunay, Russia' }])).toEqual([]);
    expect(proposals([{}, { quantity: stated(100, 'rockets') }])).toEqual([]);
    expect(
      proposals([{ what: 'Voyages of the fleet in 2023' }, { what: 'Voyages of the fleet', period: '2024' }]),
    ).toEqual([]);
  });

  // Bug: a line without a place joins two that name different ones, since each of them fits with it.
  it('do not come together by one that leaves open in what they differ', () => {
    expect(proposals([{}, { place: 'Odesa' }, { place: 'Reni' }])).toEqual(['0 1']);
    expect(proposals([{}, { period: '2023' }, { period: '2024' }, { period: '2023-05' }])).toEqual(['0 1 3']);
    const shells = [
      'Shells in store at the depot',
      '152 mm shells in store at the depot',
      '122 mm shells in store at the depot',
    ];
    expect(proposals(shells.map((what) => ({ what })))).toEqual(['0 1']);
  });

  // Bug: what is like the user's claim is put into it unasked, or proposed beside it as another.
  it('that are like a claim of the user are proposed to it', () => {
    const [group, ...rest] = groupPoints([point('a', { claimId: 'c' }), point('b', {})], ['c']);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ claimId: 'c', members: [{ id: 'a' }], proposed: [{ id: 'b' }] });
  });

  // Bug: in a case of thousands of data points each is compared with each.
  it('are compared with few among thousands', () => {
    const lines = Array.from({ length: 4_000 }, (_, at) =>
      at % 2 === 0 ? `Wagon ${10_000 + at} of the yard moved` : `Wagons of yard ${at % 500} moved`,
    );
    expect(proposals(lines.map((what) => ({ what })))).toHaveLength(250);
    const leaders = [...new Set(lines)].map((what) => describePoint(point(what, { what }), null));
    const index = leaderIndex(leaders);
    for (const leader of leaders) index.add(leader);
    const met = leaders.reduce((sum, leader) => sum + [...index.near(leader)].length, 0);
    expect(met).toBeLessThan(2 * leaders.length);
  });
});
