import { dirname } from 'node:path';
import type { InputOf } from '#shared/contract/contract.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import { type TestCase, writeFile } from './openTestCase.ts';

/** What `fillTestCase` made, by identifier. */
export interface Filled {
  readonly sourceId: string;
  readonly passageId: string;
  readonly dataPointId: string;
  readonly estimateId: string;
  readonly reportId: string;
}

export const article = [
  'Quay records put grain at 900 tonnes',
  '',
  'By A. Warden',
  '',
  'The quay office counted 900 tonnes of grain in May 2024, its ledger says.',
  '',
  'No one else has seen the ledger, and the office gave no copies of it.',
].join('\n');

export const quote = '900 tonnes of grain in May 2024';

type NewPoint = InputOf<'dataPoints.create'>;

export function grain(passageId: string): NewPoint {
  return {
    what: 'Grain counted at the quay',
    quantity: { value: 900, low: null, high: null, unit: 't', qualifier: null },
    written: '900 tonnes',
    period: '2024-05',
    place: 'The quay',
    credibility: 3,
    status: 'claimed',
    evidence: [{ passageId, stance: 'supports' }],
  };
}

export function sacks(dataPointId: string): EstimateDefinition {
  const quantity = { value: 900, low: null, high: null, unit: 't', qualifier: null };
  const parameters = { low: 40, high: 60, coverage: 0.9 };
  return {
    name: 'Sacks of grain',
    formula: 'grain / sack',
    unit: 'sack',
    seed: 7,
    samples: 1_000,
    coverage: 0.9,
    lines: [
      { name: 'grain', label: 'Grain', unit: 't', input: { kind: 'dataPoint', dataPointId, quantity } },
      {
        name: 'sack',
        label: 'One sack',
        unit: 'kg/sack',
        input: { kind: 'distribution', distribution: 'lognormal', parameters },
      },
    ],
  };
}

export function blocksOf({ passageId, dataPointId, estimateId }: Omit<Filled, 'reportId' | 'sourceId'>) {
  return [
    {
      id: 'first',
      content: {
        kind: 'paragraph',
        inline: [
          { kind: 'text', text: 'The office counted ' },
          { kind: 'figure', of: 'dataPoint', id: dataPointId },
        ],
      },
    },
    { id: 'second', content: { kind: 'quote', passageId } },
    { id: 'third', content: { kind: 'paragraph', inline: [{ kind: 'figure', of: 'estimate', id: estimateId }] } },
  ] satisfies InputOf<'reports.create'>['blocks'];
}

/** An article with a marked passage, the data point drawn from it, an estimate that ran, and a report of them all. */
export async function fillTestCase(one: TestCase): Promise<Filled> {
  const path = writeFile(dirname(one.key.path), 'quay.txt', article);
  const { sourceId } = await one.work('sources.import', { job: 'import', handle: path });
  const start = canonicalText(one.read('sources.open', { sourceId }).blocks).indexOf(quote);
  const { passageId } = one.change('passages.mark', {
    sourceId,
    start,
    end: start + quote.length,
    comment: 'the claim',
  });
  const { dataPointId } = one.change('dataPoints.create', grain(passageId));
  const { estimateId } = one.change('estimates.create', { definition: sacks(dataPointId) });
  await one.work('estimates.run', { job: 'run', estimateId });
  const blocks = blocksOf({ passageId, dataPointId, estimateId });
  const { reportId } = one.change('reports.create', { title: 'Grain at the quay', blocks });
  return { sourceId, passageId, dataPointId, estimateId, reportId };
}
