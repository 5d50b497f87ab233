import type { Block } from '#shared/sources/readText.ts';
import type { PageElement, PageNode } from './pageNodes.ts';
import { parsePage } from './pageNodes.ts';
import { visibleBlocks } from './visibleBlocks.ts';

/** The blocks of markup that is a document throughout, with nothing around it: all are body, headings have their level. */
export function markupBlocks(markup: string): readonly Block[] {
  return visibleBlocks(parsePage(markup)).blocks.map(({ kind, text, textNodes }): Block => {
    const level = kind === 'heading' ? levelAround(textNodes[0]) : null;
    return { kind, role: 'body', text, ...(level === null ? {} : { level }) };
  });
}

function levelAround(node: PageNode | undefined): number | null {
  let element: PageElement | null = node?.parentNode ?? null;
  for (; element !== null; element = element.parentNode) {
    const level = /^h([1-6])$/iu.exec(element.nodeName)?.[1];
    if (level !== undefined) return Number(level);
  }
  return null;
}
