import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useChange, useRead } from '../../../app/api.tsx';
import { useCommand } from '../../../app/commands.tsx';
import { showDone } from '../../../app/notices.ts';
import { placeOfCursor } from '../placeOfCursor.ts';
import styles from '../report.module.css';
import type { Suggesting } from './useSpelling.ts';
import { misspeltAt, countMisspelt, replaceWord, selectNextMisspelt, type Misspelt } from './spellingMarks.ts';

interface Asked {
  readonly at: Misspelt;
  readonly place: { readonly left: number; readonly top: number };
  /** Null while they are looked for. */
  readonly suggestions: readonly string[] | null;
}

/** The way from one misspelt word to the next, and what could stand in its place: Shift+F7, or the word's context menu. */
export function SpellingMenu({ editor, speller }: { editor: Editor; speller: Suggesting }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const count = useEditorState({ editor, selector: ({ editor: { state } }) => countMisspelt(state) });
  const open = () => {
    const at = misspeltAt(editor.state) ?? selectNextMisspelt(editor);
    if (at === null) return;
    setAsked({ at, place: placeOfCursor(editor), suggestions: null });
    void speller
      .suggest(at.word)
      .then((suggestions) => setAsked((before) => (before?.at === at ? { ...before, suggestions } : before)));
  };
  useContextMenu(editor, open);
  useCommand({
    ...{ id: 'spelling.next', label: 'Next misspelt word', shortcut: 'F7', group: 'Report', enabled: count > 0 },
    run: () => {
      editor.commands.focus();
      selectNextMisspelt(editor);
    },
  });
  useCommand({
    ...{ id: 'spelling.suggest', label: 'Suggestions for the misspelt word', shortcut: 'Shift+F7', group: 'Report' },
    ...{ enabled: count > 0, run: open },
  });
  return asked === null ? null : <Suggestions editor={editor} asked={asked} close={() => setAsked(null)} />;
}

function useContextMenu(editor: Editor, open: () => void): void {
  useEffect(() => {
    const listener = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('[data-misspelt]') === null) return;
      const found = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (found === null) return;
      event.preventDefault();
      editor.commands.setTextSelection(found.pos);
      open();
    };
    const { dom } = editor.view;
    dom.addEventListener('contextmenu', listener);
    return () => dom.removeEventListener('contextmenu', listener);
  });
}

function Suggestions({ editor, asked, close }: { editor: Editor; asked: Asked; close: () => void }) {
  const add = useChange('spelling.add');
  const { at, place, suggestions } = asked;
  const addWord = async () => {
    editor.commands.focus();
    await add.run({ word: at.word });
    showDone(`“${at.word}” is one of the case’s words now. Ctrl+Z takes it back.`);
  };
  return (
    <Menu opened onClose={close} position="bottom-start" withinPortal returnFocus={false} trapFocus>
      <Menu.Target>
        <span className={styles.cursorPlace} style={place} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Suggestions for ${at.word}`}>
        {suggestions === null ? <Menu.Label>Looking for “{at.word}”</Menu.Label> : null}
        {suggestions?.length === 0 ? <Menu.Label>No suggestion for “{at.word}”</Menu.Label> : null}
        {suggestions?.map((word) => (
          <Menu.Item key={word} onClick={() => replaceWord(editor, at, word)}>
            {word}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void addWord()}>Add to the case’s words</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Words that this case has beside the dictionary, each with the way out. */
export function CaseWords() {
  const words = useRead('spelling.words', {}).data ?? [];
  const remove = useChange('spelling.remove');
  if (words.length === 0) return null;
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.tool}>
          {words.length === 1 ? '1 word of the case' : `${words.length} words of the case`}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="40vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>Remove a word of the case</Menu.Label>
        {words.map(({ id, word }) => (
          <Menu.Item key={id} onClick={() => void remove.run({ wordId: id })}>
            {word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
