import type { BlockKind } from '#shared/sources/readText.ts';
import { isElement, isText, type PageDocument, type PageElement, type PageNode } from './pageNodes.ts';

/** One block of visible text, in document order. `inLinks` is the share (0 to 1) of its characters inside links. */
export interface VisibleBlock {
  readonly kind: BlockKind;
  /** 1 to 6, of a heading. */
  readonly level?: number;
  readonly text: string;
  readonly inLinks: number;
  readonly textNodes: readonly PageNode[];
}

export interface VisiblePage {
  readonly blocks: readonly VisibleBlock[];
  /** Greatest number of elements around any text. */
  readonly depth: number;
}

const unseen = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED HEAD SELECT TEXTAREA CANVAS AUDIO VIDEO DATALIST TITLE META LINK'.split(
    ' ',
  ),
);
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK OUTPUT Q RUBY RB RT RP S SAMP ' +
    'SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG INPUT PICTURE SOURCE NOBR AMP-IMG'
  ).split(' '),
);
interface Around {
  readonly kind: BlockKind;
  readonly level?: number;
}
const paragraph: Around = { kind: 'paragraph' };
const kinds = new Map<string, Around>([
  ...[1, 2, 3, 4, 5, 6].map((level): [string, Around] => [`H${level}`, { kind: 'heading', level }]),
  ...['LI', 'DT', 'DD'].map((name): [string, Around] => [name, { kind: 'list' }]),
  ['BLOCKQUOTE', { kind: 'quote' }],
  ['FIGCAPTION', { kind: 'caption' }],
  ['CAPTION', { kind: 'caption' }],
]);

/** The page's visible text as blocks; walks by links between nodes, so depth costs no stack. */
export function visibleBlocks(page: PageDocument): VisiblePage {
  const root = page.documentElement;
  if (root === null) return { blocks: [], depth: 0 };
  const writer = new BlockWriter();
  let node: PageNode | null = root;
  let deepest = 0;
  let depth = 0;
  while (node !== null) {
    if (isText(node)) writer.addText(node);
    const child: PageNode | null = isElement(node) && writer.enter(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node !== null) {
      if (isElement(node)) writer.leave(node);
      if (node === root) return { blocks: writer.finish(), depth: deepest };
      const sibling: PageNode | null = node.nextSibling;
      if (sibling !== null) {
        node = sibling;
        break;
      }
      node = node.parentNode;
      depth -= 1;
    }
  }
  return { blocks: writer.finish(), depth: deepest };
}

class BlockWriter {
  private readonly blocks: VisibleBlock[] = [];
  private readonly around: Around[] = [paragraph];
  private text = '';
  private linked = 0;
  private nodes: PageNode[] = [];
  private linksAround = 0;
  private breaks = 0;
  private rowsAround = 0;
  private readonly closed = new WeakSet<PageElement>();

  /** Opens an element; false if its content is not visible text. */
  enter(element: PageElement): boolean {
    const name = element.nodeName.toUpperCase();
    if (unseen.has(name) || isHidden(element)) {
      this.closed.add(element);
      return false;
    }
    if (name === 'A') this.linksAround += 1;
    if (name === 'BR') this.addBreak();
    else if (name === 'TABLE') this.openTable(element);
    else if (isCell(name) && this.rowsAround > 0) this.addCellEdge();
    else if (!inline.has(name)) this.open(name);
    return true;
  }

  leave(element: PageElement): void {
    if (this.closed.has(element)) return;
    const name = element.nodeName.toUpperCase();
    if (name === 'A') this.linksAround -= 1;
    if (name === 'BR' || inline.has(name)) return;
    if (isCell(name) && this.rowsAround > 0) return;
    this.flush();
    if (name === 'TABLE' && this.around.at(-1)?.kind === 'table') this.rowsAround -= 1;
    this.around.pop();
  }

  addText(node: PageNode): void {
    const raw = node.textContent ?? '';
    if (raw.trim() === '') {
      if (raw !== '') this.text += ' ';
      return;
    }
    this.breaks = 0;
    this.text += raw;
    if (this.linksAround > 0) this.linked += collapse(raw).length;
    this.nodes.push(node);
  }

  finish(): readonly VisibleBlock[] {
    this.flush();
    return this.blocks;
  }

  private open(name: string): void {
    this.flush();
    this.around.push(kinds.get(name) ?? this.around.at(-1) ?? paragraph);
  }

  private openTable(table: PageElement): void {
    this.flush();
    const data = isDataTable(table);
    this.around.push(data ? { kind: 'table' } : (this.around.at(-1) ?? paragraph));
    if (data) this.rowsAround += 1;
  }

  private addCellEdge(): void {
    if (this.text.trim() !== '') this.text += ' | ';
  }

  private addBreak(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.flush();
    else this.text += ' ';
  }

  private flush(): void {
    const text = collapse(this.text);
    if (text !== '') {
      this.blocks.push({
        ...(this.around.at(-1) ?? paragraph),
        text,
        inLinks: Math.min(1, this.linked / text.length),
        textNodes: this.nodes,
      });
    }
    this.text = '';
    this.linked = 0;
    this.nodes = [];
  }
}

/** White space of every kind as single spaces; characters that print nothing are dropped. */
export function collapse(text: string): string {
  return text
    .replace(/(?!\s)\p{Cc}|[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/gu, '')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim();
}

function isCell(name: string): boolean {
  return name === 'TD' || name === 'TH';
}

/** Old pages lay out with tables: one that holds blocks or further tables is layout, not data. */
function isDataTable(table: PageElement): boolean {
  return (
    table.querySelector('table, p, div, h1, h2, h3, ul, ol, form, article, section') === null &&
    table.querySelector('tr td + td, tr th + td, tr th + th') !== null
  );
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
