import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Estimate } from '#shared/contract/estimates.ts';
import { noComparisons } from '#shared/estimates/comparisons.ts';
import { estimateDefinitionSchema, type EstimateDefinition } from '#shared/estimates/estimate.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import EstimatePane from './EstimatePane.tsx';

const definition: EstimateDefinition = {
  name: 'Shells by rail',
  formula: 'cargo / shell_mass',
  unit: 'shell',
  seed: 7,
  samples: 100_000,
  coverage: 0.9,
  lines: [
    { name: 'cargo', label: 'Cargo', unit: 't', input: { kind: 'constant', value: 74_000, reason: 'stated' } },
    {
      name: 'shell_mass',
      label: 'Mass of a shell',
      unit: 'kg/shell',
      input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60, coverage: 0.9 } },
    },
  ],
};

function engine() {
  let estimate: Estimate = { id: 'e1', definition, lastRun: null, stale: false, comparisons: noComparisons };
  const transport = fakeTransport({
    'estimates.list': () => [estimate],
    'dataPoints.list': () => [],
    'estimates.edit': (input) => {
      estimate = { ...estimate, definition: estimateDefinitionSchema.parse(input.definition) };
      transport.emit('changed', { tables: ['estimates'], sequence: 2 });
      return null;
    },
  });
  return { transport, put: (next: EstimateDefinition) => (estimate = { ...estimate, definition: next }) };
}

/** Opens a line by a click on its row. */
async function openLine(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('row', { name: new RegExp(`^${name}`) }));
}

test('the result is there at once, as a sentence with its interval and unit', async () => {
  renderPane(<EstimatePane />, engine().transport);
  expect(await screen.findByText(/Between 1\.2 and 1\.9 million shells/)).toBeTruthy();
});

test('an edit of a cell changes the sentence and is saved once, after the typing', async () => {
  const { transport } = engine();
  renderPane(<EstimatePane />, transport);
  await openLine('cargo');
  const value = await screen.findByLabelText('Value');
  fireEvent.change(value, { target: { value: '7,400' } });
  fireEvent.change(value, { target: { value: '740' } });
  expect(await screen.findByText(/Between 12,000 and 19,000 shells/)).toBeTruthy();
  await waitFor(() => expect(transport.calls.filter(({ method }) => method === 'estimates.edit').length).toBe(1));
  expect(await screen.findByText(/Between 12,000 and 19,000 shells/)).toBeTruthy();
});

test('a name that the formula does not know is marked at its character, and the sheet stays as typed', async () => {
  renderPane(<EstimatePane />, engine().transport);
  const formula = await screen.findByLabelText('Formula');
  fireEvent.change(formula, { target: { value: 'cargo / shel_mass' } });
  await waitFor(() => expect(formula.getAttribute('aria-invalid')).toBe('true'));
  const words = document.getElementById(formula.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(words).toMatch(/character 9.*shell_mass/);
});

test('crossed bounds say so at the cell, and nothing is shown as if it were a result', async () => {
  renderPane(<EstimatePane />, engine().transport);
  await openLine('shell_mass');
  const low = await screen.findByLabelText('Low');
  fireEvent.change(low, { target: { value: '90' } });
  await waitFor(() => expect(low.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText(/No result until/)).toBeTruthy();
});

test('undo from outside shows in the sheet once nothing of it waits to be saved', async () => {
  const { transport, put } = engine();
  renderPane(<EstimatePane />, transport);
  await openLine('cargo');
  const value = await screen.findByLabelText('Value');
  fireEvent.change(value, { target: { value: '740' } });
  fireEvent.blur(value);
  await waitFor(() => expect(transport.calls.some(({ method }) => method === 'estimates.edit')).toBe(true));
  put(definition);
  act(() => transport.emit('changed', { tables: ['estimates'], sequence: 3 }));
  await waitFor(() => expect(screen.getByLabelText('Value')).toHaveProperty('value', '74,000'));
});

test('a case without estimates teaches what one is', async () => {
  renderPane(<EstimatePane />, fakeTransport({ 'estimates.list': () => [] }));
  expect(await screen.findByText('No estimate in this case yet')).toBeTruthy();
});

// Bug: at a desk that writes 1.234 for a thousand, cells were read with English signs and the sentence was English.
test('numbers are read and written as the desk writes them, in cells, rows and the sentence', async () => {
  const { transport } = engine();
  renderPane(<EstimatePane />, transport);
  fireEvent.change(await screen.findByLabelText('Numbers are written as'), { target: { value: 'comma' } });
  expect((await screen.findByRole('row', { name: /^cargo/ })).textContent).toContain('74.000');
  await openLine('cargo');
  const value = await screen.findByLabelText('Value');
  fireEvent.focus(value);
  fireEvent.change(value, { target: { value: '7.400,5' } });
  expect(await screen.findByText(/Between 120\.000 and 190\.000 shells/)).toBeTruthy();
  fireEvent.change(value, { target: { value: '7400.5' } });
  expect(await screen.findByText(/is not written as 1\.234,5 is: write 7\.400,5 or 74\.005/)).toBeTruthy();
});
