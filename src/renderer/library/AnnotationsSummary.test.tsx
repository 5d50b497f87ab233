import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ImportedAnnotations } from '#shared/contract/exchange.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { AnnotationsSummary } from './AnnotationsSummary.tsx';
import { sortOutAnnotations } from './sortOutAnnotations.ts';
import { useAnnotations } from './useAnnotations.ts';

const none: ImportedAnnotations = {
  ...{ format: 'Hypothesis', placed: 3, moved: 0, lost: 0, onStubs: 0, notes: 0, duplicates: 0 },
  ...{ refusedCount: 0, unsure: [], stubs: [], refused: [] },
};

function picked(path: string, content = '{}') {
  return { path, read: () => Promise.resolve(new File([content], path)) };
}

function Bench({ paths }: { paths: readonly string[] }) {
  const annotations = useAnnotations();
  return (
    <>
      <button type="button" onClick={() => annotations.importFiles(paths.map((path) => picked(path)))}>
        go
      </button>
      <AnnotationsSummary {...annotations} />
    </>
  );
}

// Bug: lost or refused annotations are told as a number that leads nowhere, or one bad file hides the others.
test('lists what is unsure, waiting and refused, file by file, and opens the passage', async () => {
  const unsure = { sourceId: 's1', sourceTitle: 'Cranes', words: 'nowhere to be found' };
  const transport = fakeTransport({
    'annotations.import': ({ handle }) => {
      if (handle === 'handle-b.json')
        throw new PlumbError('unreadable-file', '"b.json" ends in the middle, at line 2.');
      return {
        ...{ ...none, lost: 1, onStubs: 2, refusedCount: 1 },
        unsure: [{ ...unsure, passageId: 'p1', state: 'lost' }],
        stubs: [{ sourceId: 's2', title: 'Another page' }],
        refused: [{ index: 4, reason: 'id is no IRI' }],
      };
    },
  });
  renderPane(<Bench paths={['a.json', 'b.json']} />, transport);
  fireEvent.click(screen.getByText('go'));
  await screen.findByRole('dialog', { name: 'Annotations imported' });
  screen.getByText('Hypothesis: 3 placed · 1 lost · 2 waiting for a source that is not imported yet · 1 refused');
  expect(screen.getByRole('alert').textContent).toBe('"b.json" ends in the middle, at line 2.');
  expect(screen.getByText(/id is no IRI/u).textContent).toBe('Annotation 5: id is no IRI');
  screen.getByRole('button', { name: 'Another page' });
  fireEvent.click(screen.getByRole('button', { name: '“nowhere to be found”' }));
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('read passage p1'));
});

// Bug: a dialog stands in the way although everything was placed.
test('stays away where every annotation was placed', async () => {
  const transport = fakeTransport({ 'annotations.import': () => none });
  renderPane(<Bench paths={['a.json']} />, transport);
  fireEvent.click(screen.getByText('go'));
  await waitFor(() => expect(transport.calls.some(({ method }) => method === 'annotations.import')).toBe(true));
  expect(screen.queryByRole('dialog')).toBeNull();
});

// Bug: a dropped export of Hypothesis becomes a table, or a table of JSON is taken for annotations.
test('dropped files of annotations are told from data', async () => {
  const hypothesis = JSON.stringify({
    export_date: '2024-06-19',
    export_userid: 'ann',
    client_version: '1',
    annotations: [],
  });
  const files = [picked('notes.json', hypothesis), picked('rows.json', '[{"a":1}]'), picked('notes.txt', hypothesis)];
  const { annotations, rest } = await sortOutAnnotations({ files, unreadable: [] });
  expect(annotations.map(({ path }) => path)).toEqual(['notes.json']);
  expect(rest.files.map(({ path }) => path)).toEqual(['rows.json', 'notes.txt']);
});
