import type { Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { useChange, useRead } from '../../../app/api.tsx';
import { useCommand } from '../../../app/commands.tsx';
import { showFailure } from '../../../app/notices.ts';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import type { ShownWords } from '../shownWords.ts';
import { arrangeComments, stepInComments, type CommentThread } from './arrangeComments.ts';
import {
  commentingIn,
  commentsAt,
  markWords,
  setCommenting,
  unmarkWords,
  wordsToComment,
  type Range,
} from './commentMarks.ts';

interface CommentingOn {
  readonly editor: Editor;
  readonly reportId: string;
  readonly title: string;
  /** Saves what was typed, so that the comment is a step of its own. */
  readonly flush: () => Promise<void>;
  readonly blocks: () => ReportBlock[];
  readonly shownWords: (block: DocumentNode) => readonly ShownWords[];
}

export interface CommentsOfReport {
  readonly threads: readonly CommentThread[];
  readonly openCount: number;
  readonly readId: string | null;
  readonly shown: boolean;
  /** The words that a comment is being written on. */
  readonly draft: string | null;
  readonly show: (shown: boolean) => void;
  readonly begin: () => void;
  readonly cancel: () => void;
  readonly add: (body: string) => Promise<void>;
  readonly goTo: (thread: CommentThread) => void;
  readonly step: (direction: 1 | -1) => void;
}

/** The comments of the report that is open: where they stand, which is read, and the ways to write one and to go through them. */
export function useComments({ editor, reportId, title, flush, blocks, shownWords }: CommentingOn): CommentsOfReport {
  const comments = useRead('comments.list', { reportId }).data;
  const add = useChange('comments.add');
  const [shown, setShown] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const { places, readId } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      places: commentingIn(state).places,
      readId: commentsAt(state)[0] ?? null,
    }),
  });
  const threads = useMemo(() => arrangeComments(comments ?? [], places), [comments, places]);
  const open = useMemo(
    () => new Set(threads.filter(({ comment }) => comment.resolvedAt === null).map(({ comment }) => comment.id)),
    [threads],
  );
  useDrawn(editor, open, shown ? readId : null);
  const begin = () => {
    const words = wordsToComment(editor.state, shownWords);
    if (words === null) return showFailure('Select the words to comment on first.');
    editor.view.dispatch(setCommenting(editor.state.tr, { draft: { from: words.from, to: words.to } }));
    setDraft(words.words);
    setShown(true);
    return undefined;
  };
  const cancel = () => {
    setDraft(null);
    editor.view.dispatch(setCommenting(editor.state.tr, { draft: null }));
    editor.commands.focus();
  };
  const goTo = ({ place }: CommentThread) => {
    if (place === null) return;
    select(editor, place);
    setShown(true);
  };
  const step = (direction: 1 | -1) => {
    const next = stepInComments(threads, editor.state.selection, direction);
    if (next !== null) goTo(next);
  };
  const send = async (body: string) => {
    await flush();
    const place = commentingIn(editor.state).draft;
    if (place === null) return showFailure('The words of this comment are no longer in the text.');
    const commentId = crypto.randomUUID();
    editor.view.dispatch(markWords(editor.state, place, commentId));
    try {
      await add.run({ reportId, commentId, body, quoted: draft ?? '', title, blocks: blocks() });
      setDraft(null);
    } catch (problem) {
      editor.view.dispatch(setCommenting(unmarkWords(editor.state, commentId), { draft: place }));
      showFailure(problem instanceof Error ? problem.message : 'The comment was not kept.');
    }
    return undefined;
  };
  useCommentCommands(begin, step, () => setShown(!shown), open.size > 0);
  return {
    ...{ threads, openCount: open.size, readId, shown, draft },
    ...{ show: setShown, begin, cancel, add: send, goTo, step },
  };
}

/** Tells the text which comments are open and which one is read. */
function useDrawn(editor: Editor, open: ReadonlySet<string>, read: string | null): void {
  useEffect(() => {
    editor.view.dispatch(setCommenting(editor.state.tr, { open, read }));
  }, [editor, open, read]);
}

function useCommentCommands(begin: () => void, step: (by: 1 | -1) => void, turn: () => void, some: boolean): void {
  const group = 'Report';
  useCommand({ id: 'comment.add', label: 'Comment on the selected words', shortcut: 'Ctrl+Alt+M', group, run: begin });
  useCommand({ id: 'comment.list', label: 'Comments of colleagues', group, run: turn });
  useCommand({
    ...{ id: 'comment.next', label: 'Next open comment', shortcut: 'Ctrl+Alt+N', group, enabled: some },
    run: () => step(1),
  });
  useCommand({
    ...{ id: 'comment.previous', label: 'Previous open comment', shortcut: 'Ctrl+Alt+P', group, enabled: some },
    run: () => step(-1),
  });
}

function select(editor: Editor, { from, to }: Range): void {
  const { tr: change } = editor.state;
  editor.view.dispatch(change.setSelection(TextSelection.create(change.doc, from, to)).scrollIntoView());
  editor.commands.focus();
}
