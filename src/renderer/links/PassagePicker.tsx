import { Select, type ComboboxItem } from '@mantine/core';
import { useMemo } from 'react';
import { foldText } from '#shared/search/foldText.ts';
import { useRead } from '../app/api.tsx';
import styles from './Evidence.module.css';

interface Props {
  /** Passages that are evidence already and not offered again. */
  readonly taken: readonly string[];
  readonly pick: (passageId: string) => void;
  readonly leave: () => void;
}

const longestLabel = 160;
const mostOffered = 20;

/** Chooses a passage of the case by some of its words or its source's. Escape leaves. */
export function PassagePicker({ taken, pick, leave }: Props) {
  const passages = useRead('passages.list', {}).data;
  const sources = useRead('sources.list', {}).data;
  const offered = useMemo(() => {
    const titles = new Map(sources?.map(({ id, title }) => [id, title]));
    const texts = new Map<string, { readonly words: string; readonly source: string; readonly folded: string }>();
    for (const { id, exact, sourceId } of passages ?? []) {
      if (taken.includes(id)) continue;
      const words = exact.slice(0, longestLabel).replaceAll(/\s+/g, ' ');
      const source = titles.get(sourceId) ?? '';
      texts.set(id, { words, source, folded: foldText(`${exact} ${source}`) });
    }
    return texts;
  }, [passages, sources, taken]);
  const matches = (id: string, search: string) => {
    const folded = offered.get(id)?.folded ?? '';
    return foldText(search)
      .split(/\s+/)
      .every((word) => folded.includes(word));
  };
  return (
    <Select
      searchable
      size="xs"
      autoFocus
      defaultDropdownOpened
      aria-label="Passage to add"
      placeholder="Words of a passage"
      nothingFoundMessage={
        offered.size === 0 ? 'No other passage is marked in this case' : 'No passage has these words'
      }
      data={[...offered].map(([value, { words }]) => ({ value, label: words }))}
      limit={mostOffered}
      filter={({ options, search, limit }) =>
        options
          .filter((option): option is ComboboxItem => 'value' in option && matches(option.value, search))
          .slice(0, limit)
      }
      renderOption={({ option }) => (
        <span>
          <span className={styles.quote}>“{option.label}”</span>
          <span className={styles.source}>{offered.get(option.value)?.source}</span>
        </span>
      )}
      maxDropdownHeight={260}
      value={null}
      onChange={(passageId) => passageId !== null && pick(passageId)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    />
  );
}
