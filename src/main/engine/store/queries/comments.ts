import type { ReportComment } from '#shared/contract/comments.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

/** Of one report, the oldest first. */
export function listComments(database: ReadableDatabase, reportId: string): ReportComment[] {
  return database
    .all('SELECT * FROM report_comments WHERE report_id = ? ORDER BY created_at, rowid', reportId)
    .map(toComment);
}

/** Errors: `not-found`. */
export function getComment(database: ReadableDatabase, commentId: string): ReportComment & { reportId: string } {
  const row = database.get('SELECT * FROM report_comments WHERE id = ?', commentId);
  if (row === undefined) throw new PlumbError('not-found', 'This comment is no longer in the case.');
  return { ...toComment(row), reportId: textOf(row['report_id']) };
}

function toComment(row: Row): ReportComment {
  return {
    id: textOf(row['id']),
    parentId: textOrNull(row['parent_id']),
    author: textOf(row['author']),
    body: textOf(row['body']),
    quoted: textOf(row['quoted']),
    resolvedAt: textOrNull(row['resolved_at']),
    createdAt: textOf(row['created_at']),
    changedAt: textOf(row['changed_at']),
  };
}
