import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReportVerification } from '#shared/contract/reports.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { VerifyReport } from './VerifyReport.tsx';

const whole: ReportVerification = {
  ...{ title: 'Grain at the quay', asOf: '2026-01-01', withCase: true, holds: true },
  checks: [
    { what: 'Manifest', holds: true, detail: 'unchanged since it was written' },
    { what: 'This file', holds: true, detail: 'exported from this case, byte for byte' },
  ],
};

function pick(name: string): void {
  const file = new File(['%PDF-1.7'], name, { type: 'application/pdf' });
  fireEvent.change(screen.getByTestId('verify-input'), { target: { files: [file] } });
}

// Bug: what does not hold is hidden below dozens of lines that do, or told by a colour alone.
test('what does not hold comes first, in words, with what was found', async () => {
  const checks = [...whole.checks, { what: 'Data point “Grain”', holds: false, detail: 'changed since: status' }];
  const transport = fakeTransport({ 'reports.verify': () => ({ ...whole, holds: false, checks }) });
  renderPane(<VerifyReport />, transport);
  pick('report.pdf');
  expect(await screen.findByText('1 of 3 checks does not hold.')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    '✕ Does not hold 1',
    '● Holds 2',
  ]);
  expect(screen.getByRole('region', { name: 'Does not hold' }).textContent).toContain('changed since: status');
});

// Bug: what is withheld from a version counts as held, or as failed.
test('what could not be compared stands apart, and is not counted', async () => {
  const untold = { what: 'Source “Source A”', holds: true, untold: true, detail: 'withheld (at risk): not compared' };
  const transport = fakeTransport({ 'reports.verify': () => ({ ...whole, checks: [...whole.checks, untold] }) });
  renderPane(<VerifyReport />, transport);
  pick('report.pdf');
  expect(await screen.findByText('All 2 checks hold.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Not compared' }).textContent).toContain('withheld (at risk)');
});

// Bug: a report of another case can not be looked at, or is still held against this one.
test('is held against the open case, and by itself where that is chosen', async () => {
  const transport = fakeTransport({
    'reports.verify': ({ withCase }) => ({ ...whole, withCase }),
  });
  renderPane(<VerifyReport />, transport);
  pick('report.pdf');
  expect(await screen.findByText('All 2 checks hold.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'By itself' }));
  expect(await screen.findByText(/Without its case a report shows that it agrees with itself/u)).toBeTruthy();
  const asked = transport.calls.filter(({ method }) => method === 'reports.verify').map(({ input }) => input);
  expect(asked).toMatchObject([
    { handle: 'handle-report.pdf', withCase: true },
    { handle: 'handle-report.pdf', withCase: false },
  ]);
});

// Bug: a PDF of another product leaves the dialog waiting, or shows the failure somewhere else.
test('a file without evidence is told in its place, and another can be picked', async () => {
  const transport = fakeTransport({
    'reports.verify': () => {
      throw new PlumbError('unsupported-format', '"other.pdf": This PDF holds no evidence manifest.');
    },
  });
  renderPane(<VerifyReport />, transport);
  pick('other.pdf');
  expect((await screen.findByRole('alert')).textContent).toBe('"other.pdf": This PDF holds no evidence manifest.');
  expect(screen.getByRole('button', { name: 'Another file…' })).toBeTruthy();
  expect(screen.queryByText(/Reading the evidence/u)).toBeNull();
});
