import { Mark, Node, type NodeViewRenderer } from '@tiptap/core';

export interface LinkViews {
  readonly figure: NodeViewRenderer;
  readonly citation: NodeViewRenderer;
  readonly quotation: NodeViewRenderer;
  readonly remark: NodeViewRenderer;
}

function kept(name: string) {
  const attribute = `data-${name}`;
  return {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
    renderHTML: (attributes: Record<string, unknown>) => ({ [attribute]: attributes[name] }),
  };
}

function inlineLink(
  name: 'figure' | 'citation' | 'remark',
  attributes: readonly string[],
  view: NodeViewRenderer | undefined,
) {
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => Object.fromEntries(attributes.map((attribute) => [attribute, kept(attribute)])),
    parseHTML: () => [{ tag: `span[data-link="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-link': name }],
    ...(view === undefined ? {} : { addNodeView: () => view }),
  });
}

/**
 * The nodes that point at something in the case (a live number, a footnote alone, a quoted passage) and the footnote of
 * the writer's own. Without views (tests, conversions) they are the bare schema.
 */
export function linkNodes(views?: LinkViews): readonly Node[] {
  const quotationView = views?.quotation;
  return [
    inlineLink('figure', ['of', 'id'], views?.figure),
    inlineLink('citation', ['of', 'id'], views?.citation),
    inlineLink('remark', ['text'], views?.remark),
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

/** On words whose number needs no source. */
export const PlainNumber = Mark.create({
  name: 'plainNumber',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-plain-number]' }],
  renderHTML: () => ['span', { 'data-plain-number': '' }, 0],
});
