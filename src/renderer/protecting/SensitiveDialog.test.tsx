import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SensitiveMark } from '#shared/contract/protecting.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { SensitiveDialog } from './SensitiveDialog.tsx';

const mark: SensitiveMark = {
  ...{ id: 'm1', title: 'Anna Kovalenko', reason: 'at risk', isThere: true },
  thing: { kind: 'name', words: 'Anna Kovalenko', standIn: 'a dock worker' },
};

// Bug: a mark can be made and never be changed or taken off; or why it was refused stands nowhere.
test('names are marked, refused at their field, edited and taken off', async () => {
  const transport = fakeTransport({
    'protecting.marks': () => [mark],
    'protecting.mark': () => {
      throw new PlumbError('conflict', '“Anna Kovalenko” is marked as sensitive already.', { field: 'words' });
    },
    'protecting.editMark': () => null,
    'protecting.unmark': () => null,
  });
  renderPane(<SensitiveDialog close={() => undefined} />, transport);
  const list = await screen.findByRole('list', { name: 'Marked as sensitive' });
  expect(list.textContent).toContain('NameAnna Kovalenko“a dock worker” stands for it · at risk');
  fireEvent.change(screen.getByLabelText('Name or words'), { target: { value: 'anna kovalenko' } });
  fireEvent.click(screen.getByRole('button', { name: 'Mark' }));
  expect(await screen.findByText(/is marked as sensitive already/u)).toBeTruthy();
  fireEvent.click(within(list).getByRole('button', { name: /Edit/u }));
  fireEvent.change(within(list).getByLabelText('Why'), { target: { value: 'asked twice' } });
  fireEvent.click(within(list).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(transport.calls.find(({ method }) => method === 'protecting.editMark')?.input).toEqual({
      ...{ markId: 'm1', reason: 'asked twice', words: 'Anna Kovalenko', standIn: 'a dock worker' },
    }),
  );
  fireEvent.click(await within(list).findByRole('button', { name: /Take the mark off/u }));
  await waitFor(() => expect(transport.calls.some(({ method }) => method === 'protecting.unmark')).toBe(true));
});
