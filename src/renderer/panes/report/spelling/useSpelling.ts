import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useMemo, useRef } from 'react';
import type { CheckedLanguage } from '#shared/spelling/spellingLanguages.ts';
import { useRead } from '../../../app/api.tsx';
import { openSpeller, type Speller } from './speller.ts';
import { loaded } from '../useReportEditor.ts';
import { markWrong, wordsIn } from './spellingMarks.ts';

export type Suggesting = Pick<Speller, 'suggest'>;

/** So long after the last edit. */
const pause = 350;

/** Checks the words of the text in the background; the speller answers with suggestions. Null where nothing is checked. */
export function useSpelling(editor: Editor, language: CheckedLanguage | null): Suggesting | null {
  const speller = useRef<Speller | null>(null);
  const own = useRead('spelling.words', {}).data;
  const known = useMemo(() => new Set(own?.map(({ word }) => word)), [own]);
  const present = useRef(known);
  const checking = useRef<{ readonly again: () => void } | null>(null);
  useEffect(() => {
    present.current = known;
    checking.current?.again();
  }, [known]);
  useEffect(() => {
    if (language === null) return undefined;
    const opened = openSpeller(language);
    const begun = checkWhileTyping(editor, opened, () => present.current);
    checking.current = begun;
    speller.current = opened;
    return () => {
      begun.stop();
      checking.current = null;
      opened.close();
      speller.current = null;
      markWrong(editor, new Set());
    };
  }, [editor, language]);
  return useMemo(
    () => (language === null ? null : { suggest: (word) => speller.current?.suggest(word) ?? Promise.resolve([]) }),
    [language],
  );
}

/** Asks for each word once; words of the case are taken out of what the dictionary lacks. */
function checkWhileTyping(editor: Editor, speller: Speller, own: () => ReadonlySet<string>) {
  const asked = new Set<string>();
  const lacking = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async () => {
    const fresh = [...wordsIn(editor.state)].filter((word) => !asked.has(word));
    for (const word of fresh) asked.add(word);
    if (fresh.length > 0) for (const word of await speller.check(fresh)) lacking.add(word);
    if (!stopped) markWrong(editor, new Set([...lacking].filter((word) => !own().has(word))));
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pause);
  };
  const follow = ({ transaction }: { transaction: Transaction }) => {
    if (transaction.docChanged || transaction.getMeta(loaded) === true) soon();
  };
  editor.on('transaction', follow);
  soon();
  return {
    again: soon,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      editor.off('transaction', follow);
    },
  };
}
