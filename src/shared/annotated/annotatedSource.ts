import type { Passage } from '../contract/passages.ts';
import type { PlacedBlock, Source } from '../contract/sources.ts';
import type { Tag } from '../contract/tags.ts';

/** Everything about one source that its print rests on. */
export interface SourceToAnnotate {
  readonly source: Source;
  readonly blocks: readonly PlacedBlock[];
  readonly passages: readonly Passage[];
  /** The case's codebook. */
  readonly tags: readonly Tag[];
  /** Plain words, oldest first; by passage's identifier. */
  readonly passageNotes: ReadonlyMap<string, readonly string[]>;
  readonly sourceNotes: readonly string[];
}

/** `null` stands for a passage without a tag, which is drawn in the mark's own colour. */
export type MarkColour = Tag['colour'] | null;

/** A stretch of a line of text. Marks are numbers of passages. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string; readonly colours: readonly MarkColour[] }
  | { readonly kind: 'opens'; readonly number: number }
  /** `named` where the end needs its number: it overlaps another passage, or began in another block. */
  | { readonly kind: 'closes'; readonly number: number; readonly named: boolean }
  /** Words of the block that are left out. */
  | { readonly kind: 'cut' };

interface BlockPlace {
  /** As footnotes of reports count: 1-based among the body's blocks; null in furniture. */
  readonly paragraph: number | null;
  /** The page of the original that begins here. */
  readonly page: number | null;
}

export type AnnotatedBlock =
  | (BlockPlace & {
      readonly kind: 'heading';
      /** 1 to 6, as the source has it. */
      readonly level: number;
      readonly pieces: readonly TextPiece[];
    })
  | (BlockPlace & {
      readonly kind: 'paragraph' | 'list' | 'quote' | 'caption';
      readonly pieces: readonly TextPiece[];
    })
  /** Rows of cells; every row has as many. */
  | (BlockPlace & { readonly kind: 'table'; readonly rows: readonly (readonly TextPiece[][])[] })
  | { readonly kind: 'furniture'; readonly lines: number }
  /** Whole blocks that are left out between marked passages. */
  | { readonly kind: 'leftOut'; readonly paragraphs: number; readonly rows: number };

/** What is said of a passage, in the margin or as a note. */
export interface PassageSaid {
  readonly number: number;
  readonly colour: MarkColour;
  readonly tags: readonly Pick<Tag, 'name' | 'colour'>[];
  readonly comment: string;
  readonly notes: readonly string[];
}

/** A passage that can't be drawn, with the words that were marked. */
export interface UnplacedPassage extends PassageSaid {
  readonly state: 'moved' | 'lost';
  readonly exact: string;
  /** Of a moved one, where its words are thought to stand: paragraph of the present text, null in furniture or nowhere. */
  readonly candidate: number | null;
}

export interface AnnotatedSource {
  readonly source: Source;
  /** False where there is no text to print. */
  readonly hasText: boolean;
  readonly blocks: readonly AnnotatedBlock[];
  /** Of every drawn passage, in the order of their numbers. */
  readonly passages: readonly PassageSaid[];
  readonly unplaced: readonly UnplacedPassage[];
  /** Passages of the source that were not chosen to be printed. */
  readonly notChosen: number;
  /** Tags that these passages carry, by name. */
  readonly tags: readonly Pick<Tag, 'name' | 'colour'>[];
  readonly sourceNotes: readonly string[];
  /** Lines of furniture that are not printed. */
  readonly furnitureLines: number;
}
