import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it, vi, type Mock } from 'vitest';
import { CommandsProvider, useCommand, useCommands, useRunCommand, type Command } from './commands.tsx';
import { SideContext } from './side.tsx';

afterEach(cleanup);

function Offer({ command }: { command: Command }) {
  useCommand(command);
  return <input aria-label="field" />;
}

function offer(command: Partial<Command>): { run: Mock<() => void>; field: HTMLElement } {
  const run = vi.fn<() => void>();
  const { getByLabelText } = render(
    <CommandsProvider>
      <Offer command={{ id: 'x', label: 'X', group: 'G', ...command, run }} />
    </CommandsProvider>,
  );
  return { run, field: getByLabelText('field') };
}

it('obeys a single key only where no text is typed', () => {
  const { run, field } = offer({ shortcut: 'H' });
  fireEvent.keyDown(document.body, { key: 'h' });
  expect(run).toHaveBeenCalledTimes(1);
  field.focus();
  fireEvent.keyDown(field, { key: 'h' });
  expect(run).toHaveBeenCalledTimes(1);
});

it('leaves undo to the field in which text is typed, but not the palette', () => {
  const undo = offer({ shortcut: 'Ctrl+Z', yieldsToText: true });
  undo.field.focus();
  fireEvent.keyDown(undo.field, { key: 'z', ctrlKey: true });
  expect(undo.run).not.toHaveBeenCalled();
  cleanup();
  const palette = offer({ shortcut: 'Ctrl+K' });
  palette.field.focus();
  fireEvent.keyDown(palette.field, { key: 'k', ctrlKey: true });
  expect(palette.run).toHaveBeenCalledTimes(1);
});

it('does not obey what is not enabled', () => {
  const { run } = offer({ shortcut: 'H', enabled: false });
  fireEvent.keyDown(document.body, { key: 'h' });
  expect(run).not.toHaveBeenCalled();
});

// Bug: a key that means something only inside of a text is taken from every button.
it('leaves the key to others while the command is not meant', () => {
  let meant = false;
  const { run } = offer({ shortcut: 'Enter', when: () => meant });
  const left = fireEvent.keyDown(document.body, { key: 'Enter' });
  meant = true;
  const taken = !fireEvent.keyDown(document.body, { key: 'Enter' });
  expect([left, taken, run.mock.calls.length]).toEqual([true, true, 1]);
});

// Bug: with the reader on both sides, H marks in the one that was drawn last.
it('obeys the active side where both sides have a command, and the other where only that has it', () => {
  const runs = { a: vi.fn<() => void>(), b: vi.fn<() => void>(), only: vi.fn<() => void>() };
  const mark = { id: 'mark', label: 'Mark', group: 'G', shortcut: 'H' };
  const sides = (active: 'a' | 'b') => (
    <CommandsProvider>
      <SideContext value={{ name: 'a', active: active === 'a' }}>
        <Offer command={{ ...mark, run: runs.a }} />
      </SideContext>
      <SideContext value={{ name: 'b', active: active === 'b' }}>
        <Offer command={{ ...mark, run: runs.b }} />
        <Offer command={{ id: 'only', label: 'Only', group: 'G', shortcut: 'X', run: runs.only }} />
      </SideContext>
    </CommandsProvider>
  );
  const { rerender } = render(sides('a'));
  fireEvent.keyDown(document.body, { key: 'h' });
  fireEvent.keyDown(document.body, { key: 'x' });
  rerender(sides('b'));
  fireEvent.keyDown(document.body, { key: 'h' });
  expect([runs.a, runs.b, runs.only].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});

// Bug: a palette that nobody sees is drawn anew with every command that comes and goes.
it('tells what can be done only while it is asked, and runs an action by its id all the same', () => {
  const run = vi.fn<() => void>();
  function Ask({ asked }: { asked: boolean }) {
    const commands = useCommands(asked);
    const runCommand = useRunCommand();
    return (
      <button type="button" onClick={() => runCommand('x')}>
        {commands.map(({ id }) => id).join()}
      </button>
    );
  }
  const asking = (asked: boolean) => (
    <CommandsProvider>
      <Offer command={{ id: 'x', label: 'X', group: 'G', run }} />
      <Ask asked={asked} />
    </CommandsProvider>
  );
  const { getByRole, rerender } = render(asking(false));
  fireEvent.click(getByRole('button', { name: '' }));
  expect(run).toHaveBeenCalledTimes(1);
  rerender(asking(true));
  expect(getByRole('button').textContent).toBe('x');
});
