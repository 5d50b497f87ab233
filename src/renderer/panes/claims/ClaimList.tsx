import type { ClaimGroup } from '#shared/claims/claimGroup.ts';
import { ArrowList } from '../../app/ArrowList.tsx';
import styles from './claims.module.css';

interface Props {
  readonly groups: readonly ClaimGroup[];
  readonly chosen: ClaimGroup;
  readonly choose: (id: string) => void;
}

/** Disagreement first; proposals are set apart by their words and a dotted rule. */
export function ClaimList({ groups, chosen, choose }: Props) {
  return (
    <nav className={styles.list} aria-label="List of claims">
      <ArrowList label="Claims" items={groups} selectedId={chosen.id} onOpen={({ id }) => choose(id)}>
        {({ title, verdict, verdictWords, claimId, rows }) => (
          <span className={styles.entry} data-proposed={claimId === null}>
            <span className={styles.entryTitle}>{title}</span>
            <span className={styles.entryWords}>
              <span className={verdict === 'disagree' ? styles.disagree : undefined}>
                {verdict === 'disagree' && <span aria-hidden>◐ </span>}
                {verdictWords}
              </span>
              <span>
                {claimId === null ? 'proposed, ' : ''}
                {rows.length === 1 ? '1 data point' : `${rows.length} data points`}
              </span>
            </span>
          </span>
        )}
      </ArrowList>
    </nav>
  );
}
