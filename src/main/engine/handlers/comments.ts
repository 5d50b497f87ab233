import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from '../store/Change.ts';
import { whoOf } from '../store/commit.ts';
import { getComment, listComments } from '../store/queries/comments.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';
import { saveReport } from './reports.ts';

export const commentReads = {
  'comments.list': (database, { reportId }) => listComments(database, reportId),
} satisfies Partial<ReadHandlers>;

export const commentChanges = {
  'comments.add': (change, { reportId, commentId, body, quoted, title, blocks }) => {
    refuseTaken(change, commentId);
    saveReport(change, { id: reportId, title, blocks });
    insert(change, { id: commentId, report_id: reportId, parent_id: null, body, quoted });
    return null;
  },
  'comments.reply': (change, { commentId, body }) => {
    const { reportId, parentId } = getComment(change.database, commentId);
    const id = change.newId();
    // An answer to an answer stands under the same comment: there is one thread for each.
    insert(change, { id, report_id: reportId, parent_id: parentId ?? commentId, body, quoted: '' });
    return { commentId: id };
  },
  'comments.edit': (change, { commentId, body }) => {
    if (getComment(change.database, commentId).body !== body)
      change.update('report_comments', commentId, { body, changed_at: change.now });
    return null;
  },
  'comments.resolve': (change, { commentId, resolved }) => {
    const { parentId, resolvedAt } = getComment(change.database, commentId);
    if (parentId !== null) throw new PlumbError('invalid-input', 'Only a comment is resolved, not an answer to one.');
    if (!resolved) change.name('Reopen comment');
    if ((resolvedAt !== null) !== resolved)
      change.update('report_comments', commentId, { resolved_at: resolved ? change.now : null });
    return null;
  },
  'comments.remove': (change, { commentId }) => {
    const { id, reportId } = getComment(change.database, commentId);
    const answers = listComments(change.database, reportId).filter(({ parentId }) => parentId === id);
    for (const answer of answers) change.remove('report_comments', answer.id);
    change.remove('report_comments', id);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

interface NewComment {
  readonly id: string;
  readonly report_id: string;
  readonly parent_id: string | null;
  readonly body: string;
  readonly quoted: string;
}

function insert(change: Change, comment: NewComment): void {
  const times = { created_at: change.now, changed_at: change.now };
  change.insert('report_comments', { ...comment, author: whoOf(change.database), resolved_at: null, ...times });
}

function refuseTaken(change: Change, id: string): void {
  if (change.database.get('SELECT 1 AS found FROM report_comments WHERE id = ?', id) === undefined) return;
  throw new PlumbError('invalid-input', 'Another comment has the same identifier.');
}
