import { beforeEach, expect, it } from 'vitest';
import { alignPage } from '#shared/sources/alignPage.ts';
import { placeOnPage, rangesOnPage, stretchOnPages, type DrawnPage } from './drawnPages.ts';

const items = ['Cranes lifted crates un-', 'til the tide turned.', 'Page 2'];
const text = 'Cranes lifted crates until the tide turned.';

function drawn(): DrawnPage {
  const layer = document.getElementById('layer');
  if (layer === null) throw new Error('no layer');
  const spans = [...layer.querySelectorAll('span')];
  return { number: 2, layer, spans, alignment: alignPage(items, text), start: 500 };
}

beforeEach(() => {
  document.body.innerHTML = `<p id="outside">x</p><div id="layer">${items.map((each) => `<span>${each}</span>`).join('<br>')}</div>`;
});

it('shows a stretch of the text on the page, over the end of a line', () => {
  const start = 500 + text.indexOf('crates');
  expect(rangesOnPage(drawn(), { start, end: start + 'crates until'.length }).map(String)).toEqual([
    'crates un',
    'til',
  ]);
});

it('takes a selection on the page for the same words of the text', () => {
  const page = drawn();
  const [first, second] = page.spans;
  if (first?.firstChild == null || second?.firstChild == null) throw new Error('no words');
  const range = document.createRange();
  range.setStart(first.firstChild, 7);
  range.setEnd(second.firstChild, 8);
  const found = stretchOnPages([page], range);
  expect(found === null ? null : text.slice(found.start - 500, found.end - 500)).toBe('lifted crates until the');
});

it('takes a drag that ends beside the words, and none that lies elsewhere', () => {
  const page = drawn();
  const range = document.createRange();
  range.setStart(page.layer, 2);
  range.setEnd(page.layer, page.layer.childNodes.length);
  const found = stretchOnPages([page], range);
  expect(found === null ? null : text.slice(found.start - 500, found.end - 500)).toBe('til the tide turned.');
  const outside = document.createRange();
  outside.selectNodeContents(document.getElementById('outside') ?? document.body);
  expect(stretchOnPages([page], outside)).toBeNull();
});

it('finds the place under a click, and nothing under words that the text does not hold', () => {
  const page = drawn();
  const node = page.spans[1]?.firstChild;
  const foot = page.spans[2]?.firstChild;
  if (node == null || foot == null) throw new Error('no words');
  expect(placeOnPage(page, node, 4)).toBe(500 + text.indexOf('the tide'));
  expect(placeOnPage(page, foot, 1)).toBeNull();
});
