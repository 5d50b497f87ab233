import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import styles from './Library.module.css';

interface Props {
  readonly title: string;
  readonly count: number;
  readonly add?: { readonly label: string; readonly run: () => void };
  readonly children: ReactNode;
}

export function LibrarySection({ title, count, add, children }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <div className={styles.heading}>
        <h2 id={heading}>
          {title} <span className={`${styles.count} numbers`}>{count.toLocaleString('en')}</span>
        </h2>
        {add !== undefined && (
          <Tooltip label={add.label}>
            <ActionIcon variant="subtle" size="sm" aria-label={add.label} onClick={add.run}>
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {children}
    </section>
  );
}
