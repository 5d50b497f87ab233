/** What a capture reads as: canonical blocks in document order, with the facts stated about the whole. */
export const blockKinds = ['heading', 'paragraph', 'list', 'quote', 'table', 'caption'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** `furniture` is navigation, banners, captions' neighbours and the like: folded on screen, never thrown away. */
export type BlockRole = 'body' | 'furniture';

export interface Block {
  readonly kind: BlockKind;
  readonly role: BlockRole;
  readonly text: string;
  /** 1 to 6, of a heading. */
  readonly level?: number;
  /** 1-based page of a paged document on which the block starts. */
  readonly page?: number;
}

/** What is stated about a source as a whole, beside its text. Dates are EDTF, the language BCP 47. */
export const factNames = [
  'title',
  'byline',
  'publisher',
  'publishedOn',
  'updatedOn',
  'accessedOn',
  'url',
  'canonicalUrl',
  'language',
] as const;
export type FactName = (typeof factNames)[number];

/** Where a fact was found, in the words that are shown. */
export const factPlaces = [
  'JSON-LD',
  'meta',
  'link element',
  'time element',
  'page markup',
  'visible text',
  'document properties',
  'mail headers',
  'archive record',
  'saved-page comment',
  'language of the text',
] as const;
export type FactPlace = (typeof factPlaces)[number];

export interface FoundFact {
  readonly value: string;
  readonly from: FactPlace;
}
export type FoundFacts = Readonly<Partial<Record<FactName, FoundFact>>>;

/** What one extractor takes for the body: a role for each of the text's blocks, in order. */
export interface Reading {
  /** `readability`, `defuddle`, `plain-text` */
  readonly extractor: string;
  readonly version: string;
  readonly roles: readonly BlockRole[];
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
  /** Every fact with where it was found; the fields above repeat the values. */
  readonly found?: FoundFacts;
  /** What independent extractors say, where more than one read the capture. */
  readonly readings?: readonly Reading[];
}

/** Roles as one letter a block, `b` or `f`: how they are stored and sent. */
export function lettersOfRoles(roles: readonly BlockRole[]): string {
  return roles.map((role) => (role === 'body' ? 'b' : 'f')).join('');
}

export function rolesOfLetters(letters: string): BlockRole[] {
  return Array.from(letters, (letter) => (letter === 'b' ? 'body' : 'furniture'));
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
