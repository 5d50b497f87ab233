import { describe, expect, it } from 'vitest';
import type { Qualifier, Quantity } from '../values/quantity.ts';
import type { ClaimFacts, ClaimPoint, ClaimSource } from './claimFacts.ts';
import { compareNumbers } from './compareNumbers.ts';
import { countOrigins, originWords } from './countOrigins.ts';
import { describeClaims } from './describeClaims.ts';
import { overlap, readBounds } from './readBounds.ts';
import { sharesWording } from './sharedWords.ts';

const stated = (value: number, unit: string | null, qualifier: Qualifier | null = null): Quantity => ({
  ...{ value, low: null, high: null, unit, qualifier },
});
const numbered = (quantity: Quantity, period: string | null = null) => ({ quantity, counted: null, period });

const point = (id: string, fields: Partial<ClaimPoint>): ClaimPoint => ({
  ...{ id, what: 'Shells moved by rail', quantity: stated(100, 'shells'), written: null, counted: null },
  ...{ period: null, place: null, status: 'claimed', claimId: null, evidence: [], ...fields },
});
const source = (id: string, publishedOn: string | null): ClaimSource => ({
  ...{ id, title: id, outlet: id, kind: publishedOn === null ? 'stub' : 'article', publishedOn },
});
const facts = (points: readonly ClaimPoint[], more: Partial<ClaimFacts> = {}): ClaimFacts => ({
  ...{ points, claims: [], sources: new Map(), restsOn: [], ...more },
});

describe('bounds of a stated number', () => {
  // Bug: a rounded number is taken to the last digit, so that everybody contradicts everybody.
  it.each([
    [stated(74_000, 't'), 73_500, 74_500],
    [stated(1_600_000, 'shells', 'about'), 1_550_000, 1_650_000],
    [stated(74_000, 't', 'more than'), 74_000, null],
    [stated(4_800_000, 'shells', 'up to'), null, 4_800_000],
    [stated(16_000, 'containers', 'nearly'), 15_000, 16_000],
    [stated(64, 'voyages'), 64, 64],
    [stated(10_000, 'containers'), 9_500, 10_500],
  ])('of %o are read from its rounding and qualifier', (quantity, low, high) => {
    expect(readBounds(quantity)).toMatchObject({ low, high });
  });

  // Bug: "more than 74,000" and "less than 74,000" seem to agree, as they share an end that neither holds.
  it('do not meet in an end that one leaves out', () => {
    const open = { low: null, high: null, above: false, below: false };
    const bounds = (qualifier: Qualifier) => readBounds(stated(74_000, 't', qualifier)) ?? open;
    expect(overlap(bounds('more than'), bounds('up to'))).toBe(false);
    expect(overlap(bounds('at least'), bounds('up to'))).toBe(true);
  });
});

describe('numbers of one claim', () => {
  // Bug: tons and kilograms are compared digit by digit.
  it('are set on one axis whatever their unit', () => {
    const { kind, numbers, unit } = compareNumbers([
      numbered(stated(74_000, 't')),
      numbered(stated(74_200_000, 'kg')),
      numbered(stated(74_000, 'metric tons', 'more than')),
    ]);
    expect([kind, unit]).toEqual(['agree', 't']);
    expect(numbers[1]?.dot).toBe(74_200);
  });

  // Bug: a disagreement is averaged away, or told without its size.
  it('that no value satisfies disagree, by a factor', () => {
    const { kind, sentence, contradicted } = compareNumbers([
      numbered(stated(1_600_000, 'artillery shells')),
      numbered(stated(3_000_000, 'shells', 'more than')),
      numbered(stated(1_000_000, 'shells', 'at least')),
    ]);
    expect([kind, contradicted]).toEqual(['disagree', [true, true, false]]);
    expect(sentence).toBe('No value satisfies the two furthest apart: they differ by a factor of 1.9.');
  });

  // Bug: voyages of two different spans are said to contradict each other.
  it('of other periods are not compared, and that is said', () => {
    const { kind, sentence } = compareNumbers([
      numbered(stated(16_000, 'containers', 'nearly'), '2023-09/2025-03'),
      numbered(stated(20_000, 'containers', 'more than'), '2023-09/2025-05'),
    ]);
    expect(kind).toBe('periods differ');
    expect(sentence).toContain('not comparable');
  });

  // Bug: rockets are counted as shells.
  it('of things that are not one another have no common axis', () => {
    const { kind, numbers } = compareNumbers([numbered(stated(5, 'shells')), numbered(stated(9, 'rockets'))]);
    expect(kind).toBe('units differ');
    expect(numbers.filter((number) => number !== null)).toHaveLength(1);
  });
});

