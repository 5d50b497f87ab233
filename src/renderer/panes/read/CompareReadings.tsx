import { Button, CloseButton } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { OpenSource } from '#shared/contract/sources.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import {
  agreedWords,
  byHand,
  compareRows,
  differingBlocks,
  nameOfRoles,
  rolesInUse,
  withRole,
} from './compareReadings.ts';
import { ComparedBlock } from './ComparedBlock.tsx';
import styles from './Compare.module.css';

/** Readings beside each other and beside all of the text, block by block; what is taken for the body is the user's to say. */
export function CompareReadings({ open, close }: { open: OpenSource; close: () => void }) {
  const { source, readings, blocks } = open;
  const inUse = useMemo(() => rolesInUse(open), [open]);
  const [roles, setRoles] = useState(inUse);
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => new Set(readings.length < 2 ? [0] : []));
  const [column, setColumn] = useState(readings.length);
  const view = useRef<HTMLElement>(null);
  // Arrows and Escape work at once, without a click into the view first.
  useEffect(() => view.current?.focus(), []);
  useCommand({ id: 'read.compare', label: 'Close the comparison', shortcut: 'R', group: 'Read', run: close });
  const pick = useChange('sources.pickReading');
  const differing = useMemo(() => differingBlocks(readings), [readings]);
  const rows = compareRows(blocks.length, differing, opened);
  const apply = async (letters: string | null) => {
    const extractor = letters === null ? byHand : nameOfRoles(letters, readings);
    await pick.run({ sourceId: source.id, extractor, roles: letters });
    showDone(letters === null ? 'Back to what was read. Ctrl+Z undoes it.' : 'Took the reading. Ctrl+Z undoes it.');
    close();
  };
  const setRole = (index: number, letter: 'b' | 'f') => setRoles((before) => withRole(before, index, letter));
  return (
    <section
      ref={view}
      className={styles.view}
      tabIndex={-1}
      aria-label="Compare readings"
      onKeyDown={(event) => (event.key === 'Escape' ? close() : moveBetweenBlocks(event, view.current))}
    >
      <header className={styles.head}>
        <div className={styles.headWords}>
          <h2 className={styles.title}>{source.title}</h2>
          <p className={styles.status}>{statusWords(open, differing.length)}</p>
        </div>
        <div className={styles.actions}>
          <Button disabled={roles === inUse} loading={pick.pending} onClick={() => void apply(roles)}>
            Apply
          </Button>
          <Button variant="default" disabled={open.picked === null} onClick={() => void apply(null)}>
            Back to what was read
          </Button>
          <CloseButton aria-label="Close comparison" onClick={close} />
        </div>
      </header>
      {readings.length > 0 && <ColumnTabs readings={readings} column={column} choose={setColumn} />}
      <div className={styles.table} data-column={column} style={columnsStyle(readings.length + 1)}>
        <div className={styles.heads}>
          {readings.map(({ extractor, version, roles: theirs }, index) => (
            <div key={extractor} className={styles.columnHead} data-of={index}>
              <h3>
                {extractor} <span className="quiet">{version}</span>
              </h3>
              <Button
                variant={roles === theirs ? 'light' : 'default'}
                size="compact-xs"
                aria-pressed={roles === theirs}
                onClick={() => setRoles(theirs)}
              >
                {roles === theirs ? '✓ Taken whole' : 'Take whole'}
              </Button>
            </div>
          ))}
          <div className={styles.columnHead} data-of={readings.length}>
            <h3>All of the text</h3>
            <span className={styles.status}>{countWords(roles)}</span>
          </div>
        </div>
        {rows.map((row) =>
          row.kind === 'agreed' ? (
            <button
              key={`agreed ${row.from}`}
              type="button"
              className={styles.agreed}
              onClick={() => setOpened((before) => new Set(before).add(row.from))}
            >
              {agreedWords(roles, row.from, row.to)}
            </button>
          ) : (
            <ComparedBlock
              key={row.index}
              block={blocks[row.index]}
              number={row.index + 1}
              differs={row.differs}
              theirs={readings.map((reading) => reading.roles[row.index] === 'b')}
              names={readings.map(({ extractor }) => extractor)}
              body={roles[row.index] === 'b'}
              setBody={(body) => setRole(row.index, body ? 'b' : 'f')}
            />
          ),
        )}
      </div>
    </section>
  );
}

interface TabsProps {
  readonly readings: OpenSource['readings'];
  readonly column: number;
  readonly choose: (column: number) => void;
}

/** In a narrow pane one column shows at a time. */
function ColumnTabs({ readings, column, choose }: TabsProps) {
  const names = [...readings.map(({ extractor }) => extractor), 'All of the text'];
  return (
    <div className={styles.tabs} role="group" aria-label="Column">
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          className={styles.tab}
          aria-pressed={index === column}
          onClick={() => choose(index)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Arrows go from block to block; B takes one as body, F folds it away. */
function moveBetweenBlocks(event: KeyboardEvent, view: HTMLElement | null): void {
  if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  const here = event.target.closest('[data-block]');
  const buttons = [...(view?.querySelectorAll<HTMLElement>('[data-role-button]') ?? [])];
  const at = buttons.findIndex((button) => here?.contains(button) === true);
  const steps: Partial<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1) };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
  buttons[next]?.scrollIntoView({ block: 'nearest' });
}

function columnsStyle(count: number): CSSProperties {
  const properties: Record<`--${string}`, number> = { '--columns': count };
  return properties;
}

function statusWords({ picked, readings, extractor }: OpenSource, differing: number): string {
  const use =
    picked === byHand
      ? 'In use: the body chosen by hand.'
      : picked === null
        ? `In use: what was read${extractor === null ? '' : ` (${extractor})`}.`
        : `In use: the reading of ${picked}, taken by hand.`;
  if (readings.length < 2) return `${use} There is one reading.`;
  const blocks = differing === 1 ? '1 block' : `${differing.toLocaleString('en')} blocks`;
  return `${use} ${differing === 0 ? 'The readings agree.' : `The readings differ in ${blocks}.`}`;
}

function countWords(roles: string): string {
  const body = roles.replaceAll('f', '').length;
  return `${body.toLocaleString('en')} of ${roles.length.toLocaleString('en')} blocks as body`;
}
