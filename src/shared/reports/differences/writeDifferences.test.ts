import { expect, test } from 'vitest';
import { writeDifferences } from './writeDifferences.ts';

// Bug: the cells of a changed table break a line, or a terminal is shown signs in place of the ends of lines.
test('the cells of a table stand in one line of the terminal', () => {
  const lines = writeDifferences({
    ...{ title: null, footnotes: [], numbers: [], sources: { added: [], gone: [] }, sentences: [] },
    text: [
      { kind: 'added', pieces: [{ text: 'Ports\nRow\nDunay', change: 'added' }] },
      {
        kind: 'reworded',
        pieces: [
          { text: 'Row\n', change: 'removed' },
          { text: 'Dunay', change: 'same' },
        ],
      },
    ],
  });
  expect(lines).toEqual(['Text', '+ Ports | Row | Dunay', '~ [-Row | -]Dunay', '']);
});
