import { Node, wrappingInputRule, type Editor, type JSONContent } from '@tiptap/core';
import { deepestList } from '#shared/reports/blocks/list.ts';
import { nestItems, type NestedList } from '#shared/reports/blocks/nestItems.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { inlineOf, inlineToNodes } from '../inlineNodes.ts';
import type { InsertChoice } from '../insertChoices.ts';
import type { EditorBlock } from './EditorBlock.ts';

type ListContent = Extract<BlockContent, { kind: 'list' }>;
type Item = ListContent['items'][number];

function listNode(name: 'bulletList' | 'orderedList', tag: 'ul' | 'ol', typed: RegExp) {
  return Node.create({
    name,
    group: 'block list',
    content: 'listItem+',
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    addInputRules() {
      return [wrappingInputRule({ find: typed, type: this.type })];
    },
  });
}

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph list*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts: () => ({
    Enter: ({ editor }) => editor.commands.splitListItem('listItem'),
    Tab: ({ editor }) => depthOf(editor) < deepestList && editor.commands.sinkListItem('listItem'),
    'Shift-Tab': ({ editor }) => editor.commands.liftListItem('listItem'),
  }),
});

export function toggleList(editor: Editor, name: 'bulletList' | 'orderedList'): void {
  editor.chain().focus().toggleList(name, 'listItem').run();
}

/** Depth of the item at the cursor, from 0. */
function depthOf(editor: Editor): number {
  const { $from } = editor.state.selection;
  const lists = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name);
  return lists.filter((name) => name === 'listItem').length - 1;
}

export const list: EditorBlock<ListContent> = {
  types: ['bulletList', 'orderedList'],
  extensions: [listNode('bulletList', 'ul', /^\s*[-+*]\s$/), listNode('orderedList', 'ol', /^\s*\d+\.\s$/), ListItem],
  toNode: ({ items }) => {
    const [first, ...rest] = nestItems(items).map(toListNode);
    // A block is one node; what a stored block says after a change of marker stays with it, one level deeper.
    if (first === undefined) return { type: 'bulletList', content: [itemNode([], [])] };
    const content = first.content ?? [];
    const last = content.at(-1);
    return last === undefined || rest.length === 0
      ? first
      : { ...first, content: [...content.slice(0, -1), { ...last, content: [...(last.content ?? []), ...rest] }] };
  },
  toContent: (node) => ({ kind: 'list', items: itemsOf(node, 0) }),
  choices: () => [choice('bulletList', 'List', 'with bullets'), choice('orderedList', 'Numbered list', '')],
};

function choice(name: 'bulletList' | 'orderedList', words: string, detail: string): InsertChoice {
  return {
    key: name,
    group: 'Text',
    words,
    detail,
    insert: { kind: 'change', change: (editor) => toggleList(editor, name) },
  };
}

function toListNode({ ordered, items }: NestedList<Item>): JSONContent & { type: string } {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    content: items.map(({ item, inside }) => itemNode(inlineToNodes(item.inline), inside.map(toListNode))),
  };
}

function itemNode(words: JSONContent[], inside: JSONContent[]): JSONContent {
  return { type: 'listItem', content: [{ type: 'paragraph', content: words }, ...inside] };
}

function itemsOf(list: JSONContent, depth: number): Item[] {
  const ordered = list.type === 'orderedList';
  return (list.content ?? []).flatMap((item) => {
    const [words, ...inside] = item.content ?? [];
    const own: Item = { depth: Math.min(depth, deepestList), ordered, inline: inlineOf(words ?? {}) };
    return [own, ...inside.flatMap((nested) => itemsOf(nested, depth + 1))];
  });
}
