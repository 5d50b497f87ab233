import type { Extensions, JSONContent } from '@tiptap/core';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import type { Citable, InsertChoice } from '../insertChoices.ts';
import { estimateChart } from './estimateChart.ts';
import { pointTable } from './pointTable.ts';
import { datasetTable } from './datasetTable.ts';
import { datasetChart } from './datasetChart.ts';
import { chain } from './chain.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { picture } from './picture.ts';
import { quote } from './quote.ts';
import { table } from './table.ts';
import { typedQuote } from './typedQuote.ts';

const editorBlocks = {
  heading,
  paragraph,
  quote,
  list,
  table,
  typedQuote,
  estimateChart,
  pointTable,
  datasetTable,
  datasetChart,
  chain,
  picture,
};
const every = Object.values(editorBlocks);

export const blockTypes: readonly string[] = every.flatMap(({ types }) => types);
export const blockExtensions: Extensions = every.flatMap(({ extensions }) => extensions);

/** A block's node, without its id. */
export function contentToNode(content: BlockContent): JSONContent & { readonly type: string } {
  switch (content.kind) {
    case 'heading':
      return editorBlocks.heading.toNode(content);
    case 'paragraph':
      return editorBlocks.paragraph.toNode(content);
    case 'quote':
      return editorBlocks.quote.toNode(content);
    case 'list':
      return editorBlocks.list.toNode(content);
    case 'table':
      return editorBlocks.table.toNode(content);
    case 'typedQuote':
      return editorBlocks.typedQuote.toNode(content);
    case 'estimateChart':
      return editorBlocks.estimateChart.toNode(content);
    case 'pointTable':
      return editorBlocks.pointTable.toNode(content);
    case 'datasetTable':
      return editorBlocks.datasetTable.toNode(content);
    case 'datasetChart':
      return editorBlocks.datasetChart.toNode(content);
    case 'chain':
      return editorBlocks.chain.toNode(content);
    case 'picture':
      return editorBlocks.picture.toNode(content);
    default:
      return assertNever(content);
  }
}

/** A top-level node's content; null where it is of no known kind or holds nothing that can be kept. */
export function nodeToContent(node: JSONContent): BlockContent | null {
  return every.find(({ types }) => types.includes(node.type ?? ''))?.toContent(node) ?? null;
}

/** What `/` offers beside links and notes. */
export function blockChoices(citable: Citable): readonly InsertChoice[] {
  return every.flatMap((block): readonly InsertChoice[] =>
    'choices' in block ? (block.choices?.(citable) ?? []) : [],
  );
}
