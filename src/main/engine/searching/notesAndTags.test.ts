import { expect, it } from 'vitest';
import { openSearchCase } from '../testing/openSearchCase.ts';

const text = 'Quay ledger\n\nThe ledger of the quay was closed in May, says the clerk who kept it.\n';

// Bug: a note is kept and never found, or stays in the hits after it was taken back.
it('finds notes, and no longer those that were undone', async () => {
  const { one, found, importText } = openSearchCase();
  const sourceId = await importText('ledger.txt', text);
  const { noteId } = one.change('notes.write', { onKind: 'source', onId: sourceId, body: 'Ask the **harbourmaster**' });
  expect(found('harbourmaster')).toEqual([`note ${noteId}`]);
  expect(found('harbourmaster in:notes')).toEqual([`note ${noteId}`]);
  expect(found('harbourmaster in:points')).toEqual([]);
  expect(found('ledger in:notes')).toEqual([]);
  one.change('journal.undo', {});
  expect(found('harbourmaster')).toEqual([]);
  one.change('journal.redo', {});
  expect(found('harbourmaster')).toEqual([`note ${noteId}`]);
});

// Bug: a filter by tag lets everything through, or knows the tag in one spelling alone.
it('filters by tag', async () => {
  const { one, found, importText } = openSearchCase();
  const tagged = await importText('ledger.txt', text);
  const other = await importText('other.txt', text.replaceAll('quay', 'mill'));
  one.change('tags.put', { onKind: 'source', onId: tagged, name: 'To check' });
  expect(found('ledger').toSorted()).toEqual([`source ${other}`, `source ${tagged}`].toSorted());
  expect(found('ledger tag:"to check"')).toEqual([`source ${tagged}`]);
  expect(found('ledger tag:nothing')).toEqual([]);
  one.change('journal.undo', {});
  expect(found('ledger tag:"to check"')).toEqual([]);
});
