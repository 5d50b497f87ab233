import * as z from 'zod';
import { inlineSchema, type InlineRun } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { resolveInline } from '../resolveInline.ts';
import type { BlockKind } from './BlockKind.ts';

/** A table that the writer typed. Its cells may hold live figures. */
export const tableContentSchema = z.strictObject({
  kind: z.literal('table'),
  /** Printed after "Table 1"; may be empty. */
  caption: z.string().max(2_000),
  /** The first row names the columns. */
  headed: z.boolean(),
  rows: z
    .array(z.array(z.strictObject({ inline: inlineSchema })).max(40))
    .min(1)
    .max(10_000),
});

export interface ResolvedTable {
  readonly kind: 'table';
  readonly number: number;
  readonly caption: string;
  readonly headed: boolean;
  /** Every row as long as the longest. */
  readonly rows: readonly (readonly ResolvedRun[])[][];
}

export const table: BlockKind<z.infer<typeof tableContentSchema>, ResolvedTable> = {
  parts: ({ caption, rows }) => [
    { kind: 'inline', inline: captionRuns(caption) },
    ...rows.flatMap((row) => row.map(({ inline }) => ({ kind: 'inline' as const, inline }))),
  ],
  resolve: ({ caption, headed, rows }, resolving) => {
    resolving.given.table += 1;
    const { table: number } = resolving.given;
    const width = Math.max(1, ...rows.map((row) => row.length));
    const cells = rows.map((row) =>
      Array.from({ length: width }, (_, column) => resolveInline(row[column]?.inline ?? [], resolving)),
    );
    return { kind: 'table', number, caption, headed: headed && rows.length > 1, rows: cells };
  },
  lines: ({ caption, rows }) => [[{ kind: 'text', text: caption, marks: [] }], ...rows.flat()],
};

/** A caption as a part of its block's words. */
export function captionRuns(caption: string): InlineRun[] {
  return caption === '' ? [] : [{ kind: 'text', text: caption }];
}
