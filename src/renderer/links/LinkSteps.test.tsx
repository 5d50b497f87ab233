import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LinkStep } from '#shared/contract/links.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { LinkSteps } from './LinkSteps.tsx';

const steps: readonly LinkStep[] = Array.from({ length: 100 }, (_, at) => ({
  kind: 'passage',
  id: `p${at}`,
  sourceId: 's',
  words: `Words ${at}`,
  detail: '',
  state: 'fresh',
  depth: 1,
}));

// Bug: an article with two thousand passages holds up every click that leaves it.
it('draws the first steps of very many, and the others when asked', () => {
  renderPane(<LinkSteps label="What rests on it" steps={steps} />, fakeTransport({}));
  expect(screen.getAllByText(/^Words \d+$/)).toHaveLength(60);
  fireEvent.click(screen.getByText('40 more'));
  expect(screen.getAllByText(/^Words \d+$/)).toHaveLength(100);
});
