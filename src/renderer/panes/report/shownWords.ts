import type { Node as DocumentNode } from '@tiptap/pm/model';
import { linesOf } from '#shared/reports/blocks/all.ts';
import type { ResolvedBlock } from '#shared/reports/resolvedReport.ts';
import { namedWords } from './insertChoices.ts';
import type { LinkFacts } from './linkFacts.ts';
import { textOf } from './liveLink.tsx';

/** What a reader sees of a node that holds no text of its own: a live figure, a quoted passage, a chart's caption, a table. */
export interface ShownWords {
  /** Of the node, from the start of its block. */
  readonly offset: number;
  readonly node: DocumentNode;
  readonly words: string;
}

export type ShownFacts = Pick<LinkFacts, 'live' | 'blocks' | 'citable'>;

/** The shown words of a block of the top level, in reading order; a footnote alone shows none. */
export function shownWordsOf(block: DocumentNode, facts: ShownFacts): readonly ShownWords[] {
  const blockId = textOf(block.attrs['blockId']);
  if (block.isAtom) {
    const words = block.type.name === 'quotation' ? quotedWords(block, facts) : blockWords(facts.blocks.get(blockId));
    return words === '' ? [] : [{ offset: 0, node: block, words }];
  }
  const links = facts.live.get(blockId);
  const shown: ShownWords[] = [];
  let nth = 0;
  block.descendants((node, offset) => {
    if (!node.isAtom || node.isText) return true;
    const link = links?.[nth];
    nth += 1;
    if (node.type.name !== 'figure') return false;
    const words = link?.words ?? namedWords(facts.citable, textOf(node.attrs['of']), textOf(node.attrs['id']));
    shown.push({ offset: offset + 1, node, words });
    return false;
  });
  return shown;
}

function quotedWords(block: DocumentNode, { citable, live }: ShownFacts): string {
  const passage = citable.passages.find(({ id }) => id === block.attrs['passageId']);
  return passage?.exact ?? live.get(textOf(block.attrs['blockId']))?.[0]?.words ?? '';
}

function blockWords(block: ResolvedBlock | undefined): string {
  if (block === undefined) return '';
  const lines = linesOf(block).map((runs) => runs.map((run) => (run.kind === 'footnote' ? '' : run.text)).join(''));
  return lines.join('\n');
}
