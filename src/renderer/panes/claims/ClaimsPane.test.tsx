import { act, configure, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { describeClaims } from '#shared/claims/describeClaims.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import ClaimsPane from './ClaimsPane.tsx';

const source = (id: string, publishedOn: string) => ({
  id,
  title: id,
  outlet: id,
  kind: 'article' as const,
  publishedOn,
});
const point = (id: string, value: number, claimId: string | null = null) => ({
  ...{ id, what: 'Shells in a container', written: `${value} shells`, counted: null, period: null, place: null },
  ...{
    quantity: { value, low: null, high: null, unit: 'shells', qualifier: null },
    status: 'claimed' as const,
    claimId,
  },
  evidence: [{ passageId: `words of ${id}`, sourceId: id, stance: 'supports' as const, exact: id }],
});

async function show(claimId: string | null, ids = ['lantern', 'dispatch'], held = ids.length) {
  const points = ids.map((id, at) => point(id, 300 + 150 * at, at < held ? claimId : null));
  const facts = {
    points,
    claims: claimId === null ? [] : [{ id: claimId, title: 'A full container' }],
    sources: new Map(ids.map((id) => [id, source(id, '2024-01-01')])),
    restsOn: [],
  };
  const transport = fakeTransport({
    'claims.list': () => describeClaims(facts),
    'claims.put': () => ({ claimId: 'made' }),
    'claims.rename': () => null,
    'claims.take': () => null,
  });
  renderPane(<ClaimsPane />, transport);
  await screen.findByRole('region', { name: 'Claims' });
  const asked = (method: string) => transport.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { asked, lines: () => screen.queryAllByRole('button', { name: /“\d+ shells”/ }) };
}

beforeEach(() => configure({ asyncUtilTimeout: 5_000 }));
const press = async (element: HTMLElement, key: string) => {
  await act(async () => void fireEvent.keyDown(element, { key }));
};

// Bug: a contradiction is shown without its size, or a proposal passes for the user's claim.
it('says that two disagree, by how much, and that it is a proposal', async () => {
  const { lines } = await show(null);
  expect(screen.getByText(/differ by a factor of 1.5/)).toBeTruthy();
  expect(screen.getByText(/Proposal/)).toBeTruthy();
  expect(screen.getByText('2 disagree')).toBeTruthy();
  expect(lines()).toHaveLength(2);
  expect(within(screen.getByRole('region', { name: 'Origins' })).getByText(/2 outlets, 2 origins/)).toBeTruthy();
});

// Bug: the rows need a mouse; or the selection is not the one that Links reads.
it('is walked by keys, which select, open the passage and choose', async () => {
  const { asked, lines } = await show(null);
  const [first, second] = lines();
  if (first === undefined || second === undefined) throw new Error('Two rows are needed');
  act(() => first.focus());
  expect(screen.getByTestId('where').textContent).toContain('dataPoint lantern');
  await press(first, 'ArrowDown');
  expect(document.activeElement).toBe(second);
  await press(second, ' ');
  expect(screen.getAllByRole('checkbox').map((box) => box instanceof HTMLInputElement && box.checked)).toEqual([
    false,
    true,
  ]);
  await press(first, ' ');
  await act(async () => void fireEvent.keyDown(window, { key: 'm' }));
  expect(asked('claims.put')).toEqual([{ dataPointIds: ['lantern', 'dispatch'] }]);
});

// Bug: a proposal cannot be accepted from its rows by Enter, or Enter leads away instead.
it('accepts a proposal by its button, and by Enter on a row', async () => {
  const { asked, lines } = await show(null);
  const whole = { dataPointIds: ['lantern', 'dispatch'] };
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Accept proposal' })));
  expect(asked('claims.put')).toEqual([whole]);
  const [, second] = lines();
  if (second === undefined) throw new Error('Two rows are needed');
  act(() => second.focus());
  await press(second, 'Enter');
  expect(asked('claims.put')).toEqual([whole, whole]);
  await press(second, 'o');
  expect(await screen.findByText('read passage words of dispatch')).toBeTruthy();
});

// Bug: Enter on one row that is proposed to a claim puts in all of them.
it('adds to a claim the proposed row that Enter is pressed on', async () => {
  const { asked, lines } = await show('c', ['lantern', 'dispatch', 'wire'], 1);
  const last = lines().at(-1);
  if (last === undefined) throw new Error('Three rows are needed');
  act(() => last.focus());
  await press(last, 'Enter');
  expect(asked('claims.put')).toEqual([{ dataPointIds: ['wire'], claimId: 'c' }]);
});

// Bug: Enter in the title's field renames nothing, or Delete removes the data point.
it('renames a claim in place and takes a row out', async () => {
  const { asked, lines } = await show('c');
  await act(
    async () =>
      void fireEvent.click(screen.getByRole('button', { name: 'A full container', description: 'Rename (F2)' })),
  );
  const field = screen.getByRole('textbox', { name: 'Title of the claim' });
  fireEvent.change(field, { target: { value: 'Shells per container' } });
  await press(field, 'Enter');
  expect(asked('claims.rename')).toEqual([{ claimId: 'c', title: 'Shells per container' }]);
  const [first] = lines();
  if (first === undefined) throw new Error('A row is needed');
  await press(first, 'Delete');
  expect(asked('claims.take')).toEqual([{ dataPointId: 'lantern' }]);
  act(() => first.focus());
  await press(first, 'Enter');
  expect(await screen.findByText('read passage words of lantern')).toBeTruthy();
});

// Bug: an empty pane says nothing of what belongs in it.
it('teaches where there is nothing to compare', async () => {
  await show(null, ['lantern']);
  expect(screen.getByRole('heading', { name: /No two data points/ })).toBeTruthy();
});