describe('who copied whom', () => {
  const sources = new Map(
    [
      source('paper', null),
      source('ledger', '2024-06-23'),
      source('review', '2025-04-15'),
      source('own', '2024-01-01'),
    ].map((each) => [each.id, each]),
  );

  // Bug: five outlets that quote one newspaper count as five sources.
  it('counts an origin once, and draws the earliest first', () => {
    const edges = [
      { source: 'review', origin: 'ledger' },
      { source: 'ledger', origin: 'paper' },
    ];
    const counted = countOrigins(['review', 'ledger', 'own'], edges, sources);
    expect(originWords(counted)).toBe('3 outlets, 2 origins');
    expect(counted.lines.map(({ sourceId, depth }) => `${depth} ${sourceId}`)).toEqual([
      '0 paper',
      '1 ledger',
      '2 review',
      '0 own',
    ]);
  });

  // Bug: a second origin of an article stands there with nothing under it, as if nobody had named it.
  it('names an article under each of its origins', () => {
    const edges = ['paper', 'own'].map((origin) => ({ source: 'review', origin }));
    expect(countOrigins(['review'], edges, sources).lines).toEqual([
      { sourceId: 'paper', depth: 0, speaks: false, again: false },
      { sourceId: 'review', depth: 1, speaks: true, again: false },
      { sourceId: 'own', depth: 0, speaks: false, again: false },
      { sourceId: 'review', depth: 1, speaks: true, again: true },
    ]);
  });

  // Bug: a circle of derivations never ends, or swallows its sources.
  it('ends where sources rest on each other', () => {
    const edges = [
      { source: 'ledger', origin: 'review' },
      { source: 'review', origin: 'ledger' },
    ];
    const { lines } = countOrigins(['ledger', 'review'], edges, sources);
    expect(lines.map(({ sourceId, again }) => `${sourceId}${again ? ' again' : ''}`)).toEqual([
      'ledger',
      'review',
      'ledger again',
    ]);
  });

  // Bug: common phrases make a copy; or a copied sentence with one word changed is none.
  it('is hinted at by the same wording', () => {
    const words = 'seventy thousand tons of explosives left two ports in the far east by rail';
    expect(sharesWording(words, `He wrote that ${words.replace('left', 'departed')} last year`)).toBe(true);
    expect(sharesWording(words, 'two ports in the far east were busy with coal and timber for all of the year')).toBe(
      false,
    );
  });
});

describe('the list of claims', () => {
  const evidence = (sourceId: string, exact = '') => [
    { passageId: `in ${sourceId}`, sourceId, stance: 'supports' as const, exact },
  ];
  const sources = new Map(
    [source('one', '2024-01-01'), source('two', '2024-02-01'), source('root', null)].map((each) => [each.id, each]),
  );

  // Bug: agreement stands above a contradiction; or agreement of two copies passes for confirmation.
  it('begins with disagreement, and agreement of copies is one source only', () => {
    const pair = (what: string, second: number, from: [string, string] = ['one', 'two']) => [
      point(`${what} 1`, { what, evidence: evidence(from[0]) }),
      point(`${what} 2`, { what, quantity: stated(second, 'shells'), evidence: evidence(from[1]) }),
    ];
    const points = [
      ...pair('Shells at sea', 100),
      ...pair('Shells on land', 400),
      ...pair('Shells in depots', 100, ['one', 'one']),
    ];
    const list = describeClaims(facts(points, { sources }));
    expect(list.map(({ title, verdictWords }) => `${title}: ${verdictWords}`)).toEqual([
      'Shells on land: 2 disagree',
      'Shells in depots: one source only',
      'Shells at sea: agree',
    ]);
    const restsOn = ['one', 'two'].map((each) => ({ source: each, origin: 'root' }));
    const copied = describeClaims(facts(pair('Shells at sea', 100), { sources, restsOn }));
    expect(copied[0]).toMatchObject({
      verdictWords: 'one source only',
      originWords: '2 outlets, 1 origin',
      sentence: 'Some value satisfies both numbers. The 2 outlets rest on one origin, and are counted once.',
    });
  });

  // Bug: what was withdrawn goes on contradicting.
  it('leaves withdrawn numbers out of the verdict', () => {
    const points = [point('a', {}), point('b', { quantity: stated(900, 'shells'), status: 'withdrawn' })];
    expect(describeClaims(facts(points))[0]?.verdict).not.toBe('disagree');
  });

  // Bug: a dispute in words, which no number shows, is no disagreement.
  it('knows a dispute between passages', () => {
    const both = [...evidence('one'), { passageId: 'p', sourceId: 'two', stance: 'disputes' as const, exact: '' }];
    const [claim] = describeClaims(facts([point('a', { evidence: both }), point('b', {})], { sources }));
    expect(claim).toMatchObject({
      verdictWords: '1 disputed',
      sentence: expect.stringContaining('support and dispute'),
    });
  });

  // Bug: a copied sentence is asserted to be a copy, or hinted at although its derivation is known.
  it('hints at earlier sources with the same words', () => {
    const words = 'a train of forty wagons left the eastern port with shells on Monday';
    const points = [point('a', { evidence: evidence('one', words) }), point('b', { evidence: evidence('two', words) })];
    const hint = (restsOn: ClaimFacts['restsOn']) =>
      describeClaims(facts(points, { sources, restsOn }))[0]?.rows.map(({ sameWords }) => sameWords?.outlet ?? null);
    expect(hint([])).toEqual([null, 'one']);
    expect(hint([{ source: 'two', origin: 'one' }])).toEqual([null, null]);
  });
});
