import { expect, test } from 'vitest';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { findChoices, insertChoices } from './insertChoices.ts';
import { liveLinksOf } from './liveLinks.ts';

const note = (number: number) => ({
  kind: 'footnote' as const,
  number,
  pieces: [{ kind: 'text' as const, text: `Note ${number}` }],
});

test('every link of a block finds its own words, number and footnote', () => {
  const resolved: ResolvedReport = {
    id: 'r',
    language: 'en',
    title: 'R',
    sources: [],
    methods: [],
    glossary: [],
    problems: [],
    blocks: [
      {
        id: 'b1',
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: 'The total is ', marks: [] },
          { kind: 'figure', text: '74,000 t', of: 'dataPoint', id: 'd1', stale: false },
          note(1),
          { kind: 'text', text: ', see', marks: [] },
          note(2),
          { kind: 'missing', text: '[missing: estimate e9]' },
          { kind: 'figure', text: '1.6 million (stale)', of: 'estimate', id: 'e1', stale: true },
          note(3),
        ],
      },
    ],
  };
  const links = liveLinksOf(resolved).get('b1') ?? [];
  expect(links.map(({ words, number, stale, missing }) => [words, number, stale, missing])).toEqual([
    ['74,000 t', 1, false, false],
    [null, 2, false, false],
    ['[missing: estimate e9]', null, false, true],
    ['1.6 million (stale)', 3, true, false],
  ]);
  expect(links[1]?.footnote).toBe('Note 2');
});

test('a search finds a choice by any of its words, in any order', () => {
  const choices = insertChoices(
    {
      dataPoints: [
        {
          id: 'd1',
          what: 'Explosives moved from two ports',
          quantity: { value: 74_000, low: null, high: null, unit: 't', qualifier: 'more than' },
          written: null,
          unitWritten: null,
          counted: null,
          claimId: null,
          period: null,
          place: null,
          credibility: null,
          status: 'claimed',
          evidence: [],
          stale: false,
          createdAt: '',
        },
      ],
      estimates: [],
      passages: [],
      sources: [],
      notes: [{ id: 'n1', onKind: 'case', onId: 'case', body: 'Ask **the** quay', createdAt: '', changedAt: '' }],
    },
    () => [],
  );
  expect(findChoices(choices, 'PORTS 74').map(({ key }) => key)).toEqual([
    'figure-dataPoint-d1',
    'citation-dataPoint-d1',
  ]);
  expect(findChoices(choices, 'citation 74').map(({ key }) => key)).toEqual(['citation-dataPoint-d1']);
  expect(findChoices(choices, 'ask the quay').map(({ key }) => key)).toEqual(['citation-note-n1']);
  expect(findChoices(choices, 'shells')).toEqual([]);
});

// Bug: "chart" offers an empty table first, since the group of both is named so, and Enter takes it.
test('what is searched by its own name stands before what only its group is named for', () => {
  const choice = (key: string, words: string) => ({
    ...{ key, words, group: 'Charts and tables' as const, detail: '' },
    insert: { kind: 'inline' as const, node: { type: 'remark' } },
  });
  const choices = [choice('table', 'Table'), choice('bars', 'Chart: shipments')];
  expect(findChoices(choices, 'chart').map(({ key }) => key)).toEqual(['bars', 'table']);
  expect(findChoices(choices, '').map(({ key }) => key)).toEqual(['table', 'bars']);
});
