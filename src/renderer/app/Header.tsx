import { ActionIcon, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconArrowBackUp, IconArrowForwardUp, IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react';
import type { OpenCase } from '#shared/contract/cases.ts';
import { useChange, useRead } from './api.tsx';
import { useCommand } from './commands.tsx';
import styles from './Frame.module.css';
import { showDone } from './notices.ts';
import type { Drawer } from './useDrawer.ts';

interface Props {
  readonly openCase: OpenCase;
  readonly drawer: Drawer;
  readonly toggleDrawer: (name: 'library' | 'links') => void;
}

export function Header({ openCase, drawer, toggleDrawer }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.case}>
        <ActionIcon
          className={styles.drawerToggle}
          variant="subtle"
          aria-label="Show library"
          aria-expanded={drawer === 'library'}
          onClick={() => toggleDrawer('library')}
        >
          <IconLayoutSidebar size={18} aria-hidden />
        </ActionIcon>
        <h1 className={styles.caseName} title={openCase.path}>
          {openCase.name}
        </h1>
        <span className={styles.caseState}>
          {openCase.encrypted ? 'encrypted' : <span className={styles.unlocked}>not encrypted</span>}
          {' / offline'}
        </span>
      </div>
      <button type="button" className={styles.search} onClick={() => spotlight.open()}>
        <span>Search or command</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <div className={styles.tools}>
        <UndoAndRedo />
        <ActionIcon
          className={styles.drawerToggle}
          variant="subtle"
          aria-label="Show links"
          aria-expanded={drawer === 'links'}
          onClick={() => toggleDrawer('links')}
        >
          <IconLayoutSidebarRight size={18} aria-hidden />
        </ActionIcon>
      </div>
    </header>
  );
}

function UndoAndRedo() {
  const status = useRead('journal.status', {});
  const undo = useChange('journal.undo');
  const redo = useChange('journal.redo');
  const undoable = status.data?.undo ?? null;
  const redoable = status.data?.redo ?? null;
  const runUndo = () => void undo.run({}).then(({ label }) => showDone(`Undone: ${label}`));
  const runRedo = () => void redo.run({}).then(({ label }) => showDone(`Redone: ${label}`));
  const common = { group: 'Case', yieldsToText: true };
  useCommand({ ...common, id: 'undo', label: 'Undo', shortcut: 'Ctrl+Z', run: runUndo, enabled: undoable !== null });
  useCommand({
    ...common,
    id: 'redo',
    label: 'Redo',
    shortcut: 'Ctrl+Shift+Z',
    run: runRedo,
    enabled: redoable !== null,
  });
  return (
    <>
      <StepButton words="Undo" what={undoable} keys="Ctrl+Z" busy={undo.pending} run={runUndo}>
        <IconArrowBackUp size={18} aria-hidden />
      </StepButton>
      <StepButton words="Redo" what={redoable} keys="Ctrl+Shift+Z" busy={redo.pending} run={runRedo}>
        <IconArrowForwardUp size={18} aria-hidden />
      </StepButton>
    </>
  );
}

interface StepProps {
  readonly words: 'Undo' | 'Redo';
  readonly what: string | null;
  readonly keys: string;
  readonly busy: boolean;
  readonly run: () => void;
  readonly children: React.ReactNode;
}

function StepButton({ words, what, keys, busy, run, children }: StepProps) {
  const label = what === null ? words : `${words}: ${what}`;
  return (
    <Tooltip label={what === null ? `Nothing to ${words.toLowerCase()}` : `${label} (${keys})`}>
      <ActionIcon variant="subtle" aria-label={label} disabled={what === null || busy} onClick={run}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
