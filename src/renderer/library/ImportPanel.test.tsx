import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Imported } from '#shared/contract/sources.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fixtureSource } from '../sources/fixtureSource.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { ImportLine, ImportPanel } from './ImportPanel.tsx';
import { useImport } from './useImport.ts';

function imported(title: string, more: Partial<Imported> = {}): Imported {
  const facts = { sourceId: `source-${title}`, kind: 'article', title, duplicate: false } as const;
  return { ...facts, blocks: 1, rows: 0, parts: 0, skipped: [], newerOf: null, ...more };
}

function Bench({ paths }: { paths: readonly string[] }) {
  const importing = useImport();
  const files = paths.map((path) => ({ path, read: () => Promise.resolve(new File(['words'], path)) }));
  return (
    <>
      <button type="button" onClick={() => importing.importFiles({ files, unreadable: [] })}>
        go
      </button>
      <ImportLine importing={importing} />
      <ImportPanel importing={importing} />
    </>
  );
}

function engine(answers: Readonly<Record<string, () => Imported>>) {
  const bodies = new Map(Object.entries(answers).map(([name, answer]) => [`handle-${name}`, answer]));
  return fakeTransport({
    'sources.list': () => [],
    'sources.import': ({ handle }) => bodies.get(handle)?.() ?? imported(handle),
    'jobs.cancel': () => ({ cancelled: true }),
  });
}

const six = ['a.html', 'b.html', 'c.html', 'd.html', 'e.html', 'f.html'];

// Bug: a file fails among many and is named nowhere, or a retry that succeeds leaves it among the failed.
test('names what failed and why, and a retry that works takes it off the list', async () => {
  let isBroken = true;
  const transport = engine({
    'c.html': () => {
      if (isBroken) throw new PlumbError('unreadable-file', '"c.html" is empty: there is nothing to import.');
      return imported('Mended');
    },
    'd.html': () => imported('Night trains', { duplicate: true }),
    'e.html': () => imported('Mail', { parts: 1, skipped: [{ name: 'logo.bin', reason: 'of no known kind.' }] }),
  });
  renderPane(<Bench paths={[...six, 'a_files/style.css']} />, transport);
  fireEvent.click(screen.getByText('go'));
  await screen.findByRole('heading', { name: 'Import finished' });
  const results = screen.getByText(/imported ·/);
  expect(results.textContent).toBe('4 imported · 1 more from inside of them · 1 in the case already · 1 failed');
  screen.getByText('1 file belongs to a saved page.');
  screen.getByText('"c.html" is empty: there is nothing to import.');
  screen.getByText('logo.bin: of no known kind.');
  // Nothing of the user's place changed.
  expect(screen.getByTestId('where').textContent).toBe('read');
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Retry c.html' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Failed files' })).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Fold import' }));
  fireEvent.click(await screen.findByText('Import finished'));
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss import' }));
  expect(screen.queryByText('Import finished')).toBeNull();
});

// Bug: one dropped article opens a panel of statistics in place of the article.
test('a handful opens its last file, without a panel', async () => {
  renderPane(<Bench paths={['a.html', 'b.html']} />, engine({ 'b.html': () => imported('b') }));
  fireEvent.click(screen.getByText('go'));
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('read source source-b'));
  expect(screen.queryByText(/^Import/)).toBeNull();
});

// Bug: the offer replaces by itself, stays when it was taken, is gone after an undo, or its failure is said nowhere.
test('offers to let a newer capture take the place of the held one, and says what came of its passages', async () => {
  const held = { sourceId: 'source-held', title: 'Barges wait' };
  let shown = [fixtureSource({ id: 'source-held' }), fixtureSource({ id: 'source-newer' })];
  let isBroken = true;
  const transport = fakeTransport({
    'sources.list': () => shown,
    'sources.import': () => imported('newer', { newerOf: held }),
    'sources.replaceBy': () => {
      if (isBroken) throw new PlumbError('conflict', '"newer" has marks of its own already.');
      shown = shown.slice(0, 1);
      return { outcome: 'replaced', anchored: 3, moved: 1, lost: 0, otherTitle: null, otherUrl: null };
    },
  });
  renderPane(<Bench paths={['newer.html']} />, transport);
  fireEvent.click(screen.getByText('go'));
  const replace = await screen.findByRole('button', { name: 'Replace, and move its passages: Barges wait' });
  expect(transport.calls.some(({ method }) => method === 'sources.replaceBy')).toBe(false);
  fireEvent.click(replace);
  expect((await screen.findByRole('alert')).textContent).toBe('"newer" has marks of its own already.');
  isBroken = false;
  fireEvent.click(replace);
  await screen.findByText(/3 passages stand as before, 1 moved, 0 lost/);
  expect(screen.queryByRole('button', { name: /Replace, and move/ })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(transport.calls.findLast(({ method }) => method === 'sources.replaceBy')?.input).toMatchObject({
    ...{ sourceId: 'source-held', newerId: 'source-newer' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Look at moved and lost passages' }));
  expect(screen.getByTestId('where').textContent).toContain('moved');
  shown = [fixtureSource({ id: 'source-held' }), fixtureSource({ id: 'source-newer' })];
  act(() => transport.emit('changed', { tables: ['sources'], sequence: 2 }));
  await screen.findByRole('button', { name: /Replace, and move/ });
});

// Bug: a case is closed in the middle of its import, and the rest of its files goes into the next case.
test('closing the case drops what waits', async () => {
  const first = Promise.withResolvers<Imported>();
  const begun: string[] = [];
  const transport = fakeTransport({
    'sources.list': () => [],
    'jobs.cancel': () => ({ cancelled: true }),
    'sources.import': ({ handle }) => {
      begun.push(handle);
      return first.promise;
    },
  });
  const { unmount } = renderPane(<Bench paths={six} />, transport);
  fireEvent.click(screen.getByText('go'));
  await waitFor(() => expect(begun).toHaveLength(2));
  unmount();
  await act(async () => {
    first.resolve(imported('a'));
    await first.promise;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(begun).toHaveLength(2);
  expect(transport.calls.filter(({ method }) => method === 'jobs.cancel')).toHaveLength(2);
});
