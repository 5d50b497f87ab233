import { Modal } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '#shared/contract/search.ts';
import { useSelection, useSelectionActs } from '../app/selection.tsx';
import { Hits } from './Hits.tsx';
import styles from './Search.module.css';
import { SearchHelp } from './SearchHelp.tsx';
import { namesKinds, targetOf, typedFilters } from './searchWords.ts';
import { useSearch } from './useSearch.ts';

const shownOfEach = 6;
const shownOfOne = 50;
const mostShown = 200;

/** The search over everything in the case. What was typed and found stays, for when the way leads back here. */
export function SearchSheet() {
  const { searching, closeSearch } = useSelection();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [pages, setPages] = useState(1);
  const ask = (next: string) => {
    setQuery(next);
    setActive(0);
    setPages(1);
  };
  return (
    <Modal
      opened={searching}
      onClose={closeSearch}
      withCloseButton={false}
      size="52rem"
      yOffset="6vh"
      centered={false}
      padding={0}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.25 }}
      attributes={{ content: { 'aria-label': 'Search the case' } }}
    >
      <Sheet {...{ query, ask, active, setActive, pages, setPages }} />
    </Modal>
  );
}

interface SheetProps {
  readonly query: string;
  readonly ask: (query: string) => void;
  readonly active: number;
  readonly setActive: (active: number) => void;
  readonly pages: number;
  readonly setPages: (pages: number) => void;
}

function Sheet({ query, ask, active, setActive, pages, setPages }: SheetProps) {
  const { open } = useSelectionActs();
  const field = useRef<HTMLInputElement>(null);
  const limit = namesKinds(query) ? Math.min(mostShown, shownOfOne * pages) : shownOfEach;
  const answer = useSearch(query, limit, true);
  const hits = answer?.hits ?? [];
  const chosen = Math.min(active, hits.length - 1);
  useEffect(() => field.current?.select(), []);
  const openHit = (hit: SearchHit | undefined) => {
    if (hit !== undefined) open(targetOf(hit));
  };
  const askAgain = (next: string) => {
    ask(next);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Partial<Record<string, number>> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + 8,
      PageUp: chosen - 8,
    };
    const wanted = steps[event.key];
    if (event.key === 'Enter') openHit(hits[chosen]);
    else if (wanted === undefined) return;
    else setActive(Math.max(0, Math.min(hits.length - 1, wanted)));
    event.preventDefault();
  };
  const filters = typedFilters(query);
  return (
    <div className={styles.sheet}>
      <input
        ref={field}
        className={styles.field}
        type="search"
        role="combobox"
        aria-label="Search the case"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `search-hit-${chosen}` : undefined}
        aria-invalid={answer?.problem != null}
        aria-describedby="search-state"
        placeholder="Search everything in the case"
        autoComplete="off"
        spellCheck={false}
        maxLength={1_000}
        data-autofocus
        value={query}
        onChange={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {filters.length > 0 && (
        <ul className={styles.filters} aria-label="Filters">
          {filters.map(({ words, without }) => (
            <li key={words}>
              <button
                type="button"
                className={styles.filter}
                aria-label={`${words}, take out`}
                onClick={() => askAgain(without)}
              >
                <span>{words}</span>
                <span aria-hidden>×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div id="search-state" className={styles.state} role="status">
        {answer?.problem != null && (
          <p className={styles.problem}>
            <code aria-hidden>
              {query.slice(0, answer.problem.at)}
              <mark>{query.slice(answer.problem.at, answer.problem.at + 1) || ' '}</mark>
              {query.slice(answer.problem.at + 1)}
            </code>
            {answer.problem.message}
          </p>
        )}
        {(answer?.indexing ?? 0) > 0 && (
          <p className="quiet small numbers">
            Still indexing {answer?.indexing.toLocaleString('en')} of what is new here.
          </p>
        )}
        {answer?.insideWords === true && <p className="quiet small">No whole word is written so. Inside of words:</p>}
        {answer !== null && answer.problem === null && hits.length === 0 && (
          <NothingFound filters={filters} ask={askAgain} />
        )}
      </div>
      {query.trim() === '' ? (
        <SearchHelp ask={askAgain} />
      ) : (
        answer !== null && (
          <Hits
            answer={answer}
            query={query}
            active={chosen}
            onOpen={openHit}
            ask={askAgain}
            showMore={answer.more && limit >= shownOfOne && limit < mostShown ? () => setPages(pages + 1) : null}
          />
        )
      )}
    </div>
  );
}

function NothingFound({ filters, ask }: { filters: ReturnType<typeof typedFilters>; ask: (query: string) => void }) {
  return (
    <p>
      Nothing in this case has these words, whole or inside of others.{' '}
      {filters.length === 0
        ? 'Three letters of a word are enough; fewer words find more.'
        : filters.map(({ words, without }) => (
            <button key={words} type="button" className={styles.textButton} onClick={() => ask(without)}>
              Look without {words}
            </button>
          ))}
    </p>
  );
}
