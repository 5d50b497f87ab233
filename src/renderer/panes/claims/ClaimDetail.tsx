import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ClaimGroup } from '#shared/claims/claimGroup.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { ClaimRows } from './ClaimRows.tsx';
import { ClaimTitle } from './ClaimTitle.tsx';
import styles from './claims.module.css';
import { OriginLines } from './OriginLines.tsx';

interface Props {
  readonly group: ClaimGroup;
  readonly groups: readonly ClaimGroup[];
  readonly choose: (id: string) => void;
}

export function ClaimDetail({ group, choose }: Props) {
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set());
  const put = useChange('claims.put');
  const take = useChange('claims.take');
  const dissolve = useChange('claims.dissolve');
  const { claimId, rows } = group;
  const waiting = rows.filter(({ proposed }) => claimId === null || proposed).map(({ dataPointId }) => dataPointId);
  const held = rows.map(({ dataPointId }) => dataPointId).filter((id) => checked.has(id));
  const mayAccept = claimId === null ? held.length !== 1 : waiting.length > 0;
  const accept = async (ids = held.length > 0 ? held : waiting) => {
    if (ids.length === 0 || !mayAccept) return;
    const made = await put.run({ dataPointIds: ids, ...(claimId === null ? {} : { claimId }) });
    setChecked(new Set());
    choose(made.claimId);
  };
  useCommand({
    id: 'claims.put',
    label: held.length > 0 ? 'Put the chosen data points in one claim' : 'Accept the proposed claim',
    shortcut: 'M',
    group: 'Claims',
    run: () => void accept(),
    enabled: mayAccept,
  });
  useCommand({
    id: 'claims.dissolve',
    label: 'Dissolve this claim',
    group: 'Claims',
    run: () => void (claimId !== null && dissolve.run({ claimId })),
    enabled: claimId !== null,
  });
  return (
    <article className={styles.detail} aria-label={`Claim: ${group.title}`}>
      <header className={styles.head}>
        <ClaimTitle group={group} />
        <div className={styles.actions}>
          {waiting.length > 0 && (
            <Button size="compact-xs" disabled={!mayAccept} loading={put.pending} onClick={() => void accept()}>
              {held.length > 0
                ? `Put ${held.length} in one claim`
                : claimId === null
                  ? 'Accept proposal'
                  : 'Add the proposed'}
            </Button>
          )}
          {claimId !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              loading={dissolve.pending}
              onClick={() => void dissolve.run({ claimId })}
            >
              Dissolve
            </Button>
          )}
        </div>
      </header>
      <p className={styles.sentence} data-verdict={group.verdict}>
        {group.sentence === '' ? sentenceOf(group) : group.sentence}
      </p>
      <ClaimRows
        group={group}
        checked={checked}
        setChecked={setChecked}
        accept={(dataPointId) => void accept(claimId === null ? undefined : [dataPointId])}
        takeOut={(dataPointId) => void take.run({ dataPointId })}
      />
      <OriginLines group={group} />
    </article>
  );
}

function sentenceOf({ verdict }: ClaimGroup): string {
  return verdict === 'one source only' ? 'All of it comes from one source.' : 'There are no two numbers to compare.';
}
