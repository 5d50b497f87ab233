import { ActionIcon, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { useChange, useRead } from '../app/api.tsx';
import { showDone } from '../app/notices.ts';
import { useSelection } from '../app/selection.tsx';
import { arrangeSources, type SourceSort, sourceSorts, sortWords } from './arrangeSources.ts';
import styles from './Library.module.css';
import { LibrarySection } from './LibrarySection.tsx';
import { SourceList } from './SourceList.tsx';

/** Fewer are seen at a glance. */
const fewestToFilter = 8;

export function Sources() {
  const sources = useRead('sources.list', {}).data;
  const remove = useChange('sources.remove');
  const { open, openSourceId, openDatasetId, pane } = useSelection();
  const [words, setWords] = useState('');
  const [sort, setSort] = useState<SourceSort>('published');
  const isLong = (sources?.length ?? 0) > fewestToFilter;
  const filter = useDeferredValue(isLong ? words : '');
  const rows = useMemo(() => arrangeSources(sources ?? [], filter, sort), [sources, filter, sort]);
  const onRemove = ({ id, title }: Source) =>
    void remove.run({ sourceId: id }).then(() => showDone(`Removed "${title}". Ctrl+Z brings it back.`));
  return (
    <LibrarySection title="Sources" count={sources?.length ?? 0}>
      {isLong && <FilterLine words={words} setWords={setWords} sort={sort} setSort={setSort} />}
      {sources?.length === 0 && (
        <p className={styles.teach}>
          Articles, documents, mail and tables. Drop files or whole folders anywhere on this window.
        </p>
      )}
      {sources !== undefined && sources.length > 0 && rows.length === 0 && (
        <p className={styles.teach}>No source has these words in its title or publisher.</p>
      )}
      <SourceList
        rows={rows}
        selectedId={pane === 'data' ? openDatasetId : openSourceId}
        onOpen={({ id }) => open({ kind: 'source', id })}
        onRemove={onRemove}
      />
    </LibrarySection>
  );
}

interface FilterProps {
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly sort: SourceSort;
  readonly setSort: (sort: SourceSort) => void;
}

function FilterLine({ words, setWords, sort, setSort }: FilterProps) {
  return (
    <div className={styles.filter}>
      <TextInput
        size="xs"
        flex={1}
        type="search"
        value={words}
        placeholder="Title or publisher"
        aria-label="Filter sources by title or publisher"
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || words === '') return;
          event.stopPropagation();
          setWords('');
        }}
      />
      <Menu position="bottom-end">
        <Tooltip label={`Sorted by: ${sortWords[sort]}`}>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`Sort sources, now by ${sortWords[sort].toLowerCase()}`}>
              <IconArrowsSort aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          {sourceSorts.map((each) => (
            <Menu.Item key={each} aria-current={each === sort ? 'true' : undefined} onClick={() => setSort(each)}>
              {each === sort ? '✓ ' : ''}
              {sortWords[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
