import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TextQuery } from '#shared/reports/findText.ts';
import type { LinkFacts } from '../linkFacts.ts';
import styles from './find.module.css';
import { findAgain, replaceAll, replaceCurrent, setQuery, stepToHit, type Replaced } from './findSteps.ts';
import type { Asked } from './useFindCommands.ts';
import { findingIn } from './findWords.ts';

interface FindBarProps {
  readonly editor: Editor;
  readonly facts: LinkFacts;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** Finds words in the report and replaces them where they are the writer's own. */
export function FindBar({ editor, facts, asked, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setWords] = useState<TextQuery>(() => ({
    words: chosenWords(editor),
    matchCase: false,
    wholeWord: false,
  }));
  const [said, setSaid] = useState('');
  const { count, current, shown } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { hits, current: at } = findingIn(state);
      return { count: hits.length, current: at, shown: hits[at]?.replaces === null };
    },
  });
  useEffect(() => {
    setQuery(editor, query.words === '' ? null : query);
  }, [editor, query]);
  useEffect(() => () => setQuery(editor, null), [editor]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what the case shows may have other words now
  useEffect(() => findAgain(editor), [editor, facts]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- asking again puts the cursor back
  }, [asked.count]);
  const change = (part: Partial<TextQuery>) => {
    setSaid('');
    setWords({ ...query, ...part });
  };
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  return (
    <div
      role="search"
      aria-label="Find in the report"
      className={styles.find}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.line}>
        <TextInput
          ref={field}
          size="xs"
          aria-label="Find"
          placeholder="Find"
          className={styles.field}
          value={query.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
          onKeyDown={(event) => stepOnEnter(event, editor)}
        />
        <span role="status" className={styles.count}>
          {query.words === '' ? '' : count === 0 ? 'no hits' : `${current + 1} of ${count.toLocaleString('en')}`}
        </span>
        <Step words="Previous (Shift+Enter)" disabled={count === 0} run={() => stepToHit(editor, -1)} up />
        <Step words="Next (Enter)" disabled={count === 0} run={() => stepToHit(editor, 1)} />
        <Choice words="Match case" on={query.matchCase} turn={(matchCase) => change({ matchCase })}>
          Aa
        </Choice>
        <Choice words="Whole word" on={query.wholeWord} turn={(wholeWord) => change({ wholeWord })}>
          <u>ab</u>
        </Choice>
        <ActionIcon variant="subtle" size="sm" aria-label="Close find" onClick={close} className={styles.close}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      {asked.replacing ? <ReplaceLine editor={editor} none={count === 0} say={setSaid} /> : null}
      {said !== '' || shown ? (
        <p role="status" className={styles.said}>
          {said === '' ? 'Shown from the case: it is changed where it comes from, not replaced here.' : said}
        </p>
      ) : null}
    </div>
  );
}

function ReplaceLine({ editor, none, say }: { editor: Editor; none: boolean; say: (words: string) => void }) {
  const [words, setWords] = useState('');
  const one = () => {
    const done = replaceCurrent(editor, words);
    say(done.left > 0 ? 'A live figure or a quoted passage is found, but not replaced.' : '');
  };
  return (
    <div className={styles.line}>
      <TextInput
        size="xs"
        aria-label="Replace with"
        placeholder="Replace with"
        className={styles.field}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          one();
        }}
      />
      <Button size="compact-xs" variant="default" disabled={none} onClick={one}>
        Replace
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={none}
        onClick={() => say(replacedWords(replaceAll(editor, words)))}
      >
        Replace all
      </Button>
    </div>
  );
}

function replacedWords({ replaced, left }: Replaced): string {
  const done = `${replaced.toLocaleString('en')} replaced.`;
  if (left === 0) return done;
  const stands = left === 1 ? '1 stands' : `${left.toLocaleString('en')} stand`;
  return `${done} ${stands} in live figures, quoted passages or tables of the case and stayed.`;
}

function stepOnEnter(event: KeyboardEvent, editor: Editor): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  stepToHit(editor, event.shiftKey ? -1 : 1);
}

/** Words chosen within one line are what is meant. */
function chosenWords(editor: Editor): string {
  const { from, to, $from, $to } = editor.state.selection;
  return $from.sameParent($to) ? editor.state.doc.textBetween(from, to) : '';
}

function Step(props: { words: string; disabled: boolean; up?: boolean; run: () => void }) {
  const { words, disabled, up = false, run } = props;
  const Icon = up ? IconChevronUp : IconChevronDown;
  return (
    <Tooltip label={words}>
      <ActionIcon variant="subtle" size="sm" aria-label={words} disabled={disabled} onClick={run}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface ChoiceProps {
  readonly words: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly children: ReactNode;
}

function Choice({ words, on, turn, children }: ChoiceProps) {
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant={on ? 'filled' : 'subtle'}
        size="sm"
        fz="xs"
        aria-label={words}
        aria-pressed={on}
        onClick={() => turn(!on)}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
