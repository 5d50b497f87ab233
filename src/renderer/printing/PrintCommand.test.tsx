import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fixtureSource } from '../panes/read/fixtureSource.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { PrintCommand } from './PrintCommand.tsx';

// Drawing pages needs the browser's worker and canvas: here their bytes do not come.
vi.mock('../panes/report/pdfPages.ts', () => ({ readPages: vi.fn<() => void>(), drawPage: vi.fn<() => void>() }));
beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new Error('No bytes in this test'))));

const printed = { handle: 'h1', fileName: 'Barges annotated.pdf', sha256: 'ab', pages: 2, passages: 5 };
const sources = [
  fixtureSource(),
  fixtureSource({ id: 's2', title: 'Locks', kind: 'document' }),
  fixtureSource({ id: 's3', title: 'Rows', kind: 'dataset' }),
  fixtureSource({ id: 's4', title: 'Named only', kind: 'stub', captureId: null }),
];

interface Opening {
  readonly print?: () => typeof printed;
  readonly passageIds?: readonly string[];
}

function openDialog(sourceIds: readonly string[], { print = () => printed, passageIds }: Opening = {}) {
  const transport = fakeTransport({
    'sources.list': () => sources,
    'sources.printAnnotated': print,
    'files.release': () => null,
    'jobs.cancel': () => ({ cancelled: true }),
  });
  const own = {
    id: 'read.print',
    label: 'Print annotated source…',
    group: 'Read',
    sourceIds,
    passageIds: passageIds ?? null,
  };
  renderPane(<PrintCommand {...own} />, transport);
  return transport;
}

function asked(transport: ReturnType<typeof fakeTransport>) {
  return transport.calls.filter(({ method }) => method === 'sources.printAnnotated').map(({ input }) => input);
}

async function pressPrint(): Promise<void> {
  await waitFor(() => {
    fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP', ctrlKey: true });
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
}

// Bug: a table among the passages' sources makes the engine refuse all of them.
test('the texts among the sources are printed, and the dialog says how many passages and pages', async () => {
  const transport = openDialog(['s3', 's2', 's1', 's4', 's2']);
  await pressPrint();
  expect(await screen.findByText('Print 2 annotated sources')).toBeTruthy();
  expect(await screen.findByText('5 passages on 2 pages')).toBeTruthy();
  expect(asked(transport)[0]).toMatchObject({
    sourceIds: ['s2', 's1'],
    notes: 'margin',
    extent: 'full',
    beside: 'all',
  });
});

// Bug: the pages show one choice and the file is made by another.
test('what is chosen is set anew and exported so', async () => {
  const transport = openDialog(['s1']);
  await pressPrint();
  await screen.findByText('5 passages on 2 pages');
  fireEvent.click(screen.getByRole('radio', { name: 'Only passages' }));
  fireEvent.change(await screen.findByLabelText('Unit of what stands around'), { target: { value: 'words' } });
  fireEvent.change(screen.getByLabelText('Beside each passage'), { target: { value: 'tags' } });
  fireEvent.click(screen.getByRole('radio', { name: 'As footnotes' }));
  fireEvent.change(screen.getByLabelText('Paper'), { target: { value: 'letter' } });
  const wanted = {
    ...{ notes: 'numbered', extent: 'marked', beside: 'tags', paper: 'letter', withoutGlyph: 'refuse' },
    ...{ context: { unit: 'words', count: 30 }, sourceIds: ['s1'] },
  };
  await waitFor(() => expect(asked(transport).at(-1)).toMatchObject(wanted), { timeout: 3_000 });
  const before = asked(transport).length;
  fireEvent.click(screen.getByRole('button', { name: 'Export PDF' }));
  await waitFor(() => expect(asked(transport)).toHaveLength(before + 1));
  expect(asked(transport).at(-1)).toMatchObject(wanted);
});

// Bug: a source with one emoji can't be printed, and nothing says how it could.
test('a character without a sign is told, and offers its code', async () => {
  const transport = openDialog(['s1'], {
    print: () => {
      throw new PlumbError('refused', 'The fonts of the print have no sign for “나”', { canBeCoded: true });
    },
  });
  await pressPrint();
  expect(await screen.findByText(/no sign for “나”/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: /as their code/ }));
  await waitFor(() => expect(asked(transport).at(-1)).toMatchObject({ withoutGlyph: 'code' }), { timeout: 3_000 });
});

// Bug: a print from a filtered table has the comments that the filter hides.
test('a filter’s passages are printed alone, unless that is not wanted', async () => {
  const transport = openDialog(['s1'], { passageIds: ['p1', 'p7'] });
  await pressPrint();
  await screen.findByText('5 passages on 2 pages');
  expect(asked(transport).at(-1)).toMatchObject({ passageIds: ['p1', 'p7'] });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Only the 2 passages that are shown' }));
  await waitFor(() => expect(asked(transport).at(-1)).not.toHaveProperty('passageIds'), { timeout: 3_000 });
});
