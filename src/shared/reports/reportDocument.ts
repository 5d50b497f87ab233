import * as z from 'zod';

const markSchema = z.enum(['bold', 'italic']);
const idSchema = z.string().min(1);

export const textRunSchema = z.strictObject({
  kind: z.literal('text'),
  text: z.string(),
  marks: z.array(markSchema).optional(),
});

/** A live number: printed with its qualifier and unit as they stand now, and a footnote that leads to its source. */
export const figureRunSchema = z.strictObject({
  kind: z.literal('figure'),
  of: z.enum(['dataPoint', 'estimate']),
  id: idSchema,
});

/** A footnote without words of its own in the line. */
export const citationRunSchema = z.strictObject({
  kind: z.literal('citation'),
  of: z.enum(['passage', 'dataPoint', 'estimate', 'note']),
  id: idSchema,
});

export const inlineRunSchema = z.discriminatedUnion('kind', [textRunSchema, figureRunSchema, citationRunSchema]);
export const inlineSchema = z.array(inlineRunSchema);

export const headingContentSchema = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  inline: inlineSchema,
});
export const paragraphContentSchema = z.strictObject({ kind: z.literal('paragraph'), inline: inlineSchema });
/** A quoted passage: its words are read from the passage whenever the report is resolved, never stored here. */
export const quoteContentSchema = z.strictObject({ kind: z.literal('quote'), passageId: idSchema });

export const blockContentSchema = z.discriminatedUnion('kind', [
  headingContentSchema,
  paragraphContentSchema,
  quoteContentSchema,
]);
export const reportBlockSchema = z.strictObject({ id: idSchema, content: blockContentSchema });
/** The stored report: what the writer wrote, with links by id to what it rests on. */
export const reportSchema = z.strictObject({ id: idSchema, title: z.string(), blocks: z.array(reportBlockSchema) });

export type Mark = z.infer<typeof markSchema>;
export type InlineRun = z.infer<typeof inlineRunSchema>;
export type FigureRun = z.infer<typeof figureRunSchema>;
export type CitationRun = z.infer<typeof citationRunSchema>;
export type BlockContent = z.infer<typeof blockContentSchema>;
export type ReportBlock = z.infer<typeof reportBlockSchema>;
export type Report = z.infer<typeof reportSchema>;

/** What a run of a report can point at. */
export type CitedKind = CitationRun['of'];

export interface ReportLink {
  readonly blockId: string;
  readonly of: CitedKind;
  readonly id: string;
}

/** Every link of a report to what it rests on, in reading order, repeated as often as it is cited. */
export function listLinks(report: Report): ReportLink[] {
  return report.blocks.flatMap(({ id: blockId, content }): ReportLink[] => {
    if (content.kind === 'quote') return [{ blockId, of: 'passage', id: content.passageId }];
    return content.inline.flatMap((run) => (run.kind === 'text' ? [] : [{ blockId, of: run.of, id: run.id }]));
  });
}
