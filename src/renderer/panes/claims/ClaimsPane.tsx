import { useMemo } from 'react';
import type { ClaimGroup } from '#shared/claims/claimGroup.ts';
import { useRead } from '../../app/api.tsx';
import { useKept } from '../../app/kept.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ClaimDetail } from './ClaimDetail.tsx';
import { ClaimList } from './ClaimList.tsx';
import styles from './claims.module.css';

/** Data points about the same thing side by side: whether they agree, and from how many origins they come. */
export default function ClaimsPane() {
  const { data, error } = useRead('claims.list', {});
  const [kept, keep] = useKept<string | null>('claims.chosen', null);
  const chosen = useMemo(() => findChosen(data ?? [], kept), [data, kept]);
  if (error !== null) return <p className={styles.failure}>{error.message}</p>;
  if (data === undefined) return null;
  return (
    <section className={styles.pane} aria-label="Claims">
      {chosen === undefined ? (
        <Teach />
      ) : (
        <>
          <ClaimList groups={data} chosen={chosen} choose={keep} />
          <ClaimDetail key={chosen.id} group={chosen} groups={data} choose={keep} />
        </>
      )}
    </section>
  );
}

/** By its identifier, or by a data point that it holds, so that a proposal is still chosen once it is a claim. */
function findChosen(groups: readonly ClaimGroup[], kept: string | null): ClaimGroup | undefined {
  const first = kept?.replace(/^proposed /u, '');
  return (
    groups.find(({ id }) => id === kept) ??
    groups.find(({ rows }) => rows.some(({ dataPointId }) => dataPointId === first)) ??
    groups[0]
  );
}

function Teach() {
  return (
    <EmptyState title="No two data points are about the same thing yet">
      <p>
        Where two sources give a number for one thing, their data points stand here side by side in one unit, with
        whether they agree and who copied whom. Make data points in Read (<kbd>1</kbd>): <kbd>H</kbd> marks a passage,{' '}
        <kbd>D</kbd> makes a data point of it.
      </p>
      <p>Those that are alike are then proposed here by themselves. The sample case has some.</p>
    </EmptyState>
  );
}
