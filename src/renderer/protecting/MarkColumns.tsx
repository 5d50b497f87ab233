import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Column } from '#shared/contract/datasets.ts';
import { useChange, useRead } from '../app/api.tsx';
import styles from './protecting.module.css';

/** The positions of a dataset's columns that are marked as sensitive. */
export function useSensitiveColumns(sourceId: string): ReadonlyMap<number, string> {
  const { data: marks } = useRead('protecting.marks', {});
  return useMemo(
    () =>
      new Map(
        (marks ?? []).flatMap(({ id, thing }) =>
          thing.kind === 'column' && thing.sourceId === sourceId ? [[thing.column, id] as const] : [],
        ),
      ),
    [marks, sourceId],
  );
}

/** Marks a column of a dataset as sensitive, or takes the mark off again. */
export function MarkColumns({ sourceId, columns }: { sourceId: string; columns: readonly Column[] }) {
  const marked = useSensitiveColumns(sourceId);
  const mark = useChange('protecting.mark');
  const unmark = useChange('protecting.unmark');
  const turn = (column: number) => {
    const markId = marked.get(column);
    void (markId === undefined
      ? mark.run({ thing: { kind: 'column', sourceId, column }, reason: '' })
      : unmark.run({ markId }));
  };
  const count = marked.size;
  const first = count === 0 ? 'No column is sensitive' : `${count} sensitive ${count === 1 ? 'column' : 'columns'}`;
  return (
    <NativeSelect
      aria-label="Sensitive columns"
      className={styles.columns}
      disabled={mark.pending || unmark.pending}
      data={[
        { value: '', label: first },
        ...columns.map(({ position, name }) => ({
          value: String(position),
          label: marked.has(position) ? `Take the mark off ${name}` : `Mark ${name} as sensitive`,
        })),
      ]}
      value=""
      onChange={({ currentTarget }) => currentTarget.value !== '' && turn(Number(currentTarget.value))}
    />
  );
}
