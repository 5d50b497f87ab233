import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Source } from '#shared/contract/sources.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { Sources } from './Sources.tsx';

function source(id: string, more: Partial<Source> = {}): Source {
  return {
    ...{ id, kind: 'article', title: `Title ${id}`, byline: null, publisher: null, publishedOn: null, language: null },
    ...{ reliability: null, synthetic: false, updatedOn: null, accessedOn: null, url: null, canonicalUrl: null },
    ...{ licence: null, captureId: 'c', fileName: 'f', mediaType: 'text/html', sha256: 's', size: 1 },
    ...{ importedAt: '2026-01-01T00:00:00.000Z', rowCount: null },
    ...more,
  };
}

const some = [
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => source(id)),
  source('letter', { kind: 'document', mediaType: 'application/pdf' }),
  source('table', { kind: 'dataset', rowCount: 12 }),
  source('cited', { kind: 'stub', captureId: null }),
];
const line = (name: string) => screen.getByRole('button', { name: new RegExp(`^Title ${name}\\b`) });

// Bug: an arrow key ends on a heading or leaves the list, and the way by keyboard is lost.
test('keys lead from source to source over the headings, and Enter opens', async () => {
  const transport = fakeTransport({ 'sources.list': () => some });
  renderPane(<Sources />, transport);
  await screen.findByText('Named, not imported');
  expect(screen.getAllByRole('button', { name: /^Title/ }).filter((each) => each.tabIndex === 0)).toHaveLength(1);
  line('g').focus();
  fireEvent.keyDown(line('g'), { key: 'ArrowDown' });
  await waitFor(() => expect(document.activeElement).toBe(line('letter')));
  expect(line('letter').textContent).toContain('PDF');
  fireEvent.keyDown(line('letter'), { key: 'End' });
  await waitFor(() => expect(document.activeElement).toBe(line('cited')));
  fireEvent.keyDown(line('cited'), { key: 'Home' });
  await waitFor(() => expect(document.activeElement).toBe(line('a')));
  line('a').click();
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('read source a'));
});

// Bug: Delete removes the source that is open in place of the one that has the focus.
test('Delete removes the source that has the focus', async () => {
  const removed: string[] = [];
  const transport = fakeTransport({
    'sources.list': () => some,
    'sources.remove': ({ sourceId }) => {
      removed.push(sourceId);
      return null;
    },
  });
  renderPane(<Sources />, transport);
  await screen.findByText('Articles');
  fireEvent.keyDown(line('table'), { key: 'Delete' });
  await waitFor(() => expect(removed).toEqual(['table']));
});

test('the filter narrows the list, and says where nothing is left', async () => {
  renderPane(<Sources />, fakeTransport({ 'sources.list': () => some }));
  const field = await screen.findByLabelText('Filter sources by title or publisher');
  fireEvent.change(field, { target: { value: 'LETTER' } });
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Title/ })).toHaveLength(1));
  fireEvent.change(field, { target: { value: 'nothing of the kind' } });
  await screen.findByText(/No source has these words/);
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Title/ })).toHaveLength(some.length));
});

// Bug: ten thousand sources make ten thousand buttons, and each keystroke takes a second.
test('ten thousand sources are not all drawn', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => source(`n${index}`));
  renderPane(<Sources />, fakeTransport({ 'sources.list': () => many }));
  await screen.findByText('10,000');
  expect(screen.queryAllByRole('button', { name: /^Title/ }).length).toBeLessThan(100);
});
