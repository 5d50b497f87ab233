import { useRef, type KeyboardEvent } from 'react';
import { axisOf } from '#shared/claims/axisOf.ts';
import type { ClaimGroup, ClaimRow } from '#shared/claims/claimGroup.ts';
import { useCommand } from '../../app/commands.tsx';
import { useSelection } from '../../app/selection.tsx';
import { stepInList } from '../../app/stepInList.ts';
import { ClaimRowLine } from './ClaimRowLine.tsx';
import styles from './claims.module.css';
import { Axis } from './Strip.tsx';

interface Props {
  readonly group: ClaimGroup;
  readonly checked: ReadonlySet<string>;
  readonly setChecked: (checked: ReadonlySet<string>) => void;
  /** A row of a proposal accepts the proposal, one that is proposed to a claim only itself. */
  readonly accept: (dataPointId: string) => void;
  readonly takeOut: (dataPointId: string) => void;
}

/** One line a data point on one axis. Arrows move, Space chooses, Enter accepts what is proposed or opens the passage, Delete takes out. */
export function ClaimRows({ group, checked, setChecked, accept, takeOut }: Props) {
  const { selected, select, open } = useSelection();
  const list = useRef<HTMLUListElement>(null);
  const { rows, claimId } = group;
  const axis = axisOf(rows);
  const stop = rows.find(({ dataPointId }) => dataPointId === selected?.id)?.dataPointId ?? rows[0]?.dataPointId;
  const toggle = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    setChecked(next);
  };
  const isFocused = () => list.current?.contains(document.activeElement) === true;
  const openIt = ({ passageId, sourceId }: ClaimRow) => {
    if (passageId !== null) open({ kind: 'passage', id: passageId, sourceId });
  };
  const onStop = (act: (row: ClaimRow) => void) => () => {
    const row = rows.find(({ dataPointId }) => dataPointId === stop);
    if (row !== undefined) act(row);
  };
  useCommand({
    ...{ id: 'claims.row', label: 'Accept the row where it is proposed, else open its passage', shortcut: 'Enter' },
    ...{ group: 'Claims', when: isFocused },
    run: onStop((row) => (claimId === null || row.proposed ? accept(row.dataPointId) : openIt(row))),
  });
  useCommand({
    ...{ id: 'claims.open', label: 'Open the passage of the row', shortcut: 'O', group: 'Claims' },
    run: onStop(openIt),
  });
  const onKeyDown = (event: KeyboardEvent, row: ClaimRow) => {
    const step = stepInList(rows.indexOf(row), rows.length, event.key);
    if (step !== null) list.current?.querySelectorAll<HTMLElement>('[data-row]')[step]?.focus();
    else if (event.key === ' ') toggle(row.dataPointId);
    else if (event.key === 'Delete' && claimId !== null && !row.proposed) takeOut(row.dataPointId);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.rows}>
      {axis !== null && <Axis axis={axis} unit={group.unit} />}
      <ul ref={list} aria-label="Data points of the claim">
        {rows.map((row) => (
          <ClaimRowLine
            key={row.dataPointId}
            row={row}
            axis={axis}
            checked={checked.has(row.dataPointId)}
            toggle={() => toggle(row.dataPointId)}
            rowProps={{
              tabIndex: row.dataPointId === stop ? 0 : -1,
              'aria-current': row.dataPointId === selected?.id ? 'true' : undefined,
              onFocus: () => select({ kind: 'dataPoint', id: row.dataPointId }),
              onKeyDown: (event) => onKeyDown(event, row),
              onClick: () => select({ kind: 'dataPoint', id: row.dataPointId }),
              onDoubleClick: () => openIt(row),
            }}
            takeOut={claimId === null || row.proposed ? null : () => takeOut(row.dataPointId)}
          />
        ))}
      </ul>
    </div>
  );
}
