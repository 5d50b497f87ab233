import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { amount, fixturePoint } from '#shared/points/fixturePoints.ts';
import { fixturePassage } from '../panes/read/fixtureSource.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { AddEvidence } from './AddEvidence.tsx';

// Bug: with ten thousand data points every one is drawn, and the wanted one can not be found by its words.
test('offers a few of many data points, finds one by its words, and adds the passage to it', async () => {
  const points = Array.from({ length: 3_000 }, (_, index) =>
    fixturePoint(`d${index}`, { what: `Carts over ford ${index}`, quantity: amount(index, 'carts') }),
  );
  const transport = fakeTransport({ 'dataPoints.list': () => points, 'dataPoints.edit': () => null });
  renderPane(<AddEvidence passage={fixturePassage('p1', 0, 10)} />, transport);
  const field = await screen.findByRole('combobox', { name: 'Or add it to a data point' });
  field.focus();
  fireEvent.click(field);
  const list = await screen.findByRole('listbox', { hidden: true });
  expect(within(list).getAllByRole('option', { hidden: true })).toHaveLength(20);
  fireEvent.change(field, { target: { value: 'ford 2841' } });
  const [option, ...rest] = within(list).getAllByRole('option', { hidden: true });
  expect([option?.textContent, rest.length]).toEqual(['2,841 carts · Carts over ford 2841', 0]);
  if (option !== undefined) fireEvent.click(option);
  await waitFor(() =>
    expect(transport.calls).toContainEqual({
      method: 'dataPoints.edit',
      input: { dataPointId: 'd2841', evidence: [{ passageId: 'p1', stance: 'supports' }] },
    }),
  );
});
