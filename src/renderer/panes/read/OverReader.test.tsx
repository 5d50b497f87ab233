import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { PassageInDoubt } from '#shared/contract/passages.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { useSelection } from '../../app/selection.tsx';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import type { ChosenWords } from './chosenWords.ts';
import { fixturePassage } from './fixtureSource.ts';
import { OverReader } from './OverReader.tsx';
import { useReattaching } from './useReattaching.ts';

const none: ChosenWords = { chosen: null, readNow: () => null };
const chosen = { range: { start: 4, end: 9 }, on: 'text', left: 0, top: 0 } as const;
const some: ChosenWords = { chosen, readNow: () => chosen };
const moved = { ...fixturePassage('p1', 0, 5), state: 'moved' } as const;
const lost = { ...fixturePassage('p2', 0, 5), state: 'lost' } as const;
const words = { exact: `A crane was taken down\n${'in two days '.repeat(12)}`, prefix: '', suffix: '', isCut: false };
const inDoubt: PassageInDoubt = {
  ...{
    id: 'p2',
    sourceId: 's1',
    sourceTitle: 'Barges',
    state: 'lost',
    old: words,
    now: null,
    dataPoints: [],
    comment: '',
  },
};

function Bench({
  passages,
  chosenWords = none,
}: {
  passages: readonly (typeof moved | typeof lost)[];
  chosenWords?: ChosenWords;
}) {
  const reattaching = useReattaching('s1', chosenWords, true);
  const { select } = useSelection();
  return (
    <>
      <button type="button" onClick={() => select({ kind: 'passage', id: 'p2' })}>
        seek
      </button>
      <OverReader passages={passages} reattaching={reattaching} focusText={() => undefined} />
    </>
  );
}

const where = () => screen.getByTestId('where').textContent;
const passages = (count: number, one: typeof moved | typeof lost) => Array.from({ length: count }, () => one);

// Bug: a source whose marks have come off looks like any other, or one whose marks all stand is complained of.
it.each([
  { moves: 2, losses: 1, said: '2 passages moved, 1 lost' },
  { moves: 1, losses: 0, said: '1 passage moved' },
  { moves: 0, losses: 2, said: '2 passages lost' },
])('says over the text: $said', ({ moves, losses, said }) => {
  renderPane(<Bench passages={[...passages(moves, moved), ...passages(losses, lost)]} />, fakeTransport({}));
  screen.getByText(said);
  fireEvent.click(screen.getByRole('button', { name: 'Look at them' }));
  expect(where()).toContain('moved');
});

it('says nothing where every passage stands', () => {
  renderPane(<Bench passages={[]} />, fakeTransport({}));
  expect(screen.queryByRole('button', { name: 'Look at them' })).toBeNull();
});

// Bug: nothing says whose words are sought, and Escape or the button leaves the passage selected.
it('says whose words are sought, attaches only to selected words, and is given up', async () => {
  const transport = fakeTransport({ 'passages.inDoubt': () => [inDoubt] });
  renderPane(<Bench passages={[lost]} />, transport);
  fireEvent.click(screen.getByText('seek'));
  const banner = await screen.findByRole('region', { name: 'Re-attaching a passage' });
  expect(banner.textContent).toMatch(/^Re-attach “A crane was taken down in two days [^”]+…”: select the words/);
  expect(screen.getByRole('button', { name: 'Attach' })).toHaveProperty('disabled', true);
  fireEvent.keyDown(window, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  expect(where()).toBe('read source s1');
  fireEvent.click(screen.getByText('seek'));
  fireEvent.click(await screen.findByRole('button', { name: 'Give up' }));
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
});

// Bug: what the engine refuses is said nowhere near, or the words that were selected are not those it gets.
it('attaches to the selected words, and says in the banner why that was refused', async () => {
  let isBroken = true;
  let rest: readonly PassageInDoubt[] = [inDoubt];
  const transport = fakeTransport({
    'passages.inDoubt': () => rest,
    'passages.reattach': () => {
      if (isBroken) throw new PlumbError('invalid-input', 'Those words are white space alone.');
      rest = [];
      return null;
    },
  });
  renderPane(<Bench passages={[lost]} chosenWords={some} />, transport);
  fireEvent.click(screen.getByText('seek'));
  const attach = await screen.findByRole('button', { name: 'Attach' });
  fireEvent.click(attach);
  expect((await screen.findByRole('alert')).textContent).toBe('Those words are white space alone.');
  isBroken = false;
  fireEvent.keyDown(window, { key: 'r' });
  await waitFor(() => expect(transport.calls.filter(({ method }) => method === 'passages.reattach')).toHaveLength(2));
  act(() => transport.emit('changed', { tables: ['passages'], sequence: 2 }));
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  expect(transport.calls.findLast(({ method }) => method === 'passages.reattach')?.input).toEqual({
    ...{ passageId: 'p2', start: 4, end: 9 },
  });
});
