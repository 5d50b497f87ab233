import * as z from 'zod';
import { blockContentSchema, type ReportBlock } from '../reportDocument.ts';
import { type ReportSettings, reportSettingsSchema } from '../reportSettings.ts';
import { mapInline } from '../mapInline.ts';
import { withoutComments } from '../withoutComments.ts';

const mostBlocks = 2_000;

/** What a new report begins with: blocks without identifiers of their own, and settings. */
export const templateContentSchema = z.strictObject({
  blocks: z.array(blockContentSchema).max(mostBlocks, `A template has at most ${mostBlocks} blocks`),
  settings: reportSettingsSchema,
});

export type TemplateContent = z.infer<typeof templateContentSchema>;

/** A report's structure with its live blocks and its settings; comments stay with the report. */
export function templateOf(blocks: readonly ReportBlock[], settings: ReportSettings): TemplateContent {
  return { blocks: blocks.map(({ content }) => withoutTheirs(content)), settings };
}

function withoutTheirs(content: ReportBlock['content']): ReportBlock['content'] {
  if (content.kind === 'picture') return { ...content, caption: [...withoutComments(content.caption)] };
  return mapInline(content, withoutComments) ?? content;
}

/** Blocks of a new report. */
export function blocksOfTemplate({ blocks }: TemplateContent, newId: () => string): ReportBlock[] {
  return blocks.map((content) => ({ id: newId(), content }));
}
