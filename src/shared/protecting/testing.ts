import type { DataPoint } from '../contract/dataPoints.ts';
import type { Run } from '../contract/estimates.ts';
import type { Passage } from '../contract/passages.ts';
import type { Source } from '../contract/sources.ts';
import { percentilesOf } from '../estimates/estimate.ts';
import type { Evidence } from '../reports/evidence.ts';
import type { Redaction, RedactedThing } from './redaction.ts';

export const secretHash = 'ab12cd34ef56'.padEnd(64, '9');

/** A redaction as the case keeps it. */
export function redaction(thing: RedactedThing, more: Partial<Redaction> = {}): Redaction {
  const title = thing.kind === 'name' ? thing.words : 'x';
  return {
    id: 'r',
    thing,
    reason: 'to protect a worker',
    known: { title, names: [], hashes: [] },
    letter: null,
    ...more,
  };
}

export function passageOf(more: Partial<Passage> = {}): Passage {
  return {
    ...{
      id: 'p1',
      sourceId: 's1',
      start: 10,
      end: 30,
      exact: 'twenty letters of it',
      prefix: 'before ',
      suffix: ' after',
    },
    ...{ comment: '', state: 'anchored', paragraph: 2, page: 1, found: null, dataPointIds: [], tagIds: [] },
    createdAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

/** Evidence of every kind in which every string that a writer or a source can fill holds these words. */
export function evidenceOf(words: string): Evidence {
  const source: Source = {
    ...{
      id: 's1',
      kind: 'dataset',
      title: words,
      byline: words,
      publisher: words,
      publishedOn: '2024',
      language: 'en',
    },
    ...{ reliability: 'B', synthetic: false, updatedOn: null, accessedOn: null, url: `https://x.org/${words}` },
    ...{ canonicalUrl: `https://x.org/${words}`, licence: words, captureId: 'c1', fileName: `${words}.csv` },
    ...{ mediaType: 'text/csv', sha256: secretHash, size: 9, importedAt: '2026-01-01T00:00:00.000Z', rowCount: 2 },
  };
  const point: DataPoint = {
    ...{ id: 'd1', what: words, written: words, unitWritten: words, counted: words, period: '2024', place: words },
    quantity: { value: 5, low: null, high: null, unit: 't', qualifier: null },
    ...{ credibility: 1, status: 'claimed', evidence: [{ passageId: 'p1', stance: 'supports' }], claimId: null },
    ...{ stale: false, createdAt: '2026-01-01T00:00:00.000Z' },
  };
  return {
    passages: [
      {
        passage: passageOf({ exact: words, prefix: words, suffix: words, comment: words }),
        place: { start: 10, end: 30 },
        textSha256: secretHash,
      },
    ],
    sources: [{ source, restsOn: ['s2'] }],
    dataPoints: [point],
    runs: [{ run: runOf(words), stale: false, selections: ['rows-1'] }],
    selections: [
      {
        ...{
          id: 'rows-1',
          sourceId: 's1',
          columns: [
            { position: 1, name: words },
            { position: 2, name: 'weight' },
          ],
        },
        filters: [
          { column: 1, operator: 'is', value: words },
          { column: 1, operator: 'is one of', values: [words, 3] },
          { column: 1, operator: 'contains', value: words },
          { column: 2, operator: 'between', low: words, high: null },
        ],
        ...{ limit: null, rows: 2, file: 'rows-1.csv', sha256: secretHash },
        csv: `row,${words},weight\r\n1,"${words}, again",7\r\n2,'=${words},8\r\n`,
      },
    ],
  };
}

export function runOf(words: string): Run {
  const lineName = `${words.replaceAll(' ', '_')}_tons`;
  const percentiles = percentilesOf(() => 1);
  return {
    ...{ id: 'run1', estimateId: 'e1', ranAt: '2026-01-01T00:00:00.000Z', engineVersion: '1', sentence: words },
    definition: {
      ...{ name: words, formula: `${lineName} / each`, unit: '', seed: 1, samples: 1000, coverage: 0.9 },
      lines: [
        {
          ...{ name: lineName, label: words, unit: '', note: words },
          input: {
            ...{ kind: 'dataset', sourceId: 's1', column: 2, values: [7, 8], rows: 2, empty: 0, problem: words },
            filters: [{ column: 1, operator: 'is', value: words }],
          },
        },
        { name: 'each', label: words, unit: '', note: words, input: { kind: 'constant', value: 2, reason: words } },
        { name: 'both', label: words, unit: '', input: { kind: 'formula', formula: `${lineName} * 2` } },
      ],
      correlations: [{ between: lineName, and: 'each', rank: 0.5 }],
      apart: [{ between: lineName, and: 'both', reason: words }],
    },
    result: {
      ...{
        unit: '',
        samples: 1000,
        seed: 1,
        coverage: 0.9,
        mean: 1,
        standardDeviation: 0,
        percentiles,
        low: 1,
        high: 1,
      },
      histogram: { edges: [], counts: [], below: 0, above: 0 },
      inputs: [{ name: lineName, label: words, unit: '', median: 7, low: 7, high: 8 }],
    },
    sources: [
      {
        line: lineName,
        what: `${words}, column x where y is ${words}`,
        quotes: [{ exact: '', source: words, captureHash: secretHash }],
      },
      { line: 'each', what: words, quotes: [{ exact: words, source: words, captureHash: secretHash }] },
    ],
  };
}
