import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import TimelinePane from './TimelinePane.tsx';

const treaty: TimelineItem = {
  kind: 'dataPoint',
  id: 'd2',
  title: 'Treaty signed',
  edtf: '2024-06-19',
  start: Date.UTC(2024, 5, 19),
  end: Date.UTC(2024, 5, 20),
  vague: false,
  passage: null,
};
const items: readonly TimelineItem[] = [
  {
    kind: 'source',
    id: 's1',
    title: 'What the rail records say',
    edtf: '2024-06-23',
    start: Date.UTC(2024, 5, 23),
    end: Date.UTC(2024, 5, 24),
    vague: false,
    passage: null,
  },
  {
    kind: 'dataPoint',
    id: 'd1',
    title: 'Explosives moved from two ports',
    edtf: '2023-08/2024-01',
    start: Date.UTC(2023, 7, 1),
    end: Date.UTC(2024, 1, 1),
    vague: false,
    passage: { passageId: 'p1', sourceId: 's1' },
  },
  treaty,
];

const where = () => screen.getByTestId('where').textContent;

test('a click on a data point opens its passage, in its place', async () => {
  renderPane(<TimelinePane />, fakeTransport({ 'timeline.items': () => items }));
  fireEvent.click(await screen.findByRole('option', { name: /Explosives moved/ }));
  await waitFor(() => expect(where()).toBe('read passage p1'));
  expect(screen.getByRole('option', { name: /Explosives moved/ }).getAttribute('aria-selected')).toBe('true');
});

test('arrow keys step through the items without leaving the timeline, and the title is read out with its date', async () => {
  renderPane(<TimelinePane />, fakeTransport({ 'timeline.items': () => items }));
  const list = await screen.findByRole('listbox');
  fireEvent.keyDown(list, { key: 'ArrowRight' });
  await waitFor(() => expect(where()).toBe('read source s1'));
  fireEvent.keyDown(list, { key: 'ArrowDown' });
  await waitFor(() => expect(where()).toBe('read dataPoint d2'));
  fireEvent.keyDown(list, { key: 'ArrowLeft' });
  await waitFor(() => expect(where()).toBe('read dataPoint d1'));
  expect(screen.getByText('August 2023 to January 2024')).toBeTruthy();
  expect(list.getAttribute('aria-activedescendant')).toBe('timeline-dataPoint-d1');
});

test('a case without dates teaches what belongs here', async () => {
  renderPane(<TimelinePane />, fakeTransport({ 'timeline.items': () => [] }));
  expect(await screen.findByText('Nothing on the timeline yet')).toBeTruthy();
});

test('100,000 items at one date do not make 100,000 elements', async () => {
  const many = Array.from({ length: 100_000 }, (_, index): TimelineItem => ({ ...treaty, id: `m${index}` }));
  renderPane(<TimelinePane />, fakeTransport({ 'timeline.items': () => many }));
  await screen.findByRole('listbox');
  expect(screen.getAllByRole('option').length).toBeLessThan(100);
});
