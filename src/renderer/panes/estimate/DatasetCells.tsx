import { useEffect, useRef } from 'react';
import type { Column } from '#shared/contract/datasets.ts';
import type { DatasetInput } from '#shared/estimates/estimate.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useRead, useTransport } from '../../app/api.tsx';
import { FilterSentence } from '../data/FilterSentence.tsx';
import { isNumeric } from '../data/filterWords.ts';
import { Cell } from './Cell.tsx';
import { useNumbers } from './numbers.tsx';
import { newColumn } from './sheetEdits.ts';
import styles from './Cell.module.css';

interface DatasetCellsProps {
  readonly input: DatasetInput;
  readonly problem: string | null;
  readonly onChange: (input: DatasetInput) => void;
}

type Choice = Pick<DatasetInput, 'sourceId' | 'column' | 'filters'>;

/** A column of a dataset, with the rows that count; the engine reads its numbers whenever one of them changes. */
export function DatasetCells({ input, problem, onChange }: DatasetCellsProps) {
  const { locale } = useNumbers();
  const { sourceId, column, filters } = input;
  const datasets = (useRead('sources.list', {}).data ?? []).filter(({ kind }) => kind === 'dataset');
  const question = { sourceId, measure: null, sort: null, offset: 0, limit: 0 };
  const { data: page } = useRead('datasets.query', { ...question, filters }, { keepPrevious: true });
  const columns = useRead('datasets.query', { ...question, filters: [] }).data?.columns ?? [];
  const choose = useColumn(onChange);
  const numeric = columns.filter(isNumeric);
  const first = firstColumn(columns, column);
  const unread = input.values.length === 0 && input.rows === 0 && input.problem === undefined;
  useEffect(() => {
    if (unread && first !== null) choose({ sourceId, column: first, filters });
    // Once for a dataset that is new to the line: what follows is the user's choice.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [unread, first, sourceId]);
  return (
    <>
      <Cell label="Dataset" error={null} className={styles.wide}>
        {(attributes) => (
          <select
            {...attributes}
            value={sourceId}
            onChange={({ currentTarget: { value } }) => onChange(newColumn(value))}
          >
            {datasets.some(({ id }) => id === sourceId) ? null : (
              <option value={sourceId}>This dataset is no longer in the case</option>
            )}
            {datasets.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Cell>
      <Cell label="Column" error={problem} className={styles.name}>
        {(attributes) => (
          <select
            {...attributes}
            value={column}
            onChange={({ currentTarget: { value } }) => choose({ sourceId, column: Number(value), filters })}
          >
            {numeric.map(({ position, name }) => (
              <option key={position} value={position}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Cell>
      {page === undefined ? null : (
        <div className={styles.rows}>
          <FilterSentence
            page={page}
            filters={filters}
            change={(next) => choose({ sourceId, column, filters: [...next] })}
            measure={null}
          />
          {input.empty === 0 ? null : (
            <p>{input.empty.toLocaleString(locale)} of them hold no number in this column and are left out.</p>
          )}
        </div>
      )}
    </>
  );
}

/** The column that is chosen where it holds numbers, else the first that does; null where none does. */
function firstColumn(columns: readonly Column[], chosen: number): number | null {
  const numeric = columns.filter(isNumeric);
  return (numeric.find(({ position }) => position === chosen) ?? numeric[0])?.position ?? null;
}

/** Reads a column and hands on its numbers, or why there are none. An answer that is overtaken is dropped. */
function useColumn(onChange: (input: DatasetInput) => void): (choice: Choice) => void {
  const transport = useTransport();
  const latest = useRef(onChange);
  const asked = useRef(0);
  useEffect(() => {
    latest.current = onChange;
  });
  return (choice) => {
    asked.current += 1;
    const own = asked.current;
    const tell = (input: DatasetInput) => own === asked.current && latest.current(input);
    const blank = { kind: 'dataset', ...choice, values: [], rows: 0, empty: 0 } as const;
    ask(transport, 'estimates.column', choice).then(tell, (error: unknown) => {
      if (!(error instanceof PlumbError)) throw error;
      tell({ ...blank, filters: choice.filters, values: [], problem: error.message });
    });
  };
}
