import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import type { OwnQuantity, StartQuantity } from '#shared/references/referenceQuantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { FromLibrary } from '../panes/estimate/FromLibrary.tsx';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';

const nothing = { value: null, low: null, high: null, note: '' };
const start: readonly StartQuantity[] = [
  { ...nothing, key: 'crude', name: 'Crude oil', value: 7.33, low: 6.7, high: 7.9, unit: 'barrel/t', source: 'Review' },
  { ...nothing, key: 'carat', name: 'Carat', value: 0.2, unit: 'g/carat', source: 'Institute of standards' },
];

function library() {
  let own: readonly OwnQuantity[] = [];
  let hiddenKeys: readonly string[] = [];
  const changed = () => transport.emit('changed', { tables: ['reference_quantities'], sequence: 1 });
  const transport = fakeTransport({
    'referenceQuantities.startSet': () => start,
    'referenceQuantities.list': () => ({ own, hiddenKeys }),
    'referenceQuantities.add': ({ startKey, fields }) => {
      own = [...own, { ...fields, id: 'q1', startKey }];
      changed();
      return { quantityId: 'q1' };
    },
    'referenceQuantities.hide': ({ startKey }) => {
      hiddenKeys = [...hiddenKeys, startKey];
      changed();
      return null;
    },
    'referenceQuantities.importCsv': () => {
      throw new PlumbError('invalid-input', 'Nothing of "own.csv" was imported. row 3: A source is needed.');
    },
  });
  return transport;
}

const list = async () => within(await screen.findByRole('list', { name: 'Reference quantities' }));
const entry = async (name: RegExp) => (await list()).findByRole('button', { name });

test('a search leaves what it finds, and an entry shows its source', async () => {
  renderPane(<ReferenceDialog close={() => undefined} />, library());
  await screen.findByText('2 quantities');
  fireEvent.change(screen.getByLabelText('Search the library'), { target: { value: 'institute' } });
  expect(screen.getByText('1 quantity')).toBeTruthy();
  fireEvent.click(await entry(/Carat/));
  expect(within(screen.getByRole('article', { name: 'Carat' })).getByText('Institute of standards')).toBeTruthy();
});

// Bug: what is typed wrong is sent off, and the answer stands beside no field.
test('a new entry says at its fields what is missing, and is shown once it is saved', async () => {
  renderPane(<ReferenceDialog close={() => undefined} />, library());
  fireEvent.click(await screen.findByRole('button', { name: 'New' }));
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('Name', 'Sack');
  type('Value', 'fifty');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('“fifty” is not a number')).toBeTruthy();
  expect(screen.getByText(/A source is needed/)).toBeTruthy();
  type('Value', '1,050.5');
  type('Unit', 'g/sack');
  type('Source', 'Trader');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('1,050.5 g/sack', { selector: 'p' })).toBeTruthy();
  expect((await list()).getByText('your own')).toBeTruthy();
});

test('a shipped entry is hidden, and comes back among the hidden ones', async () => {
  renderPane(<ReferenceDialog close={() => undefined} />, library());
  fireEvent.click(await entry(/Carat/));
  fireEvent.click(screen.getByRole('button', { name: 'Hide' }));
  expect(await screen.findByText('1 quantity')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Show 1 hidden'));
  expect((await list()).getByText('comes with Plumbline, hidden')).toBeTruthy();
});

test('a file with bad rows says so on screen', async () => {
  renderPane(<ReferenceDialog close={() => undefined} />, library());
  const file = new File(['name'], 'own.csv');
  fireEvent.change(await screen.findByTestId('references-input'), { target: { files: [file] } });
  expect((await screen.findByRole('alert')).textContent).toContain('row 3: A source is needed');
});

test('a sheet takes an entry as a line over its range, with its unit and source', async () => {
  const made: EstimateDefinition[] = [];
  const sheet: EstimateDefinition = {
    ...{ name: 'Oil', formula: 'mass', unit: '', seed: 1, samples: 1_000, coverage: 0.9 },
    lines: [{ name: 'mass', label: '', unit: 't', input: { kind: 'constant', value: 1, reason: '' } }],
  };
  renderPane(<FromLibrary definition={sheet} open={0} onEdit={(next) => made.push(next)} />, library());
  fireEvent.click(screen.getByRole('button', { name: 'From the library…' }));
  fireEvent.click(await entry(/Crude oil/));
  fireEvent.click(screen.getByRole('button', { name: 'New line: its range' }));
  await waitFor(() =>
    expect(made[0]?.lines[1]).toMatchObject({
      ...{ name: 'crude_oil', label: 'Crude oil', unit: 'barrel/t', note: 'Review' },
      input: { distribution: 'pert', parameters: { low: 6.7, mode: 7.33, high: 7.9 } },
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'From the library…' }));
  fireEvent.click(await entry(/Crude oil/));
  fireEvent.click(screen.getByRole('button', { name: 'Into mass: its value' }));
  expect(made[1]?.lines[0]).toMatchObject({
    name: 'mass',
    label: 'Crude oil',
    input: { value: 7.33, reason: 'Review' },
  });
});

// Bug: the dialog took the focus with it, and the next Tab began at the top of the window.
test('the focus comes back to the button when the library closes', async () => {
  const definition = { name: 'E', formula: '1', unit: '', seed: 1, samples: 1_000, coverage: 0.9, lines: [] };
  renderPane(<FromLibrary definition={definition} open={null} onEdit={() => undefined} />, library());
  const opener = screen.getByRole('button', { name: 'From the library…' });
  fireEvent.click(opener);
  fireEvent.click(await entry(/Carat/));
  fireEvent.click(screen.getByRole('button', { name: 'New line: its value' }));
  await waitFor(() => expect(document.activeElement).toBe(opener));
});
