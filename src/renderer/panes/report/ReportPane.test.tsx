import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ReportComment } from '#shared/contract/comments.ts';
import type { ReportTemplate } from '#shared/contract/templates.ts';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { templateContentSchema } from '#shared/reports/templates/reportTemplate.ts';
import type { ResolvedBlock } from '#shared/reports/resolvedReport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { InsertIntoReport } from '../../app/InsertIntoReport.tsx';
import { Selecting } from '../../testing/Selecting.tsx';
import { renderPane } from '../../testing/renderPane.tsx';
import ReportPane from './ReportPane.tsx';

// The worker and its canvas are the browser's; the end-to-end specs draw real pages.
vi.mock('./pdfPages.ts', () => ({ readPages: vi.fn<() => void>(), drawPage: vi.fn<() => void>() }));

const blocks: readonly ReportBlock[] = [
  {
    id: 'b1',
    content: {
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'The records sum to ' },
        { kind: 'figure', of: 'dataPoint', id: 'd1' },
        { kind: 'text', text: '.' },
      ],
    },
  },
];
const resolvedBlocks: readonly ResolvedBlock[] = [
  {
    id: 'b1',
    kind: 'paragraph',
    runs: [
      { kind: 'text', text: 'The records sum to ', marks: [] },
      { kind: 'figure', text: 'more than 74,000 t', of: 'dataPoint', id: 'd1', stale: false },
      { kind: 'footnote', number: 1, pieces: [{ kind: 'text', text: 'Rail records, 23 June 2024' }] },
      { kind: 'text', text: '.', marks: [] },
    ],
  },
];

function engine() {
  let templates: readonly ReportTemplate[] = [];
  let comments: readonly ReportComment[] = [];
  let report = { id: 'r1', title: 'From tons to shells', blocks: [...blocks] };
  const transport = fakeTransport({
    'reports.list': () => [
      { id: 'r1', title: report.title, blocks: report.blocks.length, stale: false, changedAt: '' },
    ],
    'reports.open': () => ({
      report,
      settings: defaultReportSettings,
      resolved: {
        language: 'en',
        id: 'r1',
        title: report.title,
        blocks: resolvedBlocks,
        sources: [],
        methods: [],
        glossary: [],
        problems: [],
      },
      staleBlockIds: [],
    }),
    'reports.save': ({ title, blocks: saved }) => {
      report = { id: 'r1', title, blocks: [...saved] };
      transport.emit('changed', { tables: ['reports'], sequence: 2 });
      return null;
    },
    'reports.print': () => {
      throw new PlumbError('cancelled', 'Not in this test');
    },
    'comments.list': () => comments,
    'comments.add': ({ commentId, body, quoted, blocks: marked }) => {
      const times = { createdAt: '2026-11-29T10:00:00Z', changedAt: '2026-11-29T10:00:00Z' };
      comments = [{ id: commentId, parentId: null, author: 'A colleague', body, quoted, resolvedAt: null, ...times }];
      report = { ...report, blocks: [...marked] };
      transport.emit('changed', { tables: ['reports', 'report_comments'], sequence: 2 });
      return null;
    },
    'comments.resolve': () => {
      comments = comments.map((one) => ({ ...one, resolvedAt: '2026-11-29T11:00:00Z' }));
      transport.emit('changed', { tables: ['report_comments'], sequence: 3 });
      return null;
    },
    'templates.list': () => templates,
    'templates.save': ({ name, content }) => {
      templates = [{ id: 't1', name, content: templateContentSchema.parse(content), changedAt: '' }];
      transport.emit('changed', { tables: ['report_templates'], sequence: 2 });
      return { templateId: 't1' };
    },
    'reports.create': () => ({ reportId: 'r1' }),
    'dataPoints.list': () => [],
    'notes.list': () => [{ id: 'n1', onKind: 'case', onId: '', body: 'Ask the desk.', createdAt: '', changedAt: '' }],
    'estimates.list': () => [],
    'passages.list': () => [],
    'sources.list': () => [],
    'journal.undo': () => ({ label: 'Edit report' }),
  });
  return { transport, put: (next: typeof report) => (report = next) };
}

test('a live number stands in the line with its footnote’s number, and a click on it fills Links', async () => {
  renderPane(<ReportPane />, engine().transport);
  const figure = await screen.findByText(/more\s+than\s+74,000\s+t/);
  expect(figure.nextSibling?.textContent).toBe('1');
  fireEvent.click(figure);
  await waitFor(() => expect(screen.getByTestId('where').textContent).toContain('dataPoint d1'));
});

test('opening a report saves nothing', async () => {
  const { transport } = engine();
  renderPane(<ReportPane />, transport);
  await screen.findByText(/more\s+than\s+74,000\s+t/);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(transport.calls.some(({ method }) => method === 'reports.save')).toBe(false);
});

test('a new title is saved with the text as it stands', async () => {
  const { transport } = engine();
  renderPane(<ReportPane />, transport);
  const title = await screen.findByLabelText('Title');
  fireEvent.change(title, { target: { value: 'Tons and shells' } });
  fireEvent.blur(title);
  await waitFor(() =>
    expect(transport.calls.find(({ method }) => method === 'reports.save')?.input).toEqual({
      reportId: 'r1',
      title: 'Tons and shells',
      blocks,
    }),
  );
});

test('what undo brings back from outside replaces the text on screen', async () => {
  const { transport, put } = engine();
  renderPane(<ReportPane />, transport);
  await screen.findByText(/more\s+than\s+74,000\s+t/);
  put({
    id: 'r1',
    title: 'Before',
    blocks: [{ id: 'b0', content: { kind: 'paragraph', inline: [{ kind: 'text', text: 'An older text' }] } }],
  });
  act(() => transport.emit('changed', { tables: ['reports'], sequence: 3 }));
  expect(await screen.findByText('An older text')).toBeTruthy();
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Before');
});

