import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { BlockIds } from './blockIds.ts';
import { blockExtensions, blockTypes } from './blocks/all.ts';
import { CommentMark } from './comments/commentMarks.ts';
import { Placeholder } from './templates/placeholders.ts';
import { linkNodes, PlainNumber, type LinkViews } from './linkNodes.ts';

/** Only what a report can hold: its kinds of blocks, bold, italic, links into the case, undo. */
export function reportExtensions(newId: () => string, views?: LinkViews): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      hardBreak: false,
      heading: { levels: [1, 2, 3] },
      horizontalRule: false,
      link: false,
      listItem: false,
      listKeymap: false,
      orderedList: false,
      strike: false,
      // A block added by the editor itself would count as the user's edit.
      trailingNode: false,
      underline: false,
    }),
    BlockIds.configure({ newId, blockTypes }),
    ...blockExtensions,
    ...linkNodes(views),
    PlainNumber,
    CommentMark,
    Placeholder,
  ];
}
