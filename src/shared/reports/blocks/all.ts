import * as z from 'zod';
import { assertNever } from '../../values/assertNever.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import type { Resolving } from '../resolving.ts';
import type { BlockKind, BlockPart } from './BlockKind.ts';
import { estimateChart, estimateChartContentSchema, type ResolvedEstimateChart } from './estimateChart.ts';
import { pointTable, pointTableContentSchema, type ResolvedPointTable } from './pointTable.ts';
import { datasetTable, datasetTableContentSchema, type ResolvedDatasetTable } from './datasetTable.ts';
import { datasetChart, datasetChartContentSchema, type ResolvedDatasetChart } from './datasetChart.ts';
import { chain, chainContentSchema, type ResolvedChain } from './chain.ts';
import { heading, headingContentSchema, type ResolvedHeading } from './heading.ts';
import { list, listContentSchema, type ResolvedList } from './list.ts';
import { paragraph, paragraphContentSchema, type ResolvedParagraph } from './paragraph.ts';
import { picture, pictureContentSchema, type ResolvedPicture } from './picture.ts';
import { quote, quoteContentSchema, type ResolvedQuote } from './quote.ts';
import { table, tableContentSchema, type ResolvedTable } from './table.ts';
import { typedQuote, typedQuoteContentSchema, type ResolvedTypedQuote } from './typedQuote.ts';

/** Every kind of block: the schema of its content here, what it does below. */
export const blockContentSchema = z.discriminatedUnion('kind', [
  headingContentSchema,
  paragraphContentSchema,
  quoteContentSchema,
  listContentSchema,
  tableContentSchema,
  typedQuoteContentSchema,
  estimateChartContentSchema,
  pointTableContentSchema,
  datasetTableContentSchema,
  datasetChartContentSchema,
  chainContentSchema,
  pictureContentSchema,
]);

export type BlockContent = z.infer<typeof blockContentSchema>;
export type ResolvedContent =
  | ResolvedHeading
  | ResolvedParagraph
  | ResolvedQuote
  | ResolvedList
  | ResolvedTable
  | ResolvedTypedQuote
  | ResolvedEstimateChart
  | ResolvedPointTable
  | ResolvedDatasetTable
  | ResolvedDatasetChart
  | ResolvedChain
  | ResolvedPicture;

/** The block's stretches of text and shown things, in reading order. */
export function partsOf(content: BlockContent): readonly BlockPart[] {
  return bindContent(content).parts;
}

export function resolveContent(content: BlockContent, resolving: Resolving): ResolvedContent {
  return bindContent(content).resolve(resolving);
}

interface Bound {
  readonly parts: readonly BlockPart[];
  readonly resolve: (resolving: Resolving) => ResolvedContent;
}

function bind<Content, Resolved extends ResolvedContent>(kind: BlockKind<Content, Resolved>, content: Content): Bound {
  return { parts: kind.parts(content), resolve: (resolving) => kind.resolve(content, resolving) };
}

function bindContent(content: BlockContent): Bound {
  switch (content.kind) {
    case 'heading':
      return bind(heading, content);
    case 'paragraph':
      return bind(paragraph, content);
    case 'quote':
      return bind(quote, content);
    case 'list':
      return bind(list, content);
    case 'table':
      return bind(table, content);
    case 'typedQuote':
      return bind(typedQuote, content);
    case 'estimateChart':
      return bind(estimateChart, content);
    case 'pointTable':
      return bind(pointTable, content);
    case 'datasetTable':
      return bind(datasetTable, content);
    case 'datasetChart':
      return bind(datasetChart, content);
    case 'chain':
      return bind(chain, content);
    case 'picture':
      return bind(picture, content);
    default:
      return assertNever(content);
  }
}

/** Every run of a resolved block in reading order. */
export function runsOf(resolved: ResolvedContent): readonly ResolvedRun[] {
  return linesOf(resolved).flat();
}

/** The same in stretches that a page may part: an item, a cell, a caption. */
export function linesOf(resolved: ResolvedContent): readonly (readonly ResolvedRun[])[] {
  switch (resolved.kind) {
    case 'heading':
      return heading.lines(resolved);
    case 'paragraph':
      return paragraph.lines(resolved);
    case 'quote':
      return quote.lines(resolved);
    case 'list':
      return list.lines(resolved);
    case 'table':
      return table.lines(resolved);
    case 'typedQuote':
      return typedQuote.lines(resolved);
    case 'estimateChart':
      return estimateChart.lines(resolved);
    case 'pointTable':
      return pointTable.lines(resolved);
    case 'datasetTable':
      return datasetTable.lines(resolved);
    case 'datasetChart':
      return datasetChart.lines(resolved);
    case 'chain':
      return chain.lines(resolved);
    case 'picture':
      return picture.lines(resolved);
    default:
      return assertNever(resolved);
  }
}
