import { beforeEach, describe, expect, it } from 'vitest';
import { selectionRange } from './selectionRange.ts';

/** Canonical text: `Heading` (0-7), blank line, `It sent 74,000 tons.` (9-29), blank line, `Then it stopped.` (31-47). */
const page = `
  <p id="chrome">A head outside the text</p>
  <div id="text">
    <h2 data-start="0">Heading</h2>
    <div><p data-start="9">It sent <mark>74,000</mark> tons.</p><aside>a comment</aside></div>
    <p data-start="31">Then it stopped.</p>
  </div>`;

function text(id: string): { root: Element; nodes: Text[] } {
  const root = document.getElementById(id);
  if (root === null) throw new Error(`no ${id}`);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return { root, nodes };
}

function range(from: string, fromOffset: number, to: string, toOffset: number) {
  const { root, nodes } = text('text');
  const find = (words: string) => nodes.find((node) => node.data.includes(words)) ?? root;
  const made = document.createRange();
  made.setStart(find(from), fromOffset);
  made.setEnd(find(to), toOffset);
  return selectionRange(made, root);
}

describe('selectionRange', () => {
  beforeEach(() => {
    document.body.innerHTML = page;
  });

  it('counts through the marks that are drawn in a block', () => {
    expect(range('74,000', 0, ' tons.', 5)).toEqual({ start: 17, end: 28 });
  });

  it('drops the white space at both ends', () => {
    expect(range('It sent', 2, ' tons.', 1)).toEqual({ start: 12, end: 23 });
  });

  it('spans blocks and leaves the comments between them out of the count', () => {
    expect(range('It sent', 3, 'Then it', 4)).toEqual({ start: 12, end: 35 });
  });

  it('ends with the last block that holds words when the drag ends at the edge of the next', () => {
    expect(range('It sent', 3, 'Then it', 0)).toEqual({ start: 12, end: 29 });
  });

  it('is nothing outside the text, and nothing for a caret', () => {
    const outside = document.createRange();
    outside.selectNodeContents(text('chrome').root);
    expect(selectionRange(outside, text('text').root)).toBeNull();
    expect(range('It sent', 3, 'It sent', 3)).toBeNull();
  });
});
