import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { pictureContentSchema } from '#shared/reports/blocks/picture.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { inlineOf, inlineToNodes } from '../inlineNodes.ts';
import { choosePicture } from '../pictures/pictureFiles.ts';
import type { EditorBlock } from './EditorBlock.ts';
import { PictureView } from './PictureView.tsx';

/** Its text is the caption. */
const PictureNode = Node.create({
  name: 'picture',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    pictureId: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-pictureid') ?? '',
      renderHTML: (values: Record<string, unknown>) => ({ 'data-pictureid': values['pictureId'] }),
    },
    alternative: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-alternative') ?? '',
      renderHTML: (values: Record<string, unknown>) => ({ 'data-alternative': values['alternative'] }),
    },
    width: {
      default: 100,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-width') ?? 100),
      renderHTML: (values: Record<string, unknown>) => ({ 'data-width': String(values['width']) }),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-pictureid]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

export const picture: EditorBlock<Extract<BlockContent, { kind: 'picture' }>> = {
  types: ['picture'],
  extensions: [PictureNode],
  toNode: ({ pictureId, caption, alternative, width }) => ({
    ...{ type: 'picture', attrs: { pictureId, alternative, width }, content: inlineToNodes(caption) },
  }),
  toContent: (node) => {
    const { blockId: _, ...kept } = node.attrs ?? {};
    return pictureContentSchema.safeParse({ kind: 'picture', ...kept, caption: inlineOf(node) }).data ?? null;
  },
  choices: () => [
    {
      key: 'picture',
      group: 'Charts and tables',
      words: 'Picture…',
      detail: 'from a file; place, camera and names are taken out',
      insert: { kind: 'change', change: choosePicture },
    },
  ],
};
