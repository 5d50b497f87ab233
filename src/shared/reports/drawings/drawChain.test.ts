import { expect, test } from 'vitest';
import { chainWords } from '../../charts/chainDrawing.ts';
import { fixtureFacts } from '../fixtureReport.ts';
import type { DataPointFact, ReportFacts } from '../reportFacts.ts';
import { drawChain } from './drawChain.ts';

const [[, source] = []] = fixtureFacts.sources;
const [[, passage] = []] = fixtureFacts.passages;
const [[, point] = []] = fixtureFacts.dataPoints;

/** A data point cited from sources by number, which rest on others. */
function factsOf(cited: readonly number[], rests: readonly (readonly [from: number, to: number])[], title = 'Source') {
  if (source === undefined || passage === undefined || point === undefined) throw new Error('the fixture is empty');
  const all = [...new Set([...cited, ...rests.flat()])];
  const facts: ReportFacts = {
    ...fixtureFacts,
    passages: new Map(cited.map((from, at) => [`x${at}`, { ...passage, sourceId: `s${from}` }])),
    sources: new Map(all.map((at) => [`s${at}`, { ...source, title: `${title} ${at}` }])),
    restsOn: new Map(
      all.map((at) => {
        const origins = rests.flatMap(([from, to]) => (from === at ? [`s${to}`] : []));
        return [`s${at}`, { name: `${title} ${at}`, origins }];
      }),
    ),
  };
  const evidence = cited.map((_, at) => ({ passageId: `x${at}`, stance: 'supports' as const }));
  const claim: DataPointFact = { ...point, evidence };
  return { facts, claim };
}

function columnsOf({ facts, claim }: ReturnType<typeof factsOf>) {
  return drawChain(claim, facts)?.columns.map((column) => column.map(({ id }) => id));
}

// Bug: a source that rests on another cited one stands in the same column, so that its link runs from right to left.
test('each source stands behind all that rest on it', () => {
  expect(
    columnsOf(
      factsOf(
        [1, 2],
        [
          [1, 2],
          [2, 9],
          [1, 9],
        ],
      ),
    ),
  ).toEqual([['p0', 'p1'], ['s1'], ['s2'], ['s9']]);
});

// Bug: two sources that name each other as their origin are followed for ever.
test('a way that comes back to itself ends there', () => {
  expect(
    columnsOf(
      factsOf(
        [1],
        [
          [1, 2],
          [2, 1],
          [2, 2],
        ],
      ),
    ),
  ).toEqual([['p0'], ['s1'], ['s2']]);
});

// Bug: what finds no room is left out in silence.
test('says how much of a large graph is drawn', () => {
  const many = Array.from({ length: 340 }, (_, at) => at);
  const drawing = drawChain(
    factsOf(
      many,
      many.map((at) => [at, 500 + at] as const),
    ).claim,
    factsOf(
      many,
      many.map((at) => [at, 500 + at] as const),
    ).facts,
  );
  expect(drawing?.left).toBe('10 of 340 passages shown.');
  const deep = factsOf(
    [0],
    many.slice(1).map((at) => [at - 1, at] as const),
  );
  expect(drawChain(deep.claim, deep.facts)?.left).toBe('4 of 340 sources shown.');
});

// Bug: a title of 100,000 characters makes the drawing take minutes, or its words a book.
test('shortens what no label can hold', () => {
  const { facts, claim } = factsOf([1], [], 'w'.repeat(100_000));
  const drawing = drawChain({ ...claim, what: 'x '.repeat(50_000) }, facts);
  if (drawing === null) throw new Error('nothing drawn');
  expect(chainWords(drawing).length).toBeLessThan(2_000);
});

// Bug: who does not see the drawing does not learn which sources are one.
test('says in words what rests on what, and what is an origin', () => {
  const { facts, claim } = factsOf(
    [1, 2],
    [
      [1, 3],
      [2, 3],
    ],
  );
  const drawing = drawChain(claim, facts);
  if (drawing === null) throw new Error('nothing drawn');
  const words = chainWords(drawing);
  expect(words).toContain('Source 1 (The Harbour Post, 22 June 2024) rests on Source 3.');
  expect(words).toContain('Source 3 (The Harbour Post, 22 June 2024) is an origin.');
  expect(drawChain({ ...claim, evidence: [] }, facts)).toBeNull();
});
