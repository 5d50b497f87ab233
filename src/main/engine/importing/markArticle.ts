import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './pageNodes.ts';
import type { VisibleBlock } from './visibleBlocks.ts';

const mark = 'data-plumb-block';

/**
 * The blocks that Readability takes for the article, as the share (0 to 1) of each block's characters it keeps; null if it finds none.
 * Readability rebuilds the page, so every text is wrapped in a mark that survives; the page is used up by this.
 */
export function markArticle(page: PageDocument, blocks: readonly VisibleBlock[]): readonly number[] | null {
  for (const [at, block] of blocks.entries()) {
    for (const node of block.textNodes) {
      const wrapper = page.createElement('span');
      wrapper.setAttribute(mark, String(at));
      node.parentNode?.replaceChild(wrapper, node);
      wrapper.appendChild(node);
    }
  }
  const whole = tally([...page.querySelectorAll(`[${mark}]`)], blocks.length);
  const article = readable(page);
  if (article === null) return null;
  const kept = tally([...article.querySelectorAll(`[${mark}]`)], blocks.length);
  return kept.map((length, at) => length / Math.max(1, whole[at] ?? 1));
}

function readable(page: PageDocument): PageElement | null {
  // Without the browser's types Readability takes any document; its serializer is handed a node of that one.
  const reader = new Readability<PageElement>(page, { serializer: (node) => node });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    // A page that makes Readability stumble is read by the others.
    return null;
  }
}

function tally(marked: readonly PageElement[], count: number): number[] {
  const lengths = Array.from({ length: count }, () => 0);
  for (const element of marked) {
    const at = Number(element.getAttribute(mark));
    lengths[at] = (lengths[at] ?? 0) + (element.textContent ?? '').length;
  }
  return lengths;
}
