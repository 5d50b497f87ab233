import type { Extensions, JSONContent } from '@tiptap/core';
import type { Citable, InsertChoice } from '../insertChoices.ts';

/** What the editor knows of one kind of block. */
export interface EditorBlock<Content> {
  /** Its node types at the top level, which get the block's id. */
  readonly types: readonly string[];
  /** The nodes that the block is made of and their keys; none where the editor's own are used. */
  readonly extensions: Extensions;
  /** The node without the block's id. */
  readonly toNode: (content: Content) => JSONContent & { readonly type: string };
  /** The content of a node of this type; null where it holds nothing that can be kept. */
  readonly toContent: (node: JSONContent) => Content | null;
  /** What `/` and the palette offer of it. */
  readonly choices?: (citable: Citable) => readonly InsertChoice[];
}