test('undo in the text falls through to the journal where nothing was typed', async () => {
  const { transport } = engine();
  renderPane(<ReportPane />, transport);
  const text = await screen.findByRole('textbox', { name: 'Report text' });
  fireEvent.keyDown(text, { key: 'z', code: 'KeyZ', ctrlKey: true });
  await waitFor(() => expect(transport.calls.some(({ method }) => method === 'journal.undo')).toBe(true));
});

test('what is selected in another pane goes by its key to where the cursor was last, and is saved with the text', async () => {
  const { transport } = engine();
  renderPane(
    <>
      <InsertIntoReport />
      <Selecting target={{ kind: 'note', id: 'n1' }}>
        <ReportPane />
      </Selecting>
    </>,
    transport,
  );
  await screen.findByText(/more\s+than\s+74,000\s+t/);
  fireEvent.click(screen.getByText('leave or come back'));
  fireEvent.click(screen.getByText('select it'));
  fireEvent.keyDown(window, { key: 'q' });
  fireEvent.click(screen.getByText('leave or come back'));
  await waitFor(
    () => {
      const saved = transport.calls.findLast(({ method }) => method === 'reports.save')?.input;
      expect(JSON.stringify(saved)).toContain('"kind":"citation","of":"note","id":"n1"');
    },
    { timeout: 3_000 },
  );
});

test('Ctrl+H finds and replaces in the report, says what stays, and saves the text; its length follows', async () => {
  const { transport } = engine();
  renderPane(<ReportPane />, transport);
  await screen.findByText(/more\s+than\s+74,000\s+t/);
  expect(screen.getByLabelText('Length of the report').textContent).toContain(
    '8 words, 38 characters1 footnote: 5 words',
  );
  fireEvent.keyDown(window, { key: 'h', ctrlKey: true });
  fireEvent.change(screen.getByLabelText('Find'), { target: { value: 'T' } });
  await screen.findByText('1 of 3');
  fireEvent.click(screen.getByLabelText('Match case'));
  fireEvent.change(screen.getByLabelText('Find'), { target: { value: '74,000' } });
  await screen.findByText('1 of 1');
  fireEvent.click(screen.getByText('Replace'));
  expect(await screen.findByText('A live figure or a quoted passage is found, but not replaced.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Find'), { target: { value: 'records' } });
  fireEvent.change(screen.getByLabelText('Replace with'), { target: { value: 'lists' } });
  fireEvent.click(screen.getByText('Replace all'));
  expect(await screen.findByText('1 replaced.')).toBeTruthy();
  await waitFor(() => {
    const saved = transport.calls.findLast(({ method }) => method === 'reports.save')?.input;
    expect(JSON.stringify(saved)).toContain('The lists sum to ');
  });
  fireEvent.keyDown(screen.getByLabelText('Find'), { key: 'Escape' });
  expect(screen.queryByLabelText('Find')).toBeNull();
});

test('Ctrl+Alt+M comments on the selected words with one change, and the comment is resolved in its card', async () => {
  const { transport } = engine();
  renderPane(<ReportPane />, transport);
  await screen.findByText(/more\s+than\s+74,000\s+t/);
  const text = screen.getByRole('textbox', { name: 'Report text' });
  fireEvent.keyDown(text, { key: 'a', code: 'KeyA', ctrlKey: true });
  fireEvent.keyDown(window, { key: 'm', ctrlKey: true, altKey: true });
  fireEvent.change(await screen.findByLabelText('Comment'), { target: { value: 'Says who?' } });
  fireEvent.keyDown(screen.getByLabelText('Comment'), { key: 'Enter', ctrlKey: true });
  expect(await screen.findByText('A colleague')).toBeTruthy();
  const added = transport.calls.filter(({ method }) => method === 'comments.add');
  expect(added).toHaveLength(1);
  expect(added[0]?.input).toMatchObject({ body: 'Says who?', quoted: 'The records sum to more than 74,000 t.' });
  expect(JSON.stringify(added[0]?.input)).toContain('"id":"d1","comments":[');
  fireEvent.click(screen.getByText('Resolve'));
  expect(await screen.findByText(/No open comment/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Show resolved (1)'));
  expect(await screen.findByText('Reopen')).toBeTruthy();
});

test('a report is saved as a template, begun from one, and a file that is none is refused with its reason', async () => {
  const { transport } = engine();
  renderPane(<ReportPane />, transport);
  fireEvent.click(await screen.findByLabelText('Templates of reports'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Templates of reports' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Save template' }));
  expect(await dialog.findByRole('list', { name: 'Templates of this case' })).toBeTruthy();
  const saved = transport.calls.find(({ method }) => method === 'templates.save')?.input;
  expect(saved).toMatchObject({
    name: 'From tons to shells',
    content: { blocks: blocks.map(({ content }) => content) },
  });
  const file = new File(['{"format":"other"}'], 'notes.json', { type: 'application/json' });
  fireEvent.change(dialog.getByLabelText('Template to import'), { target: { files: [file] } });
  expect((await dialog.findByRole('alert')).textContent).toContain('“notes.json” is not taken. It is no template');
  fireEvent.click(dialog.getByRole('button', { name: 'New report from Claim check' }));
  await waitFor(() => {
    const made = transport.calls.find(({ method }) => method === 'reports.create')?.input;
    expect(made).toMatchObject({ title: 'Untitled: Claim check', settings: { style: 'broadsheet' } });
    expect(JSON.stringify(made)).toContain('"marks":["placeholder"]');
  });
});
