import { ActionIcon, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconArrowBackUp, IconArrowForwardUp, IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react';
import type { OpenCase } from '#shared/contract/cases.ts';
import { useChange, useRead } from './api.tsx';
import { useCommand } from './commands.tsx';
import styles from './Frame.module.css';
import { showDone } from './notices.ts';
import type { ColumnName } from './keptLayout.ts';

interface Props {
  readonly openCase: OpenCase;
  readonly shows: (name: ColumnName) => boolean;
  readonly toggleColumn: (name: ColumnName) => void;
}

export function Header({ openCase, shows, toggleColumn }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.case}>
        <ColumnToggle name="library" label="Show library" keys="B" shown={shows('library')} toggle={toggleColumn}>
          <IconLayoutSidebar size={18} aria-hidden />
        </ColumnToggle>
        <h1 className={styles.caseName} title={openCase.path}>
          {openCase.name}
        </h1>
        <span className={styles.caseState}>
          {openCase.encrypted ? 'encrypted' : <span className={styles.unlocked}>not encrypted</span>}
          <span className={styles.offline}> / offline</span>
        </span>
      </div>
      <button type="button" className={styles.search} onClick={() => spotlight.open()}>
        <span>Search or command</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <div className={styles.tools}>
        <UndoAndRedo />
        <ColumnToggle name="links" label="Show links" keys="L" shown={shows('links')} toggle={toggleColumn}>
          <IconLayoutSidebarRight size={18} aria-hidden />
        </ColumnToggle>
      </div>
    </header>
  );
}

interface ToggleProps {
  readonly name: ColumnName;
  readonly label: string;
  readonly keys: string;
  readonly shown: boolean;
  readonly toggle: (name: ColumnName) => void;
  readonly children: React.ReactNode;
}

/** Gives the room of a column at the side to the work, and back. */
function ColumnToggle({ name, label, keys, shown, toggle, children }: ToggleProps) {
  const run = () => toggle(name);
  useCommand({ id: `toggle-${name}`, label: `Show or fold ${name}`, shortcut: keys, group: 'Go', run });
  return (
    <Tooltip label={`${shown ? 'Fold' : 'Show'} ${name} (${keys})`}>
      <ActionIcon variant="subtle" aria-label={label} aria-expanded={shown} onClick={run}>
        {children}
      </ActionIcon>
    </Tooltip>
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
