import { ActionIcon, Button, Checkbox, NativeSelect, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import {
  columnTitles,
  type PointColumn,
  pointColumns,
  pointGroupings,
  type PointsView,
} from '#shared/points/pointsView.ts';
import { useCommand } from '../../app/commands.tsx';
import styles from './points.module.css';

interface Props {
  readonly view: PointsView;
  readonly change: (change: Partial<PointsView>) => void;
}

/** Which columns show, in which order, and what the rows are grouped by. */
export function ColumnsMenu({ view, change }: Props) {
  const [shown, setShown] = useState(false);
  useCommand({ id: 'points.columns', label: 'Columns and groups', group: 'Points', run: () => setShown(true) });
  const { columns, grouping } = view;
  const hidden = pointColumns.filter((column) => !columns.includes(column));
  const toggle = (column: PointColumn) =>
    change({
      columns: columns.includes(column) ? columns.filter((each) => each !== column) : [...columns, column],
    });
  const move = (index: number, to: number) => {
    const column = columns[index];
    if (column !== undefined) change({ columns: columns.toSpliced(index, 1).toSpliced(to, 0, column) });
  };
  return (
    <Popover opened={shown} onChange={setShown} trapFocus returnFocus position="bottom-end" shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconColumns3 size={14} aria-hidden />}
          onClick={() => setShown(!shown)}
        >
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns and groups">
        <div className={styles.form}>
          <ul aria-label="Columns" className={styles.columnList}>
            {[...columns, ...hidden].map((column, index) => (
              <li key={column} className={styles.columnLine}>
                <Checkbox
                  size="xs"
                  label={columnTitles[column]}
                  checked={index < columns.length}
                  disabled={column === 'what'}
                  onChange={() => toggle(column)}
                />
                {index > 0 && index < columns.length && (
                  <span className={styles.movers}>
                    <ActionIcon
                      variant="subtle"
                      size="xs"
                      aria-label={`Move ${columnTitles[column]} to the left`}
                      disabled={index === 1}
                      onClick={() => move(index, index - 1)}
                    >
                      <IconArrowUp size={12} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size="xs"
                      aria-label={`Move ${columnTitles[column]} to the right`}
                      disabled={index === columns.length - 1}
                      onClick={() => move(index, index + 1)}
                    >
                      <IconArrowDown size={12} aria-hidden />
                    </ActionIcon>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <NativeSelect
            label="Group by"
            data={[{ value: '', label: 'nothing' }, ...pointGroupings]}
            value={grouping ?? ''}
            onChange={({ currentTarget }) =>
              change({ grouping: pointGroupings.find((each) => each === currentTarget.value) ?? null })
            }
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
