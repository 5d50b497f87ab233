import { act, configure, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { PassageInDoubt } from '#shared/contract/passages.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import MovedPane from './MovedPane.tsx';

const quoted = (exact: string) => ({ prefix: 'before ', exact, suffix: ' after', isCut: false });
const common = { sourceId: 's', sourceTitle: 'The gate book', dataPoints: ['Shells in store'], comment: '' };
const doubts: readonly PassageInDoubt[] = [
  {
    ...{ ...common, id: 'moved', state: 'moved', old: quoted('forty shells came') },
    now: { ...quoted('fifty shells came'), start: 3, end: 20, score: 0.93 },
  },
  { ...common, id: 'lost', state: 'lost', old: quoted('no one saw them'), now: null },
];

function show(answer: () => readonly PassageInDoubt[] = () => doubts) {
  const transport = fakeTransport({
    'passages.inDoubt': answer,
    'passages.acceptMove': () => null,
    'passages.acceptAll': () => ({ accepted: 1 }),
    'passages.markLost': () => null,
  });
  renderPane(<MovedPane />, transport);
  return {
    asked: (method: string) => transport.calls.filter((call) => call.method === method).map(({ input }) => input),
  };
}
async function findLines() {
  const list = await screen.findByRole('list', { name: 'Moved and lost passages' });
  const [moved, lost] = within(list).getAllByRole('button', { name: /The gate book/ });
  if (moved === undefined || lost === undefined) throw new Error('Two lines are needed');
  return { moved, lost };
}
const press = async (element: Element | Window, init: KeyboardEventInit) => {
  await act(async () => void fireEvent.keyDown(element, init));
};
const status = async () => within(await screen.findByRole('region', { name: 'Moved passages' })).getByRole('status');

beforeEach(() => configure({ asyncUtilTimeout: 5_000 }));

// Bug: an empty pane says nothing of what belongs in it.
it('teaches where every passage stands where it was', async () => {
  show(() => []);
  expect(await screen.findByRole('heading', { name: /Every passage stands/ })).toBeTruthy();
});

// Bug: old and new words look the same, or a lost passage shows words that it does not have.
it('sets the old words beside the new, with what changed', async () => {
  show();
  const { moved, lost } = await findLines();
  expect((await status()).textContent).toBe('1 moved, 1 lost');
  expect([moved.querySelector('del')?.textContent, moved.querySelector('ins')?.textContent]).toEqual([
    'forty',
    'fifty',
  ]);
  expect(moved.textContent).toContain('93% alike');
  expect(lost.textContent).toContain('Nothing like it stands there.');
  expect(lost.querySelector('del')).toBeNull();
});

// Bug: an answer goes to another passage than the one that has the focus.
it('is walked by arrows; Enter accepts and X leaves lost', async () => {
  const { asked } = show();
  const { moved, lost } = await findLines();
  act(() => moved.focus());
  await press(moved, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(lost);
  await press(lost, { key: 'Enter' });
  expect(asked('passages.acceptMove')).toEqual([]);
  await press(lost, { key: 'ArrowUp' });
  await press(window, { key: 'x' });
  await press(moved, { key: 'Enter' });
  expect(asked('passages.markLost')).toEqual([{ passageId: 'moved' }]);
  expect(asked('passages.acceptMove')).toEqual([{ passageId: 'moved' }]);
});

// Bug: accepting all that are surely the same also takes those that are not.
it('accepts together only what is at least 90% alike', async () => {
  const { asked } = show();
  await findLines();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^Accept 1$/ })));
  expect(asked('passages.acceptAll')).toEqual([{ sourceId: 's', score: 0.9 }]);
});

// Bug: a failed reading passes for a case in which nothing moved.
it('says that the passages could not be read', async () => {
  show(() => {
    throw new PlumbError('internal', 'The passages could not be read.');
  });
  expect((await screen.findByRole('alert')).textContent).toBe('The passages could not be read.');
});
