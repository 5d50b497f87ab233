/** What a capture reads as: canonical blocks in document order, with the facts stated about the whole. */
export const blockKinds = ['heading', 'paragraph', 'list', 'quote', 'table', 'caption'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** `furniture` is navigation, banners, captions' neighbours and the like: folded on screen, never thrown away. */
export type BlockRole = 'body' | 'furniture';

export interface Block {
  readonly kind: BlockKind;
  readonly role: BlockRole;
  readonly text: string;
}

export interface ReadText {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** EDTF, level 0 or 1, such as `2024-06-23`. */
  readonly publishedOn: string | null;
  /** BCP 47, such as `en`. */
  readonly language: string | null;
  /** 0 to 1: how far the extractor trusts its split of body and furniture. */
  readonly confidence: number;
  readonly extractor: string;
  readonly extractorVersion: string;
  readonly blocks: readonly Block[];
}

const blockSeparator = '\n\n';

/** The text that passages' positions count in: every block, body and furniture, joined by one blank line. UTF-16 units. */
export function canonicalText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join(blockSeparator);
}

/** Start of each block in `canonicalText`, in UTF-16 units. */
export function blockStarts(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const block of blocks) {
    starts.push(start);
    start += block.text.length + blockSeparator.length;
  }
  return starts;
}
