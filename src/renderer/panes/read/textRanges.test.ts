import { beforeEach, expect, it } from 'vitest';
import { selectionRange } from './selectionRange.ts';
import { domRanges, holderAt } from './textRanges.ts';

function root(): HTMLElement {
  const element = document.getElementById('text');
  if (element === null) throw new Error('no text');
  return element;
}

beforeEach(() => {
  document.body.innerHTML = `
    <div id="text">
      <p data-start="0">It sent <mark>74,000</mark> tons.</p>
      <aside>a comment</aside>
      <table><tbody data-start="22"><tr><td>Vostok<span> | </span></td><td>1 200</td></tr></tbody></table>
    </div>`;
});

it('finds words through the marks that are drawn in a block', () => {
  expect(domRanges(root(), [{ start: 3, end: 19 }]).map(String)).toEqual(['sent 74,000 tons']);
});

it('gives a stretch over two blocks as a part in each, without what stands between them', () => {
  expect(domRanges(root(), [{ start: 15, end: 28 }]).map(String)).toEqual(['tons.', 'Vostok']);
});

it('counts the hidden separators of cells, so that places in a table are those of the text', () => {
  const [range] = domRanges(root(), [{ start: 31, end: 36 }]);
  if (range === undefined) throw new Error('the cell was not found');
  expect(range.toString()).toBe('1 200');
  expect(selectionRange(range, root())).toEqual({ start: 31, end: 36 });
});

it('gives several in one block, and none for what is not drawn', () => {
  const ranges = [
    { start: 0, end: 2 },
    { start: 3, end: 7 },
    { start: 900, end: 905 },
  ];
  expect(domRanges(root(), ranges).map(String)).toEqual(['It', 'sent']);
  expect(holderAt(root(), 25)?.tagName).toBe('TBODY');
});
