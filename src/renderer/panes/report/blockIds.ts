import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

interface BlockIdOptions {
  readonly newId: () => string;
  /** Node types that may stand at the top level. */
  readonly blockTypes: readonly string[];
}

/** Gives every top-level block an id that stays with it; a block split or pasted from another gets one of its own. */
export const BlockIds = Extension.create<BlockIdOptions>({
  name: 'blockIds',
  addOptions: () => ({ newId: () => crypto.randomUUID(), blockTypes: [] }),
  addGlobalAttributes() {
    const blockId = {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-block-id'),
      renderHTML: (attributes: Record<string, unknown>) =>
        typeof attributes['blockId'] === 'string' ? { 'data-block-id': attributes['blockId'] } : {},
    };
    return [{ types: [...this.options.blockTypes], attributes: { blockId } }];
  },
  addProseMirrorPlugins() {
    const { newId } = this.options;
    return [
      new Plugin({
        appendTransaction(transactions, _before, state) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          const wanting = blocksWithoutOwnId(state.doc);
          if (wanting.length === 0) return null;
          const change = state.tr;
          for (const position of wanting) change.setNodeAttribute(position, 'blockId', newId());
          return change.setMeta('addToHistory', false);
        },
      }),
    ];
  },
});

function blocksWithoutOwnId(document: DocumentNode): number[] {
  const seen = new Set<unknown>();
  const positions: number[] = [];
  document.forEach((node, position) => {
    const id: unknown = node.attrs['blockId'];
    if (typeof id !== 'string' || seen.has(id)) positions.push(position);
    seen.add(id);
  });
  return positions;
}
