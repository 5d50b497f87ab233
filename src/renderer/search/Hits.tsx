import { useEffect, useRef } from 'react';
import type { SearchAnswer, SearchHit } from '#shared/contract/search.ts';
import { groupHits, kindWords, namesKinds, onlyKind } from './searchWords.ts';
import styles from './Search.module.css';

interface Props {
  readonly answer: SearchAnswer;
  readonly query: string;
  /** Index among all hits that show. */
  readonly active: number;
  readonly onOpen: (hit: SearchHit) => void;
  readonly ask: (query: string) => void;
  readonly showMore: (() => void) | null;
}

/** What was found, as an index prints it: by kind, title and place, and the words around. The field keeps the focus. */
export function Hits({ answer, query, active, onOpen, ask, showMore }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#search-hit-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const groups = groupHits(answer);
  const named = namesKinds(query);
  return (
    <div className={styles.hits}>
      <div ref={list} id="search-hits" role="listbox" aria-label="Found">
        {groups.map(({ kind, hits, count }) => (
          <div key={kind} role="group" aria-labelledby={`search-${kind}`} className={styles.group}>
            <div id={`search-${kind}`} className={styles.kind} role="presentation">
              {kindWords[kind]} <span className="numbers">{count}</span>
            </div>
            {hits.map((hit) => {
              const at = answer.hits.indexOf(hit);
              return (
                <div
                  key={`${hit.id} ${at}`}
                  id={`search-hit-${at}`}
                  role="option"
                  aria-selected={at === active}
                  className={styles.hit}
                  onClick={() => onOpen(hit)}
                >
                  <HitWords hit={hit} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {!named && (
        <div className={styles.more}>
          {groups
            .filter(({ kind, hits }) => answer.counts[kind] > hits.length)
            .map(({ kind, count }) => (
              <button key={kind} type="button" className={styles.textButton} onClick={() => ask(onlyKind(query, kind))}>
                {kindWords[kind]}: all {count}
              </button>
            ))}
        </div>
      )}
      {showMore !== null && (
        <div className={styles.more}>
          <button type="button" className={styles.textButton} onClick={showMore}>
            Show more
          </button>
        </div>
      )}
    </div>
  );
}

function HitWords({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className={styles.head}>
        <span className={styles.title}>{hit.title}</span>
        <span className={styles.detail}>{hit.detail}</span>
      </span>
      {hit.snippet.length > 0 && (
        <span className={styles.snippet} dir="auto">
          {hit.snippet.map((part, at) => (part.hit ? <mark key={at}>{part.text}</mark> : part.text))}
        </span>
      )}
    </>
  );
}
