import defuddle from 'defuddle';
import type { PageDocument, PageNode } from './pageNodes.ts';
import type { VisibleBlock } from './visibleBlocks.ts';

interface Defuddle {
  parse(): { readonly content: string };
}
type DefuddleClass = new (page: PageDocument, options: Readonly<Record<string, unknown>>) => Defuddle;

/** No address: an extractor made for one site would rewrite the text. Nothing is standardised, so that the marks stay. */
const options = { standardize: false, url: 'about:blank', useAsync: false };
/** Nothing of these is visible, and Defuddle asks hundreds of selectors of each element. */
const unseen = 'script:not([type="application/ld+json"]), style, link, noscript, template, svg';
/** Longer titles and data make Defuddle search for minutes; in UTF-16 units. */
const longestTitle = 2000;
const longestData = 200_000;
const mark = 'plumb-text-';
const marked = /<!--plumb-text-(\d+)-->([^<]*)/gu;

/**
 * The blocks that Defuddle takes for the article, as the share (0 to 1) of each block's characters it keeps; null if it finds none or fails.
 * Each text is marked by a comment before it. Takes what is not visible off the page, which is otherwise as before.
 */
export function markByDefuddle(page: PageDocument, blocks: readonly VisibleBlock[]): readonly number[] | null {
  for (const element of page.querySelectorAll(unseen)) element.remove();
  for (const element of page.querySelectorAll('title, script'))
    if ((element.textContent ?? '').length > (element.nodeName === 'TITLE' ? longestTitle : longestData))
      element.remove();
  const marks: PageNode[] = [];
  for (const [at, block] of blocks.entries()) {
    for (const node of block.textNodes) {
      const comment = page.createComment(`${mark}${at}`);
      node.parentNode?.insertBefore(comment, node);
      marks.push(comment);
    }
  }
  const content = contentOf(page);
  for (const comment of marks) comment.remove();
  return content === null ? null : keptShares(content, blocks);
}

function contentOf(page: PageDocument): string | null {
  const Reader: unknown = defuddle;
  if (!isDefuddle(Reader)) throw new TypeError('defuddle exports no class');
  // Defuddle writes parts of the page to the console where it stumbles; nothing of a case is ever logged.
  const { error, warn } = console;
  Object.assign(console, { error: ignore, warn: ignore });
  try {
    return new Reader(page, options).parse().content;
  } catch {
    return null;
  } finally {
    Object.assign(console, { error, warn });
  }
}

function ignore(): void {}

function isDefuddle(value: unknown): value is DefuddleClass {
  return typeof value === 'function';
}

function keptShares(content: string, blocks: readonly VisibleBlock[]): readonly number[] | null {
  const kept = blocks.map(() => 0);
  for (const [, at, text] of content.matchAll(marked))
    kept[Number(at)] = (kept[Number(at)] ?? 0) + lettersOf((text ?? '').replace(/&[a-z0-9#]+;/giu, '-'));
  if (!kept.some((length) => length > 0)) return null;
  return blocks.map((block, at) => {
    const whole = block.textNodes.reduce((sum, node) => sum + lettersOf(node.textContent ?? ''), 0);
    return (kept[at] ?? 0) / Math.max(1, whole);
  });
}

function lettersOf(text: string): number {
  return text.trim().length;
}
