import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import { FormulaInput } from './FormulaInput.tsx';

const lines = [
  { name: 'cargo', label: 'Explosives moved inland' },
  { name: 'shell_mass', label: 'Mass of one shell' },
  { name: 'shells', label: '' },
];

function Field({ first }: { first: string }) {
  const [formula, setFormula] = useState(first);
  return <FormulaInput label="Formula" formula={formula} onChange={setFormula} lines={lines} unit="t" problem={null} />;
}

function field(first = ''): HTMLInputElement {
  renderPane(<Field first={first} />, fakeTransport({}));
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Formula' });
}

function type(input: HTMLInputElement, value: string) {
  fireEvent.change(input, { target: { value } });
}

function offered() {
  return screen.queryAllByRole('option').map((option) => option.textContent);
}

test('a begun name lists the lines with what they are; arrows and Enter put one in', () => {
  const input = field();
  type(input, 'cargo / she');
  expect(offered()).toEqual(['shell_massMass of one shell', 'shells']);
  expect(input.getAttribute('aria-expanded')).toBe('true');
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  const active = screen.getByRole('option', { selected: true });
  expect(input.getAttribute('aria-activedescendant')).toBe(active.id);
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(input.value).toBe('cargo / shells');
  expect(offered()).toEqual([]);
});

test('Tab accepts the first word while the list is there, and leads on where it is not', () => {
  const input = field();
  type(input, 'ca');
  expect(fireEvent.keyDown(input, { key: 'Tab' })).toBe(false);
  expect(input.value).toBe('cargo');
  expect(fireEvent.keyDown(input, { key: 'Tab' })).toBe(true);
});

// Bug: Escape meant for the list closed the whole line.
test('Escape closes the list and goes no further; the next one does', () => {
  const outer = vi.fn<(event: KeyboardEvent) => boolean>((event) => event.defaultPrevented);
  const input = field();
  window.addEventListener('keydown', outer);
  type(input, 'sh');
  fireEvent.keyDown(input, { key: 'Escape' });
  fireEvent.keyDown(input, { key: 'Escape' });
  window.removeEventListener('keydown', outer);
  expect(outer.mock.results.map(({ value }) => value)).toEqual([true, false]);
  expect(offered()).toEqual([]);
});

test('the list can be asked for with Ctrl+Space or an arrow, and a click puts a word in', () => {
  const input = field('2 * ');
  input.setSelectionRange(4, 4);
  fireEvent.keyDown(input, { key: ' ', ctrlKey: true });
  fireEvent.click(screen.getByRole('option', { name: /^sqrt/ }));
  expect(input.value).toBe('2 * sqrt()');
  expect(input.selectionStart).toBe(9);
});

// Bug: in a sheet of more than 12 lines, which scrolls by itself, the list was cut off at the sheet's edge.
test('the list stands outside of the box in which a long sheet scrolls', () => {
  const sheet = (
    <div data-long data-testid="sheet">
      <Field first="" />
    </div>
  );
  renderPane(sheet, fakeTransport({}));
  type(screen.getByRole('combobox', { name: 'Formula' }), 'sh');
  const list = screen.getByRole('listbox', { name: 'Names and functions' });
  expect(screen.getByTestId('sheet').contains(list)).toBe(false);
  expect(screen.getByRole('combobox').getAttribute('aria-controls')).toBe(list.id);
});

test('the unit that the formula gives stands beside it', () => {
  field('cargo');
  expect(screen.getByRole('status', { name: 'Unit that it gives' }).textContent).toBe('= t');
});
