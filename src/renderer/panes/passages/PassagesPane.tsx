import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type PassagesViewName, passagesViews } from '#shared/passages/passagesView.ts';
import { useCommand, useRunCommand } from '../../app/commands.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ExchangeMenu } from '../../library/ExchangeMenu.tsx';
import { PrintCommand } from '../../printing/PrintCommand.tsx';
import { Board } from './Board.tsx';
import { Codebook } from './Codebook.tsx';
import { PassageQuestion } from './PassageQuestion.tsx';
import { PassagesTable } from './PassagesTable.tsx';
import styles from './PassagesPane.module.css';
import { usePassagesView } from './passagesViewState.tsx';
import { type ShownPassages, usePassages } from './usePassages.ts';

const viewWords: Readonly<Record<PassagesViewName, string>> = {
  table: 'Table',
  board: 'Board',
  codebook: 'Codebook',
};

/** Every passage of the case: as a table, as a board by tag or state, and the codebook of tags. */
export default function PassagesPane() {
  const { view, change } = usePassagesView();
  const shown = usePassages(view);
  useCommand({
    id: 'passages.view',
    label: 'Next view of passages',
    shortcut: 'V',
    group: 'Passages',
    run: () =>
      change({ view: passagesViews[(passagesViews.indexOf(view.view) + 1) % passagesViews.length] ?? 'table' }),
  });
  if (shown === null) return null;
  return (
    <section className={styles.pane} aria-label="Passages">
      <header className={styles.head}>
        <SegmentedControl
          size="xs"
          aria-label="View of passages"
          data={passagesViews.map((value) => ({ value, label: viewWords[value] }))}
          value={view.view}
          onChange={(value) => change({ view: passagesViews.find((each) => each === value) ?? 'table' })}
        />
        <ExchangeMenu />
        <PrintShown shown={shown} />
        {view.view !== 'codebook' && shown.all.length > 0 && <PassageQuestion shown={shown} />}
      </header>
      {view.view === 'codebook' ? <Codebook /> : shown.all.length === 0 ? <Teach /> : <View shown={shown} />}
    </section>
  );
}

/** The sources of the passages that are shown, in the order of the library. */
function PrintShown({ shown }: { shown: ShownPassages }) {
  const runCommand = useRunCommand();
  const sourceIds = useMemo(() => {
    const wanted = new Set(shown.rows.map(({ sourceId }) => sourceId));
    return [...new Set(shown.all.map(({ sourceId }) => sourceId))].filter((id) => wanted.has(id));
  }, [shown.all, shown.rows]);
  const passageIds = useMemo(
    () => (shown.rows.length === shown.all.length ? null : shown.rows.map(({ id }) => id)),
    [shown.all, shown.rows],
  );
  const label = 'Print the sources of these passages…';
  return (
    <>
      <Tooltip label={`${label} (Ctrl+P)`}>
        <ActionIcon
          variant="subtle"
          aria-label={label}
          disabled={sourceIds.length === 0}
          onClick={() => runCommand('passages.print')}
        >
          <IconPrinter aria-hidden />
        </ActionIcon>
      </Tooltip>
      <PrintCommand id="passages.print" label={label} group="Passages" sourceIds={sourceIds} passageIds={passageIds} />
    </>
  );
}

function View({ shown }: { shown: ShownPassages }) {
  const { view } = usePassagesView();
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set());
  // What a filter hides, or what was removed, is no longer meant by "the selected passages".
  const held = useMemo(
    () => new Set(checked.size === 0 ? [] : shown.rows.flatMap(({ id }) => (checked.has(id) ? [id] : []))),
    [checked, shown.rows],
  );
  return view.view === 'board' ? (
    <Board shown={shown} />
  ) : (
    <PassagesTable shown={shown} checked={held} setChecked={setChecked} />
  );
}

function Teach() {
  return (
    <EmptyState title="No passage is marked in this case yet">
      <p>
        Passages are the words that a claim rests on. Open an article in Read (<kbd>1</kbd>), select words with the
        mouse or with <kbd>Shift</kbd> and the arrow keys, and press <kbd>H</kbd>. <kbd>G</kbd> tags the passage, and{' '}
        <kbd>N</kbd> comments on it.
      </p>
      <p>Here they can be filtered, grouped, put on a board by their tags, and tagged by the hundred.</p>
    </EmptyState>
  );
}
