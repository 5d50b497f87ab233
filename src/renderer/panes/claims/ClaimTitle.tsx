import { useState } from 'react';
import type { ClaimGroup } from '#shared/claims/claimGroup.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import styles from './claims.module.css';

/** A claim's title, renamed in place; a proposal is headed as one. */
export function ClaimTitle({ group: { claimId, title } }: { group: ClaimGroup }) {
  const [editing, setEditing] = useState(false);
  const rename = useChange('claims.rename');
  useCommand({
    id: 'claims.rename',
    label: 'Rename this claim',
    shortcut: 'F2',
    group: 'Claims',
    run: () => setEditing(true),
    enabled: claimId !== null,
  });
  const save = (words: string) => {
    setEditing(false);
    const wanted = words.trim();
    if (claimId !== null && wanted !== '' && wanted !== title) void rename.run({ claimId, title: wanted });
  };
  if (claimId === null) {
    return (
      <div className={styles.titleBlock}>
        <p className={styles.kicker}>Proposal: these may be about the same thing</p>
        <h2 className={styles.title}>{title}</h2>
      </div>
    );
  }
  if (!editing) {
    return (
      <div className={styles.titleBlock}>
        <p className={styles.kicker}>Claim</p>
        <h2 className={styles.title}>
          <button type="button" title="Rename (F2)" onClick={() => setEditing(true)}>
            {title}
          </button>
        </h2>
      </div>
    );
  }
  return (
    <div className={styles.titleBlock}>
      <p className={styles.kicker}>Claim</p>
      <input
        ref={(field) => field?.focus()}
        className={styles.titleField}
        aria-label="Title of the claim"
        maxLength={300}
        defaultValue={title}
        onBlur={({ currentTarget }) => save(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') save(currentTarget.value);
          if (key === 'Escape') setEditing(false);
        }}
      />
    </div>
  );
}
