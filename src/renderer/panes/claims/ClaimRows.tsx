import { useRef, type KeyboardEvent } from 'react';
import { axisOf } from '#shared/claims/axisOf.ts';
import type { ClaimGroup, ClaimRow } from '#shared/claims/claimGroup.ts';
import { useSelection } from '../../app/selection.tsx';
import { stepInList } from '../../app/stepInList.ts';
import { ClaimRowLine } from './ClaimRowLine.tsx';
import styles from './claims.module.css';
import { Axis } from './Strip.tsx';

interface Props {
  readonly group: ClaimGroup;
  readonly checked: ReadonlySet<string>;
  readonly setChecked: (checked: ReadonlySet<string>) => void;
  readonly accept: () => void;
  readonly takeOut: (dataPointId: string) => void;
}

/** One line a data point on one axis. Arrows move, Space chooses, Enter opens the passage, Delete takes out. */
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
  const onKeyDown = (event: KeyboardEvent, row: ClaimRow) => {
    const step = stepInList(rows.indexOf(row), rows.length, event.key);
    if (step !== null) list.current?.querySelectorAll<HTMLElement>('[data-row]')[step]?.focus();
    else if (event.key === ' ') toggle(row.dataPointId);
    else if (event.key === 'Enter' && row.proposed) accept();
    else if (event.key === 'Enter' && row.passageId !== null)
      open({ kind: 'passage', id: row.passageId, sourceId: row.sourceId });
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
              onDoubleClick: () => {
                if (row.passageId !== null) open({ kind: 'passage', id: row.passageId, sourceId: row.sourceId });
              },
            }}
            takeOut={claimId === null || row.proposed ? null : () => takeOut(row.dataPointId)}
          />
        ))}
      </ul>
    </div>
  );
}
