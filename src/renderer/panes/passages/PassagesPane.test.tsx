import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PassageTable } from '#shared/contract/passages.ts';
import type { CountedTag } from '#shared/contract/tags.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fixtureRow, fixtureSources, fixtureTags } from '#shared/passages/fixturePassages.ts';
import { DraftProvider } from '../../links/draft.tsx';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import PassagesPane from './PassagesPane.tsx';

const passages = [
  fixtureRow('a', { tagIds: ['port', 'toll'], dataPoints: 2 }),
  fixtureRow('b', { tagIds: ['port'], comment: 'Ask the keeper', state: 'moved', sourceId: 's2' }),
  fixtureRow('c', { sourceId: 's3' }),
];
const tags: CountedTag[] = fixtureTags.map((tag) => {
  const passage = passages.filter(({ tagIds }) => tagIds.includes(tag.id)).length;
  return { ...tag, count: passage, counts: { source: 0, passage, dataPoint: 0 }, lastPut: passage };
});

async function show(rows: PassageTable['passages'] = passages, more: Parameters<typeof fakeTransport>[0] = {}) {
  const transport = fakeTransport({
    'passages.table': () => ({ passages: rows, sources: fixtureSources }),
    'passages.withWords': ({ words }) =>
      rows.filter((row) => `${row.words} ${row.comment}`.includes(words)).map(({ id }) => id),
    'passages.removeMany': () => null,
    'tags.list': () => tags,
    'tags.putMany': () => ({ tagId: 'port', count: 2 }),
    'tags.swap': () => null,
    'tags.merge': () => null,
    'tags.rename': () => {
      throw new PlumbError('conflict', 'There is a tag "toll" already.', { field: 'name' });
    },
    'views.list': () => [],
    ...more,
  });
  renderPane(
    <DraftProvider>
      <PassagesPane />
    </DraftProvider>,
    transport,
  );
  await screen.findByRole('region', { name: 'Passages' });
  return transport;
}

function inputsOf(transport: Awaited<ReturnType<typeof show>>, method: string): unknown[] {
  return transport.calls.filter((call) => call.method === method).map(({ input }) => input);
}

const grid = () => screen.getByRole('grid', { name: 'Passages' });
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? grid(), { key, ...more });

// A machine that checks everything at once is slow.
configure({ asyncUtilTimeout: 4_000 });

describe('the table of passages', () => {
  beforeEach(() => {
    // The tests' DOM has no layout: the list is told a height, so that it draws rows.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  });

  afterEach(() => vi.restoreAllMocks());

  // Bug: an empty case shows an empty grid that says nothing of what belongs there.
  it('teaches while nothing is marked', async () => {
    await show([]);
    expect(screen.getByRole('heading', { name: /No passage is marked/ })).toBeTruthy();
  });

  // Bug: the arrows and Space reach lines that are headings, or the keys act on another row than the one that is marked.
  it('is worked with the keys: arrows move, Space chooses, Delete removes what is chosen', async () => {
    const transport = await show();
    await act(async () => grid().focus());
    press('ArrowDown');
    press(' ');
    press('ArrowDown');
    press('ArrowDown');
    press(' ');
    expect(await screen.findByText('2 passages chosen')).toBeTruthy();
    await waitFor(() => expect(screen.getByTestId('where').textContent).toContain('passage c'));
    press('Delete');
    await waitFor(() => expect(inputsOf(transport, 'passages.removeMany')).toEqual([{ passageIds: ['a', 'c'] }]));
  });

  // Bug: tagging the chosen rows tags the selected one alone.
  it('tags what is chosen in one change', async () => {
    const transport = await show();
    await act(async () => grid().focus());
    press('a', { ctrlKey: true });
    await screen.findByText('3 passages chosen');
    press('g');
    const field = await screen.findByRole('combobox', { name: 'Tag' });
    fireEvent.change(field, { target: { value: 'port' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() =>
      expect(inputsOf(transport, 'tags.putMany')).toEqual([
        { onKind: 'passage', onIds: ['a', 'b', 'c'], name: 'port' },
      ]),
    );
  });

  // Bug: the sentence counts all passages, or a word filter that is cleared still hides rows.
  it('says what is asked and how much is left', async () => {
    await show();
    const status = () => screen.getByText(/passages? in|^\d+ passages?$/).textContent;
    expect(status()).toBe('3 passages in 3 sources');
    fireEvent.change(screen.getByRole('textbox', { name: 'Words of passages' }), { target: { value: 'keeper' } });
    await waitFor(() => expect(status()).toBe('1 passage'));
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(status()).toBe('3 passages in 3 sources'));
  });

  // Bug: grouped by tag, a passage with two tags is shown under one of them.
  it('groups, and shows a passage in each of its groups', async () => {
    await show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Group passages' }), { target: { value: 'tag' } });
    await waitFor(() => expect(within(grid()).getAllByText('the words of a')).toHaveLength(2));
    expect(within(grid()).getByText('No tag')).toBeTruthy();
  });
});

describe('the board', () => {
  // Bug: Shift with an arrow moves the card's focus but not its tag, or leaves the old tag on.
  it('puts a card under the next tag with Shift and an arrow', async () => {
    const transport = await show();
    fireEvent.click(screen.getByRole('radio', { name: 'Board' }));
    const port = await screen.findByRole('listbox', { name: 'Passages: port' });
    await act(async () => port.focus());
    press('ArrowDown');
    press('ArrowRight', { shiftKey: true });
    await waitFor(() =>
      expect(inputsOf(transport, 'tags.swap')).toEqual([
        { onKind: 'passage', onIds: ['b'], takeId: 'port', putId: 'toll' },
      ]),
    );
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Passages: toll');
  });
});

describe('the codebook', () => {
  // Bug: the tag that was to stay is merged away, or a name that is taken is lost without a word.
  it('merges into the tag that stays, and says at its field why a name is refused', async () => {
    const transport = await show();
    fireEvent.click(screen.getByRole('radio', { name: 'Codebook' }));
    const name = await screen.findByRole('textbox', { name: 'Name of port' });
    fireEvent.change(name, { target: { value: 'toll' } });
    fireEvent.blur(name);
    expect(await screen.findByText(/There is a tag "toll" already/)).toBeTruthy();
    for (const tag of ['port', 'toll'])
      fireEvent.click(screen.getByRole('checkbox', { name: `Choose the tag ${tag}` }));
    fireEvent.change(screen.getByRole('combobox', { name: 'The tag that stays' }), { target: { value: 'toll' } });
    fireEvent.click(screen.getByRole('button', { name: 'Merge tags' }));
    await waitFor(() => expect(inputsOf(transport, 'tags.merge')).toEqual([{ fromIds: ['port'], intoId: 'toll' }]));
  });
});
