import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { OfferedDerivation, SourceDerivations } from '#shared/contract/derivations.ts';
import type { Answers } from '../testing/fakeTransport.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { fixtureSource } from './fixtureSource.ts';
import { Origins } from './Origins.tsx';

function offer(name: string, start: number, match: OfferedDerivation['match'] = null): OfferedDerivation {
  const words = `according to ${name}`;
  return { words, name, kind: 'outlet', places: [{ words, start, end: start + words.length }], match };
}

const nothing: SourceDerivations = { offered: [], made: [], restingOnThis: [], origins: [], sharing: [] };
const agency = { sourceId: 's2', title: 'Forty barges', kind: 'article' } as const;

function show(found: Partial<SourceDerivations>, more: Answers = {}) {
  const transport = fakeTransport({
    'derivations.list': () => ({ ...nothing, ...found }),
    'sources.matchingStubs': () => [],
    'sources.list': () => [fixtureSource({ id: 's1' }), fixtureSource({ id: 's2', title: 'Forty barges' })],
    'derivations.accept': () => ({ derivationId: 'd1', originId: 's2' }),
    'derivations.dismiss': () => null,
    ...more,
  });
  renderPane(<Origins sourceId="s1" />, transport);
  return (method: string) => transport.calls.filter((call) => call.method === method).map((call) => call.input);
}

// Bug: a key acts on another offer than the one that has the focus.
test('keys accept the offer in focus, and the first where none is', async () => {
  const asked = show({ offered: [offer('Reuters', 5), offer('the AFP', 40, agency)] });
  const list = await screen.findByRole('region', { name: 'Offered origins' });
  fireEvent.keyDown(window, { key: 'o' });
  await waitFor(() => expect(asked('derivations.accept')).toHaveLength(1));
  expect(asked('derivations.accept')[0]).toMatchObject({ sourceId: 's1', start: 5, originName: 'Reuters' });
  within(list)
    .getByRole('button', { name: /Dismiss the AFP/ })
    .focus();
  fireEvent.keyDown(window, { key: 'o' });
  await waitFor(() => expect(asked('derivations.accept')).toHaveLength(2));
  expect(asked('derivations.accept')[1]).toMatchObject({ start: 40, originId: 's2' });
});

// Bug: the first click on the words leads nowhere, or to other words.
test('the words lead to their place, and Delete dismisses', async () => {
  const asked = show({ offered: [offer('Reuters', 5)] });
  const words = await screen.findByRole('button', { name: '“according to Reuters”' });
  fireEvent.click(words);
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('read source s1'));
  fireEvent.keyDown(words, { key: 'Delete' });
  await waitFor(() => expect(asked('derivations.dismiss')).toHaveLength(1));
  expect(asked('derivations.dismiss')[0]).toMatchObject({ start: 5 });
});

// Bug: a refused origin closes the field, and what was typed is gone.
test('an origin that is refused leaves its words and the reason at the field', async () => {
  show({});
  fireEvent.click(await screen.findByRole('button', { name: 'Add an origin' }));
  const field = within(screen.getByRole('form', { name: 'Origin' })).getByRole('combobox');
  fireEvent.change(field, { target: { value: 'The Quay' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText(/has no answer for derivations.make/)).toBeTruthy();
  expect(field).toHaveProperty('value', 'The Quay');
});

// Bug: two outlets that end at one origin look like two confirmations.
test('says where the chain ends, and with whom the source counts as one', async () => {
  const office = { sourceId: 's3', title: 'The Office', kind: 'stub' } as const;
  show({ origins: [office], sharing: [agency] });
  expect((await screen.findByRole('list', { name: 'Ends at' })).textContent).toContain('The Office');
  expect(screen.getByRole('list', { name: 'Counts as one with' }).textContent).toContain('Forty barges');
});
