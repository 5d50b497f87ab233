import { Node, type NodeViewRenderer } from '@tiptap/core';

export interface LinkViews {
  readonly figure: NodeViewRenderer;
  readonly citation: NodeViewRenderer;
  readonly quotation: NodeViewRenderer;
}

function kept(name: string) {
  const attribute = `data-${name}`;
  return {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
    renderHTML: (attributes: Record<string, unknown>) => ({ [attribute]: attributes[name] }),
  };
}

function inlineLink(name: 'figure' | 'citation', view: NodeViewRenderer | undefined) {
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ of: kept('of'), id: kept('id') }),
    parseHTML: () => [{ tag: `span[data-link="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-link': name }],
    ...(view === undefined ? {} : { addNodeView: () => view }),
  });
}

/**
 * The three nodes that point at something in the case: a live number, a footnote alone, a quoted passage. Without
 * views (tests, conversions) they are the bare schema.
 */
export function linkNodes(views?: LinkViews): readonly Node[] {
  const quotationView = views?.quotation;
  return [
    inlineLink('figure', views?.figure),
    inlineLink('citation', views?.citation),
    Node.create({
      name: 'quotation',
      group: 'block',
      atom: true,
      selectable: true,
      draggable: true,
      addAttributes: () => ({ passageId: kept('passageId') }),
      parseHTML: () => [{ tag: 'blockquote[data-passageId]' }],
      renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes],
      ...(quotationView === undefined ? {} : { addNodeView: () => quotationView }),
    }),
  ];
}
