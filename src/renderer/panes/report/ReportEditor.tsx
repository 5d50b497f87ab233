import { RichTextEditor } from '@mantine/tiptap';
import '@mantine/tiptap/styles.css';
import { useEffect, useState } from 'react';
import { checkedLanguage } from '#shared/spelling/spellingLanguages.ts';
import type { OpenReport } from '#shared/contract/reports.ts';
import { useChange } from '../../app/api.tsx';
import type { Autosave } from '../../app/autosave.ts';
import { FindBar } from './find/FindBar.tsx';
import { useFindCommands } from './find/useFindCommands.ts';
import { CommentsButton } from './comments/CommentsButton.tsx';
import { CommentsPanel } from './comments/CommentsPanel.tsx';
import { useComments } from './comments/useComments.ts';
import { InsertCommands } from './InsertCommands.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import type { LinkFacts } from './linkFacts.ts';
import styles from './report.module.css';
import { useInsertThings } from './useInsertThings.ts';
import { useInsertPictures } from './pictures/useInsertPictures.ts';
import { ReportToolbar } from './ReportToolbar.tsx';
import { shownWordsOf } from './shownWords.ts';
import type { ReportText } from './ReportWorkspace.tsx';
import { SpellingMenu } from './spelling/SpellingMenu.tsx';
import { useSpelling } from './spelling/useSpelling.ts';
import { SpellingFoot } from './spelling/SpellingFoot.tsx';
import { WordCount } from './WordCount.tsx';
import { blocksOf, laterBlocksOf, loadBlocks, useReportEditor } from './useReportEditor.ts';

interface ReportEditorProps {
  readonly opened: OpenReport;
  /** Nothing waits to be saved and no newer state is on its way: what comes from outside may replace the text. */
  readonly settled: boolean;
  readonly autosave: Autosave<ReportText>;
  readonly facts: LinkFacts;
}

export function ReportEditor({ opened, settled, autosave, facts }: ReportEditorProps) {
  const { report, resolved } = opened;
  const [typed, setTyped] = useState(report.title);
  const title = settled && typed.trim() !== '' ? report.title : typed;
  const [inserting, setInserting] = useState(false);
  const find = useFindCommands();
  const undo = useChange('journal.undo');
  const redo = useChange('journal.redo');
  const saveTitled = (next: string, blocks: ReportText['blocks']) => {
    // Without a title the text is still saved, under the title that it had.
    autosave.schedule({ title: next.trim() === '' ? report.title : next, blocks });
  };
  const editor = useReportEditor(report.blocks, {
    onEdit: (blocks) => saveTitled(title, blocks),
    onBlur: () => void autosave.flush(),
    onSlash: () => setInserting(true),
    onUndo: () => void autosave.flush().then(() => undo.run({})),
    onRedo: () => void autosave.flush().then(() => redo.run({})),
    onDrop: (thing, place) => dropped(thing, place),
    onPictures: (files, position) => insertPictures(files, position),
    shownWords: (block) => shownWordsOf(block, facts),
    passageWords: (id) => facts.citable.passages.find((passage) => passage.id === id)?.exact ?? null,
  });
  const insertPictures = useInsertPictures(editor);
  const speller = useSpelling(editor, checkedLanguage(opened.settings.spelling));
  const dropped = useInsertThings(editor, report.id, facts);
  const comments = useComments({
    ...{ editor, reportId: report.id, title: title.trim() === '' ? report.title : title },
    ...{ flush: autosave.flush, blocks: () => blocksOf(editor) },
    shownWords: (block) => shownWordsOf(block, facts),
  });
  useEffect(() => {
    if (settled) loadBlocks(editor, report.blocks);
  }, [settled, report, editor]);
  const rename = (next: string) => {
    const line = next.replaceAll('\n', ' ');
    setTyped(line);
    saveTitled(line, laterBlocksOf(editor));
  };
  // Mantine's types name Tiptap's CommonJS declarations, ours its ES ones: one class under two names.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const forMantine = editor as never;
  return (
    <>
      <div className={styles.writing}>
        <RichTextEditor editor={forMantine} className={styles.editor} withTypographyStyles={false} data-report-editor>
          <ReportToolbar
            editor={editor}
            onInsert={() => setInserting(true)}
            tools={<CommentsButton comments={comments} />}
          >
            {find.asked === null ? null : (
              <FindBar editor={editor} facts={facts} asked={find.asked} onClose={find.close} />
            )}
          </ReportToolbar>
          <InsertCommands editor={editor} onOpenMenu={() => setInserting(true)} />
          <div className={styles.sheet}>
            <textarea
              className={styles.titleInput}
              aria-label="Title"
              rows={1}
              value={title}
              onChange={(event) => rename(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                editor.commands.focus('start');
              }}
              onBlur={() => void autosave.flush()}
              aria-invalid={title.trim() === ''}
              aria-describedby={title.trim() === '' ? 'report-title-problem' : undefined}
            />
            {title.trim() === '' ? (
              <p id="report-title-problem" role="alert" className={styles.titleProblem}>
                A report needs a title; until it has one it keeps “{report.title}”.
              </p>
            ) : null}
            <RichTextEditor.Content className={styles.text} />
            <Problems messages={resolved.problems.map(({ message }) => message)} />
          </div>
          <WordCount editor={editor} facts={facts} resolved={resolved}>
            <SpellingFoot editor={editor} reportId={report.id} settings={opened.settings} />
          </WordCount>
          {speller === null ? null : <SpellingMenu editor={editor} speller={speller} />}
          {inserting ? (
            <InsertMenu editor={editor} citable={facts.citable} onClose={() => setInserting(false)} />
          ) : null}
        </RichTextEditor>
      </div>
      {comments.shown ? <CommentsPanel comments={comments} /> : null}
    </>
  );
}

/** What is stale, missing or without evidence, said once each. */
function Problems({ messages }: { messages: readonly string[] }) {
  const once = [...new Set(messages)];
  if (once.length === 0) return null;
  return (
    <section className={styles.problems} aria-label="To check">
      <strong>To check before this leaves the house</strong>
      <ul>
        {once.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
