import { expect, it } from 'vitest';
import { openTestCase } from '../testing/openTestCase.ts';
import { commitChange } from './commit.ts';

// Bug: moving a pane stands in the journal, or takes away what could have been redone.
it('keeps a layout without an entry in the journal', () => {
  const { database, ports, change, read } = openTestCase();
  const { noteId } = change('notes.write', { onKind: 'case', onId: 'case', body: 'Look at the quay' });
  change('journal.undo', {});
  const before = read('journal.status', {});
  for (const content of ['{"one":1}', '{"two":2}'])
    commitChange(database, 'Keep layout', ports, (made) => made.keepLayout(content));
  expect(read('journal.status', {})).toEqual(before);
  expect(database.all('SELECT * FROM layouts')).toEqual([{ id: 'panes', content: '{"two":2}' }]);
  change('journal.redo', {});
  expect(read('notes.list', {})).toMatchObject([{ id: noteId }]);
});
