import { Button, CloseButton } from '@mantine/core';
import type { Column, DatasetPage } from '#shared/contract/datasets.ts';
import type { Filter } from '#shared/datasets/filter.ts';
import { useCommand } from '../../app/commands.tsx';
import { AddFilter } from './AddFilter.tsx';
import styles from './Data.module.css';
import { filterWords } from '#shared/datasets/filterWords.ts';
import { resultWords } from './filterWords.ts';

interface Props {
  readonly page: DatasetPage;
  readonly filters: readonly Filter[];
  readonly change: (filters: readonly Filter[]) => void;
  readonly measure: Column | null;
}

/** The filters and what they leave, as one sentence; each clause can be taken out. */
export function FilterSentence({ page, filters, change, measure }: Props) {
  useCommand({
    id: 'data.clearFilters',
    label: 'Clear filters',
    shortcut: 'Shift+F',
    group: 'Data',
    run: () => change([]),
    enabled: filters.length > 0,
  });
  return (
    <div className={styles.sentence}>
      {filters.length === 0 && <span className="quiet">every row:</span>}
      {filters.map((filter, index) => {
        const words = filterWords(filter, page.columns);
        return (
          <span key={words} className={styles.clause}>
            <span className={styles.condition}>{words}</span>
            {index < filters.length - 1 ? ',' : ':'}
            <CloseButton
              size="xs"
              aria-label={`Remove the filter: ${words}`}
              onClick={() => change(filters.toSpliced(index, 1))}
            />
          </span>
        );
      })}
      <span className={styles.result} role="status">
        {resultWords(page, measure)}
      </span>
      <AddFilter columns={page.columns} add={(filter) => change([...filters, filter])} />
      {filters.length > 1 && (
        <Button variant="subtle" size="compact-xs" onClick={() => change([])}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
