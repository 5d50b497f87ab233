import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitContent,
  IconArrowAutofitWidth,
  IconFileTypePdf,
  IconPrinter,
  IconSearch,
  IconTextDecrease,
  IconTextIncrease,
  IconUnderline,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand, useRunCommand } from '../../app/commands.tsx';
import styles from './Head.module.css';
import type { ReadingChoice } from './readingSettings.ts';

interface Props {
  readonly reading: ReadingChoice;
  readonly find: () => void;
  readonly suggestions: { readonly shown: boolean; readonly toggle: () => void };
  /** Null where the source has no pages. */
  readonly pages: { readonly shown: boolean; readonly toggle: () => void } | null;
}

/** Finding, the size of the text, the width of its column, and the pages as they look. */
export function ReadingControls({ reading, find, suggestions, pages }: Props) {
  const { larger, smaller, wide, toggleWide } = reading;
  const group = 'Read';
  const runCommand = useRunCommand();
  useCommand({ id: 'read.find', label: 'Find in this text', shortcut: 'Ctrl+F', group, run: find });
  useCommand({
    ...{ id: 'read.larger', label: 'Larger text', shortcut: '=', group },
    ...{ run: () => larger?.(), enabled: larger !== null },
  });
  useCommand({
    ...{ id: 'read.smaller', label: 'Smaller text', shortcut: '-', group },
    ...{ run: () => smaller?.(), enabled: smaller !== null },
  });
  useCommand({ id: 'read.usual', label: 'Usual text size', shortcut: '0', group, run: reading.usualSize });
  useCommand({ id: 'read.width', label: 'Narrow or wide column', shortcut: 'W', group, run: toggleWide });
  const suggestionWords = suggestions.shown ? 'Hide suggestions' : 'Show suggestions';
  useCommand({ id: 'suggestions.show', label: suggestionWords, shortcut: 'U', group, run: suggestions.toggle });
  useCommand({
    ...{ id: 'read.pages', label: 'Show or hide the pages as they look', shortcut: 'P', group },
    ...{ run: () => pages?.toggle(), enabled: pages !== null },
  });
  return (
    <div className={styles.controls} role="toolbar" aria-label="Reading">
      {pages !== null && (
        <Control label={pages.shown ? 'Hide pages' : 'Show pages'} keys="P" pressed={pages.shown} run={pages.toggle}>
          <IconFileTypePdf aria-hidden />
        </Control>
      )}
      <Control label={suggestionWords} keys="U" pressed={suggestions.shown} run={suggestions.toggle}>
        <IconUnderline aria-hidden />
      </Control>
      <Control label="Print annotated source" keys="Ctrl+P" run={() => runCommand('read.print')}>
        <IconPrinter aria-hidden />
      </Control>
      <Control label="Find" keys="Ctrl+F" run={find}>
        <IconSearch aria-hidden />
      </Control>
      <Control label="Smaller text" keys="-" run={smaller}>
        <IconTextDecrease aria-hidden />
      </Control>
      <Control label="Larger text" keys="=" run={larger}>
        <IconTextIncrease aria-hidden />
      </Control>
      <Control label={wide ? 'Narrow column' : 'Wide column'} keys="W" run={toggleWide}>
        {wide ? <IconArrowAutofitContent aria-hidden /> : <IconArrowAutofitWidth aria-hidden />}
      </Control>
    </div>
  );
}

interface ControlProps {
  readonly label: string;
  readonly keys: string;
  readonly pressed?: boolean;
  /** Null where it can do no more. */
  readonly run: (() => void) | null;
  readonly children: ReactNode;
}

function Control({ label, keys, pressed, run, children }: ControlProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        aria-label={label}
        aria-pressed={pressed}
        disabled={run === null}
        onClick={() => run?.()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
