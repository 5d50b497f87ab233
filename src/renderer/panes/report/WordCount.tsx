import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useMemo, useState, type ReactNode } from 'react';
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
  const { words, characters, chosen } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { from, to, empty } = state.selection;
      return { ...countAll(state.doc, facts), chosen: empty ? null : countRange(state.doc, facts, from, to) };
    },
  });
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
