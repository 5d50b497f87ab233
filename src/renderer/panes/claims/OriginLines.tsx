import type { ClaimGroup } from '#shared/claims/claimGroup.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { ArrowList } from '../../app/ArrowList.tsx';
import { useSelectionActs } from '../../app/selection.tsx';
import styles from './claims.module.css';

/** Who copied whom: origins at the margin, under each those who rest on it. */
export function OriginLines({ group: { originLines, originWords } }: { group: ClaimGroup }) {
  const { open } = useSelectionActs();
  const items = originLines.map((line, at) => ({ id: `${at} ${line.sourceId}`, line }));
  if (items.length === 0) return null;
  return (
    <section className={styles.origins} aria-label="Origins">
      <h3>
        {originWords} <span className="quiet">Sources that share an origin count once.</span>
      </h3>
      <ArrowList
        label="Who rests on whom"
        items={items}
        selectedId={null}
        onOpen={({ line }) => open({ kind: 'source', id: line.sourceId })}
      >
        {({ line }) => (
          <span className={styles.origin} style={{ paddingInlineStart: `${line.depth * 1.25}rem` }}>
            {line.depth > 0 && <span aria-label="rests on the one above">↳ </span>}
            <span className={line.speaks ? styles.speaks : undefined}>{line.name}</span>{' '}
            <span className="quiet">
              {line.publishedOn === null ? '' : formatPeriod(line.publishedOn)}
              {line.kind === 'stub' ? 'not imported' : ''}
              {line.depth === 0 && !line.speaks ? ', origin' : ''}
              {line.again ? ', told above' : ''}
            </span>
          </span>
        )}
      </ArrowList>
    </section>
  );
}
