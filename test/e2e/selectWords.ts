import { expect, type Page } from '@playwright/test';

/** Selects words of the open text as a drag of the mouse would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const block = page.locator('[data-start]').filter({ hasText: words }).first();
  await expect(block).toBeVisible();
  await block.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const parts: { node: Node; from: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      parts.push({ node, from: text.length });
      text += node.textContent ?? '';
    }
    const at = text.indexOf(wanted);
    const place = (offset: number): [Node, number] => {
      const part = parts.findLast(({ from }) => from <= offset) ?? { node: element, from: 0 };
      return [part.node, offset - part.from];
    };
    const range = document.createRange();
    range.setStart(...place(at));
    range.setEnd(...place(at + wanted.length));
    // A drag of the mouse over the text takes the focus out of any field.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, words);
}
