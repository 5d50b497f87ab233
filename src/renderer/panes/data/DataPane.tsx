import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import type { Filter } from '#shared/datasets/filter.ts';
import { useRead } from '../../app/api.tsx';
import { useSelection } from '../../app/selection.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Synthetic } from '../../design/StateWord.tsx';
import { MarkColumns, useSensitiveColumns } from '../../protecting/MarkColumns.tsx';
import { Notes } from '../../sources/Notes.tsx';
import styles from './Data.module.css';
import { FilterSentence } from './FilterSentence.tsx';
import { isNumeric } from './filterWords.ts';
import { Grid, type Sort } from './Grid.tsx';
import { pageLength } from './useRows.ts';

export default function DataPane() {
  const { openDatasetId, focusRow, openings } = useSelection();
  const sources = useRead('sources.list', {}).data;
  if (sources === undefined) return null;
  const datasets = sources.filter((source) => source.kind === 'dataset');
  // Without a choice, the first table is shown rather than an empty room.
  const source = datasets.find((each) => each.id === openDatasetId) ?? datasets[0];
  if (source === undefined) return <Teach />;
  const row = source.id === openDatasetId ? focusRow : null;
  // A row has its number's place only while nothing is filtered or sorted, so going to one begins anew.
  return <Dataset key={`${source.id} ${row === null ? '' : openings}`} source={source} focusRow={row} />;
}

function Dataset({ source, focusRow }: { source: Source; focusRow: number | null }) {
  const [filters, setFilters] = useState<readonly Filter[]>([]);
  const [measure, setMeasure] = useState<number | null>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const [activeRow, setActiveRow] = useState<number | null>(focusRow);
  const noted = useNotedRows(source.id);
  const sensitive = useSensitiveColumns(source.id);
  const question = { sourceId: source.id, filters: [...filters], sort };
  const { data, error } = useRead(
    'datasets.query',
    { ...question, measure, offset: 0, limit: pageLength },
    { keepPrevious: true },
  );
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {source.title} {source.synthetic && <Synthetic />}
        </h2>
        <p className="quiet small numbers">
          {source.fileName} · SHA-256 {source.sha256?.slice(0, 12)}…
          {data === undefined ? '' : ` · ${data.rowCount.toLocaleString('en')} rows, ${data.columns.length} columns`}
        </p>
        {data !== undefined && (
          <div className={styles.question}>
            <FilterSentence
              page={data}
              filters={filters}
              change={setFilters}
              measure={measure === null ? null : (data.columns[measure] ?? null)}
            />
            <NativeSelect
              aria-label="Sum of"
              data={[
                { value: '', label: 'Sum of no column' },
                ...data.columns.flatMap((column, index) =>
                  isNumeric(column) ? [{ value: String(index), label: `Sum of ${column.name}` }] : [],
                ),
              ]}
              value={measure === null ? '' : String(measure)}
              onChange={({ currentTarget }) =>
                setMeasure(currentTarget.value === '' ? null : Number(currentTarget.value))
              }
            />
            <MarkColumns sourceId={source.id} columns={data.columns} />
          </div>
        )}
        <div className={styles.notes}>
          {activeRow === null ? (
            <Notes onKind="source" onId={source.id} shortcut="N" />
          ) : (
            <RowNotes key={activeRow} sourceId={source.id} row={activeRow} />
          )}
        </div>
      </header>
      {error !== null && (
        <p role="alert" className={styles.failure}>
          {error.message}
        </p>
      )}
      {data !== undefined && (
        <Grid
          key={JSON.stringify(filters)}
          title={source.title}
          first={data}
          question={question}
          sort={sort}
          setSort={setSort}
          focusRow={filters.length === 0 && sort === null ? focusRow : null}
          {...{ activeRow, setActiveRow, noted, sensitive }}
        />
      )}
    </div>
  );
}

/** The chosen row's notes; `N` writes one. */
function RowNotes({ sourceId, row }: { sourceId: string; row: number }) {
  return (
    <>
      <span className={styles.rowName}>Row {row.toLocaleString('en')}</span>
      <Notes onKind="row" onId={`${sourceId}:${row}`} shortcut="N" />
    </>
  );
}

/** Numbers of the rows of a table that have notes. */
function useNotedRows(sourceId: string): ReadonlySet<number> {
  const notes = useRead('notes.list', { onKind: 'row' }).data;
  return useMemo(() => {
    const own = (notes ?? []).filter(({ onId }) => onId.startsWith(`${sourceId}:`));
    return new Set(own.map(({ onId }) => Number(onId.slice(sourceId.length + 1))));
  }, [notes, sourceId]);
}

function Teach() {
  return (
    <EmptyState title="No table in this case yet">
      <p>
        <strong>Import…</strong> takes tables as .csv, .xlsx, .json and .jsonl, or drop one anywhere on this window (
        <kbd>I</kbd>). The sample case holds a synthetic table of shipments to try this on.
      </p>
    </EmptyState>
  );
}
