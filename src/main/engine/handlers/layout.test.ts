import { expect, it } from 'vitest';
import { openTestCase } from '../testing/openTestCase.ts';

// Bug: a moved divider stands in the journal, or is forgotten.
it('keeps the newest layout and journals none', () => {
  const one = openTestCase();
  expect(one.read('layout.get', {})).toEqual({ content: null });
  const before = one.read('journal.status', {});
  one.change('layout.keep', { content: { version: 1, ratio: 0.4 } });
  one.change('layout.keep', { content: { version: 1, ratio: 0.6 } });
  expect(one.read('layout.get', {})).toEqual({ content: { version: 1, ratio: 0.6 } });
  expect(one.read('journal.status', {})).toEqual(before);
});

// Bug: a layout that another version wrote keeps the case from opening.
it.each(['[]', '7', 'not JSON', 'null'])('takes %s for no layout', (content) => {
  const one = openTestCase();
  one.database.run(`INSERT INTO layouts (id, content) VALUES ('panes', ?)`, content);
  expect(one.read('layout.get', {})).toEqual({ content: null });
});

// Bug: a pane that keeps all it shows makes the case grow without bounds.
it('refuses a layout of more than 100,000 characters', () => {
  const one = openTestCase();
  const content = { version: 1, words: 'x'.repeat(100_001) };
  expect(() => one.change('layout.keep', { content })).toThrow(/at most 100,000/);
});
