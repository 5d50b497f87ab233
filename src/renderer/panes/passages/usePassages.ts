import { useDeferredValue, useMemo } from 'react';
import type { PassageRow } from '#shared/contract/passages.ts';
import type { CountedTag } from '#shared/contract/tags.ts';
import { filterPassages } from '#shared/passages/filterPassages.ts';
import { type PassageFacts, passageFacts } from '#shared/passages/passageFacts.ts';
import type { PassagesView } from '#shared/passages/passagesView.ts';
import { sortPassages } from '#shared/passages/sortPassages.ts';
import { useRead } from '../../app/api.tsx';

export interface ShownPassages {
  /** Every passage of the case. */
  readonly all: readonly PassageRow[];
  /** Those that pass, in the asked order. */
  readonly rows: readonly PassageRow[];
  readonly tags: readonly CountedTag[];
  readonly facts: PassageFacts;
}

const none: readonly never[] = [];

/** The passages that a view shows; null until they are read. */
export function usePassages({ words, conditions, sort }: PassagesView): ShownPassages | null {
  const table = useRead('passages.table', {}).data;
  const tags = useRead('tags.list', {}).data ?? none;
  const asked = useDeferredValue(words.trim());
  const withWords = useRead('passages.withWords', { words: asked }, { enabled: asked !== '', keepPrevious: true }).data;
  const facts = useMemo(() => passageFacts(table?.sources ?? none, tags), [table, tags]);
  const rows = useMemo(() => {
    const found = asked === '' || withWords === undefined ? null : new Set(withWords);
    return sortPassages(filterPassages(table?.passages ?? none, conditions, facts, found), sort, facts);
  }, [table, conditions, facts, asked, withWords, sort]);
  return table === undefined ? null : { all: table.passages, rows, tags, facts };
}
