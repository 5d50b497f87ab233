import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noComparisons } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { renderPane } from '../../../testing/renderPane.tsx';
import EstimatePane from '../EstimatePane.tsx';
import { caseEngine } from '../testing/caseEngine.ts';

const sheet: EstimateDefinition = {
  name: 'Shells',
  formula: 'cargo / mass',
  unit: 'shell',
  seed: 1,
  samples: 10_000,
  coverage: 0.9,
  lines: [
    { name: 'cargo', label: 'Cargo', unit: 't', input: { kind: 'constant', value: 74_000, reason: 'stated' } },
    { name: 'mass', label: '', unit: 'kg/shell', input: { kind: 'constant', value: 40, reason: '152 mm' } },
  ],
};

async function openScenarios() {
  const engine = caseEngine([sheet]);
  renderPane(<EstimatePane />, engine.transport);
  fireEvent.click(await screen.findByRole('tab', { name: 'Scenarios' }));
  fireEvent.click(screen.getByRole('button', { name: 'New scenario' }));
  fireEvent.change(await screen.findByLabelText('Change a line'), { target: { value: 'mass' } });
  const form = within(await screen.findByRole('region', { name: 'Scenario Scenario 1' }));
  fireEvent.change(form.getByLabelText('Value'), { target: { value: '20' } });
  return { ...engine, form };
}

test('a changed line stands beside the sheet’s with the result that comes of it', async () => {
  const { kept, form } = await openScenarios();
  const table = within(screen.getByRole('table', { name: 'Scenarios side by side' }));
  const cells = (name: RegExp) => within(table.getByRole('row', { name })).getAllByRole('cell');
  await waitFor(() =>
    expect(cells(/^Median 1/).map((cell) => cell.textContent)).toEqual(['1.85 million shells', '3.7 million shells']),
  );
  expect(cells(/mass/).map((cell) => cell.textContent)).toEqual(['40 kg/shell', '20 kg/shell']);
  expect(cells(/^Against/)[1]?.textContent).toBe('+100%');
  fireEvent.change(form.getByLabelText('Name of the scenario'), { target: { value: 'Lighter' } });
  await waitFor(() => expect(kept()[0]?.comparisons.scenarios).toMatchObject([{ name: 'Lighter' }]));
  expect(kept()[0]?.definition.lines[1]?.input).toMatchObject({ value: 40 });
});

// Bug: a line that was removed from the sheet takes every scenario with it, or the change is lost without a word.
test('a change of a line that is gone says so, the others compute, and it can be moved to another', async () => {
  const input = { kind: 'constant', value: 20, reason: '' } as const;
  const changed = (name: string, line: string) => ({ name, note: '', changes: [{ line, unit: 'kg/shell', input }] });
  const scenarios = [changed('Old', 'weight'), changed('Lighter', 'mass')];
  const { transport, kept } = caseEngine([sheet], { comparisons: { ...noComparisons, scenarios } });
  renderPane(<EstimatePane />, transport);
  fireEvent.click(await screen.findByRole('tab', { name: 'Scenarios' }));
  expect(await screen.findByText(/"Old" changes a line weight, which the sheet no longer has/)).toBeTruthy();
  expect(await screen.findAllByText('3.7 million')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Old' }));
  fireEvent.change(screen.getByLabelText('Move the change to'), { target: { value: 'mass' } });
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  await waitFor(() => expect(screen.getAllByText('3.7 million')).toHaveLength(4));
  await waitFor(() => expect(kept()[0]?.comparisons.scenarios[0]?.changes[0]?.line).toBe('mass'));
});

test('a scenario becomes an estimate of its own', async () => {
  const { kept, form } = await openScenarios();
  fireEvent.click(form.getByRole('button', { name: 'Make it an estimate of its own' }));
  await waitFor(() => expect(kept()[1]?.definition.name).toBe('Shells: Scenario 1'));
  expect(kept()[1]?.definition.lines[1]?.input).toMatchObject({ value: 20 });
});

test('a scenario becomes the sheet by an edit of it', async () => {
  const { kept, form } = await openScenarios();
  fireEvent.click(form.getByRole('button', { name: 'Make this the sheet' }));
  await waitFor(() => expect(kept()[0]?.definition.lines[1]?.input).toMatchObject({ value: 20 }));
  expect(kept()[0]?.definition.name).toBe('Shells');
});

// Bug: renaming a line on the sheet leaves its scenarios naming a line that is gone.
test('a scenario follows a line that is renamed on the sheet', async () => {
  const { kept } = await openScenarios();
  await waitFor(() => expect(kept()[0]?.comparisons.scenarios[0]?.changes).toHaveLength(1));
  fireEvent.click(within(screen.getByRole('treegrid', { name: 'Lines' })).getByRole('row', { name: /^mass/ }));
  const name = await screen.findByLabelText('Name');
  fireEvent.change(name, { target: { value: 'shell_mass' } });
  fireEvent.blur(name);
  await waitFor(() => expect(kept()[0]?.comparisons.scenarios[0]?.changes[0]?.line).toBe('shell_mass'));
  expect(kept()[0]?.definition.formula).toBe('cargo / shell_mass');
});

// Bug: the focus went to the top of the window with the button that removed, or copied, what it stood in.
test('the focus stays in the pane when a difference or a scenario is removed', async () => {
  const { form } = await openScenarios();
  const press = (name: string) => {
    const button = form.getByRole('button', { name });
    button.focus();
    fireEvent.click(button);
  };
  press('Leave mass as on the sheet');
  await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Note')));
  press('Remove scenario');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'New scenario' })));
});
