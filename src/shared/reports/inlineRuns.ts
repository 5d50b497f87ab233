import * as z from 'zod';

/**
 * `placeholder` marks words that tell the writer what belongs there: no page and no file has them.
 * `plainNumber` marks words whose number needs no source: a date written by hand, a page, a price of one's own.
 */
const markSchema = z.enum(['bold', 'italic', 'plainNumber', 'placeholder']);
export const idSchema = z.string().min(1);

/** Comments of colleagues on these words, by their identifiers; no page and no file shows them. */
const commentsField = z.array(idSchema).max(100).optional();

export const textRunSchema = z.strictObject({
  kind: z.literal('text'),
  text: z.string(),
  marks: z.array(markSchema).optional(),
  comments: commentsField,
});

/** A live number: printed with its qualifier and unit as they stand now, and a footnote that leads to its source. */
export const figureRunSchema = z.strictObject({
  kind: z.literal('figure'),
  of: z.enum(['dataPoint', 'estimate']),
  id: idSchema,
  comments: commentsField,
});

/** A footnote without words of its own in the line. */
export const citationRunSchema = z.strictObject({
  kind: z.literal('citation'),
  of: z.enum(['passage', 'dataPoint', 'estimate', 'note']),
  id: idSchema,
});

/** A footnote of the writer's own words. */
export const remarkRunSchema = z.strictObject({ kind: z.literal('remark'), text: z.string().max(20_000) });

export const inlineRunSchema = z.discriminatedUnion('kind', [
  textRunSchema,
  figureRunSchema,
  citationRunSchema,
  remarkRunSchema,
]);
export const inlineSchema = z.array(inlineRunSchema);

export type Mark = z.infer<typeof markSchema>;
export type InlineRun = z.infer<typeof inlineRunSchema>;
export type FigureRun = z.infer<typeof figureRunSchema>;
export type CitationRun = z.infer<typeof citationRunSchema>;

/** What a report can point at. */
export type CitedKind = CitationRun['of'] | 'source';
