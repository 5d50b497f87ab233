import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { EstimateDefinition, EstimateInput } from '#shared/estimates/estimate.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import { createLineMemory } from './lineMemory.ts';
import { SheetLines } from './SheetLines.tsx';
import { previewSheet } from './sheetProblem.ts';

const line = (name: string, unit: string, input: EstimateInput) => ({ name, label: `The ${name}`, unit, input });
const definition: EstimateDefinition = {
  ...{ name: 'Shells', formula: 'shells', unit: '', seed: 7, samples: 10_000, coverage: 0.9 },
  lines: [
    line('cargo', 't', { kind: 'constant', value: 74_000, reason: 'Harbour ledgers' }),
    line('mass', 'kg/shell', { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60 } }),
    line('shells', '', { kind: 'formula', formula: 'cargo / mass' }),
  ],
};

function Sheet({ first }: { first: EstimateDefinition }) {
  const [shown, setShown] = useState(first);
  const [bind] = useState(createLineMemory);
  return (
    <SheetLines
      definition={shown}
      dataPoints={[]}
      outcome={previewSheet(shown, bind)}
      bind={bind}
      onEdit={setShown}
      onSelect={() => undefined}
    />
  );
}

function show(first = definition) {
  renderPane(<Sheet first={first} />, fakeTransport({}));
}

function rows() {
  return [...document.querySelectorAll<HTMLElement>('[data-line-row]')];
}

function namesOfRows() {
  return rows().map((row) => row.querySelector('[role="gridcell"]')?.textContent);
}

function press(key: string, options = {}) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
}

test('every line has its value, its interval, its unit and its source in one row', () => {
  show();
  expect(rows().map((row) => [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent))).toEqual([
    ['cargo', 'The cargo · Harbour ledgers', '', '74,000', '', 't', 'Harbour ledgers'],
    ['mass', 'The mass · no source yet', '', '49.0', '40 to 60', 'kg/shell', 'no source yet'],
    ['shells', 'The shells · = cargo / mass', '', '1.51 million', '1.2 to 1.9 million', 'shell', '= cargo / mass'],
  ]);
});

test('a line that can not be computed says why in its row, and the others keep their values', () => {
  const odd = line('odd', '', { kind: 'formula', formula: 'cargo + nothing' });
  show({ ...definition, lines: [...definition.lines, odd] });
  expect(rows()[3]?.textContent).toMatch(/character 9: "nothing" is not a line of this sheet/);
  expect(rows()[2]?.textContent).toMatch(/1\.51 million/);
});

test('arrows move from row to row, Enter opens the cells of one, Escape closes them and comes back', async () => {
  show();
  rows()[0]?.focus();
  press('ArrowDown');
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
  press('Enter');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  expect(screen.getByRole('group', { name: 'mass' })).toBeTruthy();
  expect(rows().map((row) => row.getAttribute('aria-expanded'))).toEqual(['false', 'true', 'false']);
  press('Escape');
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
  expect(screen.queryByRole('group')).toBeNull();
});

test('another line opens in place of the one that was open', () => {
  show();
  for (const row of rows().slice(0, 2)) fireEvent.click(row);
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual(['mass']);
});

test('Alt with an arrow moves the line and keeps the focus on it, Delete removes it', async () => {
  show();
  rows()[2]?.focus();
  press('ArrowUp', { altKey: true });
  expect(namesOfRows()).toEqual(['cargo', 'shells', 'mass']);
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
  press('Delete');
  expect(namesOfRows()).toEqual(['cargo', 'mass']);
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
});

// Bug: Delete in a cell, meant for a letter, removed the line.
test('keys pressed in the cells of a line stay there', async () => {
  show();
  fireEvent.click(rows()[0] ?? document.body);
  const cell = await screen.findByLabelText('Value');
  cell.focus();
  press('Delete');
  press('ArrowDown');
  expect(namesOfRows()).toEqual(['cargo', 'mass', 'shells']);
  expect(document.activeElement).toBe(cell);
});

test('a new line opens with the focus in its name', async () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Add line' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  expect(namesOfRows()).toEqual(['cargo', 'mass', 'shells', 'line_4']);
});

// Bug: a line renamed to another's name made both one in every formula, and the next name went to both.
test('a name that another line has is refused in its cell, and formulas keep the old one', async () => {
  show();
  fireEvent.click(rows()[1] ?? document.body);
  const name = await screen.findByLabelText<HTMLInputElement>('Name');
  for (const [typed, problem] of [
    ['cargo', 'Another line is named cargo already'],
    ['__proto__', 'A line name starts with a letter'],
  ] as const) {
    fireEvent.change(name, { target: { value: typed } });
    fireEvent.blur(name);
    expect([name.value, name.getAttribute('aria-invalid')]).toEqual([typed, 'true']);
    expect(screen.getByText(problem, { exact: false })).toBeTruthy();
  }
  expect(rows()[2]?.textContent).toMatch(/= cargo \/ mass/);
  fireEvent.change(name, { target: { value: 'weight' } });
  fireEvent.blur(name);
  expect(name.getAttribute('aria-invalid')).toBe('false');
  expect(rows()[2]?.textContent).toMatch(/= cargo \/ weight/);
});
