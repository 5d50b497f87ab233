import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CaseStatus } from '#shared/contract/journal.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { TransportProvider, useJobs, useRead, useWork } from './api.tsx';

afterEach(cleanup);

const status: CaseStatus = { journalLength: 1, lastChangeAt: null, undo: null, redo: null, stale: 0, who: '' };

function Length() {
  const { data } = useRead('journal.status', {});
  return <output>{data?.journalLength}</output>;
}

it('asks again after a change, once for a burst of changes', async () => {
  let journalLength = 1;
  const transport = fakeTransport({ 'journal.status': () => ({ ...status, journalLength }) });
  render(
    <TransportProvider transport={transport}>
      <Length />
    </TransportProvider>,
  );
  await screen.findByText('1');
  journalLength = 4;
  for (const sequence of [2, 3, 4]) transport.emit('changed', { tables: ['passages'], sequence });
  await screen.findByText('4');
  expect(transport.calls).toHaveLength(2);
});

function Verify() {
  const { run } = useWork('journal.verify');
  const jobs = useJobs();
  return (
    <>
      <button type="button" onClick={() => void run({})}>
        verify
      </button>
      <output>{jobs.map((job) => `${job.label} ${job.done}/${job.total}`).join()}</output>
    </>
  );
}

it('lists a job with its progress while it runs, and drops it at the end', async () => {
  const running = Promise.withResolvers<{ holds: boolean; checks: [] }>();
  const transport = fakeTransport({ 'journal.verify': () => running.promise });
  render(
    <TransportProvider transport={transport}>
      <Verify />
    </TransportProvider>,
  );
  screen.getByText('verify').click();
  await screen.findByText('Verify case 0/null');
  const input = transport.calls[0]?.input;
  const job = typeof input === 'object' && input !== null && 'job' in input ? String(input.job) : '';
  transport.emit('progress', { job, words: 'captures', done: 2, total: 5 });
  await screen.findByText('Verify case 2/5');
  running.resolve({ holds: true, checks: [] });
  await waitFor(() => expect(screen.queryByText(/Verify case/)).toBeNull());
});
