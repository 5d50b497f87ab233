import * as z from 'zod';
import { blockContentSchema, partsOf } from './blocks/all.ts';
import { idSchema, type CitedKind, type InlineRun } from './inlineRuns.ts';

export { blockContentSchema, partsOf, type BlockContent } from './blocks/all.ts';
export type { CitationRun, CitedKind, FigureRun, InlineRun, Mark } from './inlineRuns.ts';

export const reportBlockSchema = z.strictObject({ id: idSchema, content: blockContentSchema });
/** The stored report: what the writer wrote, with links by id to what it rests on. */
export const reportSchema = z.strictObject({ id: idSchema, title: z.string(), blocks: z.array(reportBlockSchema) });

export type ReportBlock = z.infer<typeof reportBlockSchema>;
export type Report = z.infer<typeof reportSchema>;

export interface ReportLink {
  readonly blockId: string;
  readonly of: CitedKind;
  readonly id: string;
}

/** Every link of a report to what it rests on, in reading order, repeated as often as it is cited. */
export function listLinks(report: Report): ReportLink[] {
  return report.blocks.flatMap(({ id: blockId, content }) =>
    partsOf(content).flatMap((part): ReportLink[] =>
      part.kind === 'shows' ? [{ blockId, of: part.of, id: part.id }] : linksIn(part.inline, blockId),
    ),
  );
}

function linksIn(inline: readonly InlineRun[], blockId: string): ReportLink[] {
  return inline.flatMap((run) =>
    run.kind === 'figure' || run.kind === 'citation' ? [{ blockId, of: run.of, id: run.id }] : [],
  );
}
