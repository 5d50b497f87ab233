import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useCommand } from '../../app/commands.tsx';
import styles from './report.module.css';
import { markPlain, nextUnsupported, unsupportedAt, unsupportedIn } from './unsupported.ts';

/** How many numbers and quotations of the text rest on nothing, with the way to the next one. */
export function UnsupportedCount({ editor }: { editor: Editor }) {
  const { numbers, quotes, here, words } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const places = unsupportedIn(state);
      const numbers = places.filter(({ kind }) => kind === 'number').length;
      const at = unsupportedAt(state);
      return { numbers, quotes: places.length - numbers, here: at?.kind ?? null, words: at?.words ?? '' };
    },
  });
  useCommand({
    id: 'report.unsupported.next',
    label: 'Next number without a source or quotation that differs',
    shortcut: 'F8',
    group: 'Report',
    run: () => void nextUnsupported(editor),
  });
  useCommand({
    id: 'report.unsupported.plain',
    label: 'Mark as needing no source',
    group: 'Report',
    run: () => markPlain(editor),
  });
  if (numbers + quotes === 0) return null;
  return (
    <div className={styles.unsupported} role="group" aria-label="Without a source">
      <span role="status">{countWords(numbers, quotes)}</span>
      {here === 'number' ? (
        <button type="button" className={styles.tool} onClick={() => markPlain(editor)}>
          Needs none
        </button>
      ) : null}
      <button type="button" className={styles.tool} onClick={() => nextUnsupported(editor)}>
        Next <kbd>F8</kbd>
      </button>
      {here === 'quote' ? (
        <p className={styles.difference} role="status">
          {words}
        </p>
      ) : null}
    </div>
  );
}

function countWords(numbers: number, quotes: number): string {
  const parts = [
    numbers === 0 ? '' : `${numbers} ${numbers === 1 ? 'number' : 'numbers'} without a source`,
    quotes === 0 ? '' : `${quotes} ${quotes === 1 ? 'quotation differs' : 'quotations differ'}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
