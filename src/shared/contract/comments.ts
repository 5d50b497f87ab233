import { z } from 'zod';
import { reportBlockSchema } from '../reports/reportDocument.ts';
import { idField, nameText } from './fields.ts';
import { change, read } from './method.ts';
import { maximumBlocks } from './reports.ts';

/** What a colleague says of words of a report; it leaves the case with no file. */
export interface ReportComment {
  readonly id: string;
  /** The comment that it answers; null for one of its own. */
  readonly parentId: string | null;
  /** As typed for the case when it was written; may be empty. */
  readonly author: string;
  readonly body: string;
  /** The words that it stood on; empty for an answer. */
  readonly quoted: string;
  /** ISO 8601, UTC; null while it is open. Answers are never resolved by themselves. */
  readonly resolvedAt: string | null;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly changedAt: string;
}

const body = z
  .string()
  .max(20_000, 'A comment holds at most 20,000 characters')
  .refine((text) => text.trim() !== '', 'A comment needs words');

export const commentsContract = {
  /** Of one report, the oldest first. */
  'comments.list': read<readonly ReportComment[]>()(z.strictObject({ reportId: idField })),
  /** With the report's text, in which the comment's identifier now marks its words: one step of undo takes both back. */
  'comments.add': change<null>('Comment on report')(
    z.strictObject({
      reportId: idField,
      commentId: idField,
      body,
      quoted: z.string().max(2_000),
      title: nameText,
      blocks: z.array(reportBlockSchema).max(maximumBlocks),
    }),
  ),
  'comments.reply': change<{ readonly commentId: string }>('Answer comment')(
    z.strictObject({ commentId: idField, body }),
  ),
  'comments.edit': change<null>('Edit comment')(z.strictObject({ commentId: idField, body })),
  'comments.resolve': change<null>('Resolve comment')(z.strictObject({ commentId: idField, resolved: z.boolean() })),
  /** With its answers. Its mark stays in the text, where it shows nothing, so that undo finds its words again. */
  'comments.remove': change<null>('Remove comment')(z.strictObject({ commentId: idField })),
};
