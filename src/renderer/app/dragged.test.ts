import { expect, test } from 'vitest';
import { draggable, draggedType, holdsDragged, putDragged, readDragged } from './dragged.ts';

test('what is put on the pointer is read back, with words for other programs', () => {
  const data = new DataTransfer();
  putDragged(data, { kind: 'passage', id: 'p1' }, 'the quoted words');
  expect(holdsDragged(data)).toBe(true);
  expect(readDragged(data)).toEqual({ kind: 'passage', id: 'p1' });
  expect(data.getData('text/plain')).toBe('the quoted words');
});

test('what another program wrote under the same name is not taken for a thing of the case', () => {
  for (const text of ['', 'no json', '{"kind":"report","id":"r1"}', '{"kind":"passage","id":""}', '[]']) {
    const data = new DataTransfer();
    data.setData(draggedType, text);
    expect(readDragged(data)).toBeNull();
  }
});

test('a capture is dragged as its source; another report is not dragged at all', () => {
  expect(draggable('capture', 's1')).toEqual({ kind: 'source', id: 's1' });
  expect(draggable('report', 'r1')).toBeNull();
});
