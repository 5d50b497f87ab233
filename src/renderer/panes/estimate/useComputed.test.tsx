import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noComparisons } from '#shared/estimates/comparisons.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import EstimatePane from './EstimatePane.tsx';
import { shellSheet } from './testing/sheetEngine.ts';

test('an edit cancels the full count that is under way, so that long ones never pile up', async () => {
  const estimate = { id: 'e1', definition: shellSheet, lastRun: null, stale: false, comparisons: noComparisons };
  const transport = fakeTransport({
    'estimates.list': () => [estimate],
    'dataPoints.list': () => [],
    'estimates.edit': () => null,
    'estimates.compute': () => new Promise(() => undefined),
    'jobs.cancel': () => ({ cancelled: true }),
  });
  const asked = (method: string) => transport.calls.filter((call) => call.method === method).map(({ input }) => input);
  renderPane(<EstimatePane />, transport);
  const formula = await screen.findByLabelText('Formula');
  await waitFor(() => expect(asked('estimates.compute')).toHaveLength(1));
  expect(asked('jobs.cancel')).toEqual([]);
  fireEvent.change(formula, { target: { value: 'cargo / shell_mass / 2' } });
  await waitFor(() => expect(asked('jobs.cancel')).toHaveLength(1));
  await waitFor(() => expect(asked('estimates.compute')).toHaveLength(2));
  const [first] = asked('estimates.compute');
  expect(first).toMatchObject(asked('jobs.cancel')[0] ?? {});
});
