import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import { amount, fixtureFacts, fixturePoint } from '#shared/points/fixturePoints.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { DraftProvider } from '../../links/draft.tsx';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import PointsPane from './PointsPane.tsx';

// Without a layout nothing is in view, and the grid would draw no line.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});
// Other files share this document.
afterEach(() => vi.restoreAllMocks());

function engine() {
  let points: readonly DataPoint[] = [
    fixturePoint('a', {
      what: 'Carts',
      quantity: amount(40, 'carts'),
      evidence: [{ passageId: 'p1', stance: 'supports' }],
    }),
    fixturePoint('b', { what: 'Barrels', quantity: amount(7, 'barrels'), status: 'disputed' }),
    fixturePoint('c', { what: 'Sacks' }),
  ];
  const edit = (ids: readonly string[], patch: object) => {
    points = points.map((point) => (ids.includes(point.id) ? { ...point, ...patch } : point));
    transport.emit('changed', { tables: ['data_points'], sequence: 2 });
  };
  const transport = fakeTransport({
    'dataPoints.table': () => fixtureFacts(points),
    'views.list': () => [],
    'dataPoints.edit': ({ dataPointId, ...patch }) => {
      if (patch.period === '2024') throw new PlumbError('invalid-date', 'Not this year.', { field: 'period' });
      edit([dataPointId], patch);
      return null;
    },
    'claims.put': () => ({ claimId: 'made' }),
    'dataPoints.editMany': ({ dataPointIds, patch }: InputOf<'dataPoints.editMany'>) => {
      edit(dataPointIds, { status: patch.status });
      return { edited: dataPointIds.length, withoutQuantity: 0 };
    },
  });
  const called = (name: string) => transport.calls.filter(({ method }) => method === name).map(({ input }) => input);
  return { transport, called };
}

async function show() {
  const made = engine();
  renderPane(
    <DraftProvider>
      <PointsPane />
    </DraftProvider>,
    made.transport,
  );
  const grid = await screen.findByRole('grid', { name: 'Data points' });
  const press = (key: string, more: object = {}) => act(() => void fireEvent.keyDown(grid, { key, ...more }));
  const whats = () =>
    within(grid)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
  return { ...made, grid, press, whats };
}

// Bug: what was typed is lost on a mistake, is saved by Escape, or an unchanged cell is written to the journal.
test('a cell is edited in place: a mistake stands at it, Tab saves and goes on, Escape leaves it', async () => {
  const { grid, press, called } = await show();
  press('ArrowRight');
  press('F2');
  const field = await screen.findByLabelText('Quantity of Carts');
  expect(field).toHaveProperty('value', '40 carts');
  fireEvent.change(field, { target: { value: 'many carts' } });
  fireEvent.keyDown(field, { key: 'Tab' });
  expect((await screen.findByRole('alert')).textContent).toMatch(/more than 74,000 t/);
  fireEvent.change(field, { target: { value: 'more than 4 to 6 thousand carts' } });
  fireEvent.keyDown(field, { key: 'Tab' });
  const period = await screen.findByLabelText('Period of Carts');
  const quantity = amount(null, 'carts', { low: 4_000, high: 6_000, qualifier: 'more than' });
  expect(called('dataPoints.edit')).toEqual([{ dataPointId: 'a', quantity }]);
  expect(within(grid).getByText(/4,000 to 6,000/)).toBeTruthy();
  fireEvent.change(period, { target: { value: '2024' } });
  fireEvent.keyDown(period, { key: 'Enter' });
  expect((await screen.findByRole('alert')).textContent).toBe('Not this year.');
  fireEvent.keyDown(period, { key: 'Escape' });
  expect(screen.queryByLabelText('Period of Carts')).toBeNull();
  press('Enter');
  fireEvent.keyDown(await screen.findByLabelText('Period of Carts'), { key: 'Enter' });
  await waitFor(() => expect(screen.queryByLabelText('Period of Carts')).toBeNull());
  expect(called('dataPoints.edit')).toHaveLength(2);
});

// Bug: a bulk edit touches rows that a filter hides, or each row is a change of its own.
test('rows chosen by keys are edited at once, and only those that show', async () => {
  const { grid, press, called, whats } = await show();
  expect(whats()).toEqual(['Carts', 'Barrels', 'Sacks']);
  press('ArrowDown');
  press(' ');
  press('ArrowDown', { shiftKey: true });
  expect(within(grid).getAllByRole('row', { selected: true })).toHaveLength(2);
  press('a', { ctrlKey: true });
  const bar = screen.getByRole('form', { name: 'Edit those chosen' });
  expect(within(bar).getByText('3 chosen')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add filter' }));
  const filter = await screen.findByRole('dialog', { name: 'Add filter', hidden: true });
  fireEvent.click(within(filter).getByRole('checkbox', { name: 'disputed', hidden: true }));
  fireEvent.click(within(filter).getByRole('button', { name: 'Add', hidden: true }));
  expect(within(bar).getByText('2 chosen')).toBeTruthy();
  fireEvent.change(within(bar).getByLabelText('New value'), { target: { value: 'confirmed' } });
  fireEvent.click(within(bar).getByRole('button', { name: 'Apply' }));
  await waitFor(() =>
    expect(called('dataPoints.editMany')).toEqual([{ dataPointIds: ['a', 'c'], patch: { status: 'confirmed' } }]),
  );
  await screen.findByText('0 of 3 data points');
  expect(screen.queryByRole('form', { name: 'Edit those chosen' })).toBeNull();
});

// Bug: what is never proposed as one claim, since its words differ, cannot be put in one by hand.
test('rows chosen by keys are put in one claim', async () => {
  const { press, called } = await show();
  press('ArrowDown');
  press(' ');
  const join = () => screen.getByRole('button', { name: 'Put in one claim' });
  expect(join().hasAttribute('disabled')).toBe(true);
  press('ArrowDown', { shiftKey: true });
  await act(async () => void fireEvent.click(join()));
  await act(async () => void fireEvent.keyDown(window, { key: 'm' }));
  const asked = { dataPointIds: expect.arrayContaining(['b', 'c']) };
  expect(called('claims.put')).toEqual([asked, asked]);
});

// Bug: a header sorts but does not say so, or the third click leaves the table sorted.
test('a header sorts up, down and back, and says so', async () => {
  const { whats } = await show();
  const header = screen.getByRole('columnheader', { name: /What/ });
  const click = () => act(() => void fireEvent.click(within(header).getByRole('button')));
  click();
  expect([header.getAttribute('aria-sort'), ...whats()]).toEqual(['ascending', 'Barrels', 'Carts', 'Sacks']);
  click();
  expect([header.getAttribute('aria-sort'), ...whats()]).toEqual(['descending', 'Sacks', 'Carts', 'Barrels']);
  click();
  expect([header.getAttribute('aria-sort'), ...whats()]).toEqual(['none', 'Carts', 'Barrels', 'Sacks']);
});

test('a case without data points teaches what one is', async () => {
  renderPane(<PointsPane />, fakeTransport({ 'dataPoints.table': () => fixtureFacts([]) }));
  expect(await screen.findByText('No data point in this case yet')).toBeTruthy();
});
