import type { Block, BlockKind } from '#shared/sources/readText.ts';
import { walkXml, type XmlPlace } from './walkXml.ts';
import { collapse } from './visibleBlocks.ts';

/** The blocks of an OpenDocument text's content, in order; notes and comments behind the paragraph that they belong to. */
export function odfBlocks(xml: string, place: XmlPlace): readonly Block[] {
  const writer = new OdfWriter(stylesOf(xml, place), (name) => name === 'office:text');
  walkXml(xml, place, writer);
  return writer.blocks;
}

/** The lines of the running heads and feet in an OpenDocument's styles, each once. */
export function odfRunningLines(
  xml: string,
  place: XmlPlace,
): { readonly heads: readonly Block[]; readonly feet: readonly Block[] } {
  const linesIn = (part: RegExp): readonly Block[] => {
    const writer = new OdfWriter(new Map(), (name) => part.test(name));
    walkXml(xml, place, writer);
    const texts = new Set(writer.blocks.map(({ text }) => text));
    return [...texts].map((text) => ({ kind: 'paragraph', role: 'furniture', text }));
  };
  return { heads: linesIn(/^style:header(?:-left|-first)?$/u), feet: linesIn(/^style:footer(?:-left|-first)?$/u) };
}

type Attributes = Readonly<Record<string, string>>;

/** Where an automatic style comes from: `P3` may be a "Title" with another margin. */
function stylesOf(xml: string, place: XmlPlace): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  walkXml(xml, place, {
    open: (name, attributes) => {
      const [own, parent] = [attributes['style:name'], attributes['style:parent-style-name']];
      if (name === 'style:style' && own !== undefined && parent !== undefined) parents.set(own, parent);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return parents;
}

/** Whatever is written inside of these is no text of the document as it is shown. */
const unseen =
  /^(?:text:tracked-changes|text:sequence-decls|text:variable-decls|text:user-field-decls|office:forms|office:scripts|svg:title|svg:desc|office:event-listeners|dc:date|meta:creator-initials|text:index-title-template|table:table-source|math|draw:object)$/u;

interface OpenParagraph {
  text: string;
  readonly kind: BlockKind;
  readonly level: number | null;
}

class OdfWriter {
  readonly blocks: Block[] = [];
  private readonly styles: ReadonlyMap<string, string>;
  private readonly isRoot: (name: string) => boolean;
  private readonly paragraphs: OpenParagraph[] = [];
  /** Rows of tables inside each other; each cell's text is one piece. */
  private readonly rows: string[][] = [];
  /** Where a note stands inside a paragraph, its blocks wait here until that paragraph is written. */
  private waiting: Block[] = [];
  private roots = 0;
  private hidden = 0;
  private lists = 0;
  private indexes = 0;
  private notes = 0;

  constructor(styles: ReadonlyMap<string, string>, isRoot: (name: string) => boolean) {
    this.styles = styles;
    this.isRoot = isRoot;
  }

  open(name: string, attributes: Attributes): void {
    if (this.isRoot(name)) this.roots += 1;
    if (unseen.test(name)) this.hidden += 1;
    if (this.roots === 0 || this.hidden > 0) return;
    if (isParagraph(name)) this.openParagraph(name, attributes);
    else if (name === 'text:list') this.lists += 1;
    else if (name === 'table:table-row') this.rows.push([]);
    else if (name === 'table:table-cell') this.rows.at(-1)?.push('');
    else if (isIndex(name)) this.indexes += 1;
    else if (name === 'text:note' || name === 'office:annotation') this.notes += 1;
    else if (name === 'text:s') this.text(' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab' || name === 'text:line-break') this.text(' ');
  }

  text(piece: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && this.roots > 0 && this.hidden === 0) paragraph.text += piece;
  }

  close(name: string): void {
    if (this.roots > 0 && this.hidden === 0) this.closeSeen(name);
    if (unseen.test(name)) this.hidden -= 1;
    if (this.isRoot(name)) this.roots -= 1;
  }

  private closeSeen(name: string): void {
    if (isParagraph(name)) this.closeParagraph();
    else if (name === 'text:list') this.lists -= 1;
    else if (name === 'table:table-row') this.closeRow();
    else if (isIndex(name)) this.indexes -= 1;
    else if (name === 'text:note' || name === 'office:annotation') this.notes -= 1;
  }

  private openParagraph(name: string, attributes: Attributes): void {
    const style = this.styleOf(attributes['text:style-name'] ?? '');
    const level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) || 1 : titleLevel(style);
    const kind = level === null ? this.kindBy(style) : 'heading';
    this.paragraphs.push({ text: '', kind, level: level === null ? null : Math.max(1, Math.min(6, level)) });
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const text = collapse(paragraph.text);
    const row = this.rows.at(-1);
    if (text !== '' && row !== undefined && this.notes === 0) {
      row.push(`${row.pop() ?? ''} ${text}`.trim());
    } else if (text !== '') {
      const { kind, level } = paragraph;
      const role = this.indexes > 0 ? 'furniture' : 'body';
      this.put({ kind, role, text, ...(level === null ? {} : { level }) });
    }
    if (this.paragraphs.length === 0) this.blocks.push(...this.waiting.splice(0));
  }

  /** A row is one block; the row around a table inside a cell goes on after it. */
  private closeRow(): void {
    const text = (this.rows.pop() ?? []).filter((cell) => cell !== '').join(' | ');
    if (text !== '') this.put({ kind: 'table', role: 'body', text });
    if (this.paragraphs.length === 0) this.blocks.push(...this.waiting.splice(0));
  }

  private put(block: Block): void {
    if (this.paragraphs.length === 0) this.blocks.push(block);
    else this.waiting.push(block);
  }

  /** The style's name in the common set: automatic styles are followed to it. */
  private styleOf(name: string): string {
    const parent = this.styles.get(name) ?? name;
    return parent.replace(/_20_/gu, ' ');
  }

  private kindBy(style: string): BlockKind {
    if (/^(?:quot|block ?text|zitat|citation)/iu.test(style)) return 'quote';
    if (/^(?:caption|illustration|table|figure|drawing|beschriftung|légende)$/iu.test(style)) return 'caption';
    return this.lists + this.notes > 0 ? 'list' : 'paragraph';
  }
}

/** Comments begin with who made them. */
function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h' || name === 'dc:creator';
}

function isIndex(name: string): boolean {
  return /^text:(?:table-of-content|illustration-index|table-index|alphabetical-index|bibliography|user-index|object-index)$/u.test(
    name,
  );
}

function titleLevel(style: string): number | null {
  if (/^(?:title|titel|titre|título)$/iu.test(style)) return 1;
  return /^(?:subtitle|untertitel|sous-titre|subtítulo)$/iu.test(style) ? 2 : null;
}
