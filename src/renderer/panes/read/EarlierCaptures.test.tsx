import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SourceCapture } from '#shared/contract/sources.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fakeTransport } from '../../testing/fakeTransport.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import { EarlierCaptures } from './EarlierCaptures.tsx';
import { fixtureSource } from './fixtureSource.ts';

function capture(captureId: string, more: Partial<SourceCapture> = {}): SourceCapture {
  return {
    ...{ captureId, fileName: `${captureId}.html`, mediaType: 'text/html', sha256: 'a1b2c3d4e5f60718'.repeat(4) },
    ...{ size: 48_213, importedAt: '2024-06-01T09:30:00.000Z', replacedAt: '2024-06-09T09:30:00.000Z' },
    ...{ extractor: 'readability', extractorVersion: '1' },
    ...more,
  };
}

const shown = capture('c1', { replacedAt: null });

// Bug: the shown capture, or an earlier reading of it, stands among the earlier ones; or one that came back stands twice.
it('lists each earlier capture once, with its size and hash', async () => {
  const captures = [shown, capture('c2'), capture('c1'), capture('c2'), capture('c3', { size: 812 })];
  renderPane(<EarlierCaptures source={fixtureSource()} />, fakeTransport({ 'sources.captures': () => captures }));
  const lines = within(await screen.findByRole('list', { name: 'Earlier captures' })).getAllByRole('listitem');
  expect(lines).toHaveLength(2);
  expect(lines[0]?.textContent).toMatch(/c2\.html.*imported 1 Jun 2024.*replaced 9 Jun 2024.*48\.2 kB.*a1b2c3d4e5f6…/);
  expect(lines[1]?.textContent).toMatch(/c3\.html.*812 bytes/);
});

// Bug: the capture that is shown now is exported under the name of the earlier one.
it('exports the capture that was asked for, and says at its line where that failed', async () => {
  const transport = fakeTransport({
    'sources.captures': () => [shown, capture('c2')],
    'sources.capture': () => {
      throw new PlumbError('damaged-case', 'The capture differs from its hash.');
    },
  });
  renderPane(<EarlierCaptures source={fixtureSource()} />, transport);
  fireEvent.click(await screen.findByRole('button', { name: /^Export… the capture imported 1 Jun 2024/ }));
  expect((await screen.findByRole('alert')).textContent).toBe('The capture differs from its hash.');
  const asked = transport.calls.find(({ method }) => method === 'sources.capture');
  expect(asked?.input).toMatchObject({ sourceId: 's1', captureId: 'c2' });
});

// Bug: a heading over nothing stands in every source that was never replaced.
it('shows nothing where there is none', async () => {
  const transport = fakeTransport({ 'sources.captures': () => [shown, capture('c1')] });
  const { container } = renderPane(<EarlierCaptures source={fixtureSource()} />, transport);
  await expect.poll(() => transport.calls.length).toBeGreaterThan(0);
  expect(within(container).queryByText('Earlier captures')).toBeNull();
});
