import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { runsOf } from '#shared/reports/blocks/all.ts';
import { addCounts, countText, noText, type TextCount } from '#shared/reports/countText.ts';
import { footnoteText, type ResolvedReport } from '#shared/reports/resolvedReport.ts';
import type { LinkFacts } from './linkFacts.ts';
import styles from './report.module.css';
import { textCounter } from './textCounter.ts';

interface WordCountProps {
  readonly editor: Editor;
  readonly facts: LinkFacts;
  readonly resolved: ResolvedReport;
  /** What else stands at the foot. */
  readonly children: ReactNode;
}

/** How long the text is, while it is typed; what is chosen of it, and the footnotes, stand apart. */
export function WordCount({ editor, facts, resolved, children }: WordCountProps) {
  const [{ countAll, countRange }] = useState(textCounter);
  const notes = useMemo(() => countNotes(resolved), [resolved]);
  const state = useRestingState(editor);
  const { words, characters, chosen } = useMemo(() => {
    const { doc, selection } = state;
    const { from, to, empty } = selection;
    return { ...countAll(doc, facts), chosen: empty ? null : countRange(doc, facts, from, to) };
  }, [state, facts, countAll, countRange]);
  return (
    <footer className={styles.count} aria-label="Length of the report">
      {chosen === null || chosen.characters === 0 ? (
        <span>{lengthWords({ words, characters })}</span>
      ) : (
        <span>Chosen: {chosenWords(chosen, { words, characters })}</span>
      )}
      {notes.count === 0 ? null : (
        <span>
          {counted(notes.count, 'footnote')}: {counted(notes.words, 'word')}
        </span>
      )}
      {children}
    </footer>
  );
}

/** Blocks from which on a text is counted when typing pauses: whatever is drawn anew at a key holds up the next in a long text. */
const manyBlocks = 400;
const pause = 200;

/** The editor's state, at once in a text of usual length, else when nothing was typed for a moment. */
function useRestingState(editor: Editor): EditorState {
  const [state, setState] = useState(editor.state);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      const show = () => setState(editor.state);
      if (editor.state.doc.childCount < manyBlocks) show();
      else timer = setTimeout(show, pause);
    };
    editor.on('transaction', follow);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', follow);
    };
  }, [editor]);
  return state;
}

function lengthWords({ words, characters }: TextCount): string {
  return `${counted(words, 'word')}, ${counted(characters, 'character')}`;
}

function chosenWords(chosen: TextCount, all: TextCount): string {
  const of = (name: keyof TextCount) => `${chosen[name].toLocaleString('en')} of ${all[name].toLocaleString('en')}`;
  return `${of('words')} words, ${of('characters')} characters`;
}

function counted(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
}

/** As they were printed last: a footnote's words are made when the report is saved. */
function countNotes({ blocks }: ResolvedReport): TextCount & { readonly count: number } {
  const notes = blocks.flatMap((block) => runsOf(block)).filter((run) => run.kind === 'footnote');
  const total = notes.map(({ pieces }) => countText(footnoteText(pieces))).reduce(addCounts, noText);
  return { ...total, count: notes.length };
}
