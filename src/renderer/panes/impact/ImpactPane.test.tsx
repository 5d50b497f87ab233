import { act, configure, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { BrokenPoint, Impact } from '#shared/contract/links.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import { Selecting } from '../../testing/Selecting.tsx';
import ImpactPane from './ImpactPane.tsx';

const point = (dataPointId: string, remaining: number): BrokenPoint => ({
  ...{ dataPointId, what: `Count of ${dataPointId}`, number: '40 shells', status: 'claimed', remaining },
  falls: remaining === 0,
});
const impact: Impact = {
  selected: {
    ...{
      kind: 'source',
      id: 's',
      words: 'The gate book',
      detail: '',
      state: 'reliability C',
      depth: 0,
      sourceId: null,
    },
  },
  words: 'If it is withdrawn, 1 data point loses its only evidence.',
  sources: [{ sourceId: 'copy', title: 'A copy of it' }],
  dataPoints: [point('first', 0), point('second', 2)],
  estimates: [{ estimateId: 'e', name: 'Mass of it', sentence: null, inputs: ['Shells'] }],
  sentences: [
    {
      ...{ blockId: 'b', reportId: 'r', reportTitle: 'The report' },
      runs: [
        { text: 'There were ', falls: false },
        { text: '40 shells', falls: true },
      ],
    },
  ],
};

function show(answer: () => Impact = () => impact) {
  const transport = fakeTransport({
    'links.impact': answer,
    'dataPoints.editMany': () => ({ edited: 1, withoutQuantity: 0 }),
  });
  renderPane(
    <Selecting target={{ kind: 'source', id: 's' }}>
      <ImpactPane />
    </Selecting>,
    transport,
  );
  return {
    asked: (method: string) => transport.calls.filter((call) => call.method === method).map(({ input }) => input),
  };
}
const click = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
};
const where = () => screen.getByTestId('where').textContent;
const status = async () => within(await screen.findByRole('region', { name: 'Impact' })).getByRole('status');

beforeEach(() => configure({ asyncUtilTimeout: 5_000 }));

// Bug: an empty pane says nothing of what belongs in it.
it('teaches while nothing is selected', () => {
  show();
  expect(screen.getByRole('heading', { name: 'Nothing is selected' })).toBeTruthy();
});

// Bug: what falls is told from what stands by a colour alone, or a kind of thing that rests on it is left out.
it('says what would fall, what stands, and which words of a sentence go', async () => {
  show();
  await click('select it');
  expect((await status()).textContent).toContain('loses its only evidence');
  const list = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('button');
  expect(list('Data points').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('would stand on nothing'),
    expect.stringContaining('stands on 2 other passages'),
  ]);
  expect(list('Sources that rest on it alone')).toHaveLength(1);
  expect(list('Estimates')[0]?.textContent).toContain('would lose Shells');
  expect(list('Sentences in reports')[0]?.querySelector('mark')?.textContent).toBe('40 shells');
});

// Bug: walking what rests on a thing changes what the pane is about, or a row opens only by mouse.
it('is walked by arrows; a row is selected, then opened', async () => {
  show();
  await click('select it');
  const list = await screen.findByRole('list', { name: 'Data points' });
  const [first, second] = within(list).getAllByRole('button');
  if (first === undefined || second === undefined) throw new Error('Two rows are needed');
  act(() => first.focus());
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  await act(async () => void fireEvent.click(second));
  expect(where()).toContain('dataPoint second');
  expect((await status()).textContent).toContain('loses its only evidence');
});

// Bug: W withdraws what would go on standing.
it('withdraws by W only what would fall', async () => {
  const { asked } = show();
  await click('select it');
  await screen.findByRole('button', { name: /Set 1 data point to withdrawn/ });
  await act(async () => void fireEvent.keyDown(window, { key: 'w' }));
  expect(asked('dataPoints.editMany')).toEqual([{ dataPointIds: ['first'], patch: { status: 'withdrawn' } }]);
});

// Bug: a thing that has gone leaves the pane blank.
it('says why there is nothing to show', async () => {
  show(() => {
    throw new PlumbError('not-found', 'This source is no longer in the case.');
  });
  await click('select it');
  expect((await screen.findByRole('alert')).textContent).toBe('This source is no longer in the case.');
});
