import { act, configure, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { LinkKind, Trace, TraceNode } from '#shared/contract/links.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import { Selecting } from '../../testing/Selecting.tsx';
import TracePane from './TracePane.tsx';

const node = (kind: LinkKind, id: string, words: string, gap: string | null = null): TraceNode => ({
  ...{ key: `${kind} ${id}`, kind, id, words, detail: '', state: 'fresh', sourceId: null },
  ...{ before: 'Before it ', after: ' after it', inputs: [], gap },
});
const edge = (from: string, to: string) => ({ from, to, stance: null, words: '' });
const trace: Trace = {
  start: 'dataPoint d',
  nodes: [
    node('dataPoint', 'd', 'Shells in store'),
    node('passage', 'p', '“forty shells”'),
    node('source', 's', 'The gate book'),
    node('source', 'o', 'The port office', 'Named, not imported'),
  ],
  edges: [edge('dataPoint d', 'passage p'), edge('passage p', 'source s'), edge('source s', 'source o')],
};

function show(answer: () => Trace = () => trace) {
  renderPane(
    <Selecting target={{ kind: 'dataPoint', id: 'd' }}>
      <TracePane />
    </Selecting>,
    fakeTransport({ 'links.trace': answer, 'sources.list': () => [] }),
  );
}
const click = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
};
const chain = (name = 'Chain') => screen.findByRole('list', { name });
const where = () => screen.getByTestId('where').textContent;
const status = async () => within(await screen.findByRole('region', { name: 'Trace' })).getByRole('status');

beforeEach(() => configure({ asyncUtilTimeout: 5_000 }));

// Bug: an empty pane says nothing of what belongs in it.
it('teaches while nothing is selected', () => {
  show();
  expect(screen.getByRole('heading', { name: 'Nothing is selected to trace' })).toBeTruthy();
});

// Bug: the chain ends before its origin, or its weakest point stands only at its end.
it('shows the chain down to the origin, its gaps first', async () => {
  show();
  await click('select it');
  const steps = within(await chain()).getAllByRole('button');
  expect(steps.map((step) => /Shells|forty|gate book|port office/.exec(step.textContent ?? '')?.[0])).toEqual([
    'Shells',
    'forty',
    'gate book',
    'port office',
  ]);
  expect((await status()).textContent).toContain('2 sources, 1 origin.');
  expect((await status()).textContent).toContain('Named, not imported The port office');
});

// Bug: a step is reached by mouse alone, or walking the steps changes what the pane is about.
it('is walked by arrows; Enter opens a step', async () => {
  show();
  await click('select it');
  const steps = within(await chain()).getAllByRole('button');
  const [first, , third] = steps;
  if (first === undefined || third === undefined) throw new Error('Three steps are needed');
  act(() => first.focus());
  fireEvent.keyDown(first, { key: 'End' });
  expect(document.activeElement).toBe(steps.at(-1));
  await act(async () => void fireEvent.click(third));
  expect(where()).toContain('source s');
  expect(within(await chain()).getAllByRole('button')).toHaveLength(4);
  await act(async () => void fireEvent.keyDown(third, { key: 'Enter' }));
  expect(where()).toBe('read source s');
});

// Bug: the graph turns back into a column as soon as another pane is looked at.
it('stays a graph when the pane is left', async () => {
  show();
  await click('select it');
  await chain();
  await act(async () => void fireEvent.keyDown(window, { key: 'v' }));
  const boxes = within(await chain('Chain as a graph')).getAllByRole('button');
  expect(boxes).toHaveLength(4);
  const [first, second] = boxes;
  if (first === undefined) throw new Error('A box is needed');
  act(() => first.focus());
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(second);
  await click('leave or come back');
  await click('leave or come back');
  expect(await chain('Chain as a graph')).toBeTruthy();
});

// Bug: a thing that has gone leaves the pane blank.
it('says why there is no chain', async () => {
  show(() => {
    throw new PlumbError('not-found', 'This data point is no longer in the case.');
  });
  await click('select it');
  expect((await screen.findByRole('alert')).textContent).toBe('This data point is no longer in the case.');
});
