import { Node, type Attributes } from '@tiptap/core';
import { ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import type { ReactNode } from 'react';

/** A block that shows something of the case and holds no text of its own; its attributes are kept as JSON when it is copied. */
export function shownBlock(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  view: (props: NodeViewProps) => ReactNode,
) {
  const tag = `data-${name.toLowerCase()}`;
  return Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(attributes).map(([key, fallback]): [string, Attributes[string]] => [
          key,
          {
            default: fallback,
            parseHTML: (element: HTMLElement) => readJson(element.getAttribute(`data-${key.toLowerCase()}`), fallback),
            renderHTML: (values: Record<string, unknown>) => ({
              [`data-${key.toLowerCase()}`]: JSON.stringify(values[key]),
            }),
          },
        ]),
      ),
    parseHTML: () => [{ tag: `div[${tag}]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, [tag]: '' }],
    addNodeView: () => ReactNodeViewRenderer(view),
  });
}

function readJson(text: string | null, fallback: unknown): unknown {
  if (text === null) return fallback;
  try {
    return JSON.parse(text);
  } catch {
    // Pasted from elsewhere: what cannot be read is as if it were not there.
    return fallback;
  }
}
