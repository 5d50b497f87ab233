import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import type { Filled } from './fillTestCase.ts';
import type { TestCase } from './openTestCase.ts';

type Do = (one: TestCase, ids: Filled) => unknown;

export const commentBody = 'Zweifelhaft: who weighed it?';
export const commentAuthor = 'Colleague Brigid';

/** Puts a comment on the first words of the report of `fillTestCase`. */
export function commented(one: TestCase, ids: Filled, commentId = 'comment-of-a-colleague'): { commentId: string } {
  const { report } = one.read('reports.open', { reportId: ids.reportId });
  const blocks = report.blocks.map((block, index) => (index === 0 ? markFirstWords(block, commentId) : block));
  const { id: reportId, title } = report;
  one.change('comments.add', { reportId, commentId, body: commentBody, quoted: 'Grain', title, blocks });
  return { commentId };
}

function markFirstWords(block: ReportBlock, commentId: string): ReportBlock {
  const { content } = block;
  if (content.kind !== 'heading' && content.kind !== 'paragraph') throw new TypeError('words are needed');
  const [first, ...rest] = content.inline;
  if (first?.kind !== 'text') throw new TypeError('words are needed');
  const marked = { ...first, text: first.text.slice(0, 5), comments: [commentId] };
  const inline = [marked, { ...first, text: first.text.slice(5) }, ...rest];
  return { ...block, content: { ...content, inline } };
}

/** The changes of comments once each, for the tests of undo. */
export const commentChanges = {
  'comments.add': (one, ids) => commented(one, ids),
  'comments.reply': (one, ids) => one.change('comments.reply', { ...commented(one, ids), body: 'The office did.' }),
  'comments.edit': (one, ids) => one.change('comments.edit', { ...commented(one, ids), body: 'Who weighed it twice?' }),
  'comments.resolve': (one, ids) => one.change('comments.resolve', { ...commented(one, ids), resolved: true }),
  'comments.remove': (one, ids) => {
    const { commentId } = commented(one, ids);
    one.change('comments.reply', { commentId, body: 'The office did.' });
    return one.change('comments.remove', { commentId });
  },
} satisfies Record<string, Do>;
