import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { DeskState } from '#shared/contract/cases.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { TransportProvider } from '../app/api.tsx';
import { fakeTransport, type FakeTransport } from '../testing/fakeTransport.ts';
import { Welcome } from './Welcome.tsx';

afterEach(cleanup);

const desk: DeskState = { open: null, dialogs: false, folder: '/cases', host: 'loopback' };

function show(transport: FakeTransport): void {
  render(
    <MantineProvider env="test">
      <TransportProvider transport={transport}>
        <Welcome desk={desk} />
      </TransportProvider>
    </MantineProvider>,
  );
}

function type(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

it('says at the passphrase that it is wrong, and at the path that there is no such file', async () => {
  let code: 'wrong-passphrase' | 'not-found' = 'wrong-passphrase';
  show(
    fakeTransport({
      'cases.open': () => {
        throw new PlumbError(code, `Refused: ${code}.`);
      },
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Open case' }));
  type('File', '/cases/ports.plumb');
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  await screen.findByText('Refused: wrong-passphrase.');
  expect(screen.getByLabelText('Passphrase').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('File').getAttribute('aria-invalid')).not.toBe('true');
  code = 'not-found';
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  await screen.findByText('Refused: not-found.');
  expect(screen.getByLabelText('File').getAttribute('aria-invalid')).toBe('true');
});

it('makes no case while the two passphrases differ', () => {
  const transport = fakeTransport({});
  show(transport);
  fireEvent.click(screen.getByRole('button', { name: 'New case' }));
  type('Name', 'Ports');
  type('Passphrase (optional)', 'one');
  type('Passphrase again', 'two');
  fireEvent.click(screen.getByRole('button', { name: 'Create case' }));
  screen.getByText('The two passphrases differ. Type the same one twice.');
  expect(transport.calls).toEqual([]);
});

it('suggests a file in the folder for cases, named after the case', () => {
  show(fakeTransport({}));
  fireEvent.click(screen.getByRole('button', { name: 'New case' }));
  type('Name', 'Far-east ports');
  expect(screen.getByLabelText('File').getAttribute('value')).toBe('/cases/Far-east ports.plumb');
});
