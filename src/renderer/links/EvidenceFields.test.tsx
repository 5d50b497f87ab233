import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Evidence } from '#shared/contract/dataPoints.ts';
import { fixturePassage } from '../panes/read/fixtureSource.ts';
import { fakeTransport } from '../testing/fakeTransport.ts';
import { renderPane } from '../testing/renderPane.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';

const passage = (id: string, exact: string) => ({ ...fixturePassage(id, 0, exact.length), exact });

const transport = fakeTransport({
  'passages.list': () => [
    passage('p1', 'The ferry carried 40 carts'),
    passage('p2', 'No cart was aboard, the été log says'),
  ],
  'sources.list': () => [],
});

function Held() {
  const [evidence, setEvidence] = useState<readonly Evidence[]>([{ passageId: 'p1', stance: 'supports' }]);
  return (
    <>
      <EvidenceFields evidence={evidence} change={setEvidence} />
      <output data-testid="evidence">{JSON.stringify(evidence.map((each) => [each.passageId, each.stance]))}</output>
    </>
  );
}

const held = () => screen.getByTestId('evidence').textContent;

// Bug: a second passage cannot be added, or an edit of one passage's stance changes or drops another.
test('a passage is added by its words, its stance changed, and another taken away', async () => {
  renderPane(<Held />, transport);
  expect(await screen.findByText(/The ferry carried 40 carts/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add a passage' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Passage to add' }), { target: { value: 'ete cart' } });
  const list = await screen.findByRole('listbox', { hidden: true });
  const options = within(list).getAllByRole('option', { hidden: true });
  expect(options.map(({ textContent }) => textContent)).toEqual(['“No cart was aboard, the été log says”']);
  for (const option of options) fireEvent.click(option);
  expect(held()).toBe('[["p1","supports"],["p2","supports"]]');
  const second = within(screen.getByRole('region', { name: 'Evidence' })).getByLabelText('Passage 2: what it says');
  fireEvent.change(second, { target: { value: 'disputes' } });
  expect(held()).toBe('[["p1","supports"],["p2","disputes"]]');
  fireEvent.click(screen.getByRole('button', { name: 'Passage 1: take it away' }));
  expect(held()).toBe('[["p2","disputes"]]');
});
