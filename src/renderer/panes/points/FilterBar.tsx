import { Button, CloseButton } from '@mantine/core';
import { useMemo } from 'react';
import { countWords, filterClause, type FilterNames } from '#shared/points/filterSentence.ts';
import type { PointFacts } from '#shared/points/pointFacts.ts';
import type { PointFilter } from '#shared/points/pointFilter.ts';
import { useCommand } from '../../app/commands.tsx';
import { AddPointFilter } from './AddPointFilter.tsx';
import styles from './points.module.css';

interface Props {
  readonly facts: PointFacts;
  readonly filters: readonly PointFilter[];
  readonly change: (filters: PointFilter[]) => void;
  readonly shown: number;
}

/** The filters and what they leave, as one sentence; each clause can be taken out. */
export function FilterBar({ facts, filters, change, shown }: Props) {
  const names = useMemo(() => namesOf(facts), [facts]);
  useCommand({
    id: 'points.clearFilters',
    label: 'Clear filters',
    shortcut: 'Shift+F',
    group: 'Points',
    run: () => change([]),
    enabled: filters.length > 0,
  });
  return (
    <div className={styles.sentence}>
      {filters.map((filter, index) => {
        const words = filterClause(filter, names);
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
        {countWords({ shown, all: facts.points.length }, filters.length > 0)}
      </span>
      <AddPointFilter facts={facts} add={(filter) => change([...filters, filter])} />
      {filters.length > 1 && (
        <Button variant="subtle" size="compact-xs" onClick={() => change([])}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

function namesOf({ sources, claims, tags }: PointFacts): FilterNames {
  const sourceTitles = new Map(sources.map(({ id, title }) => [id, title]));
  const claimTitles = new Map(claims.map(({ id, title }) => [id, title]));
  const tagNames = new Map(tags.map(({ id, name }) => [id, name]));
  return { source: (id) => sourceTitles.get(id), claim: (id) => claimTitles.get(id), tag: (id) => tagNames.get(id) };
}
