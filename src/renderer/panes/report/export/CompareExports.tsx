import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReportExport } from '#shared/contract/reports.ts';
import { instantInWords } from '#shared/reports/dateWords.ts';
import { useRead } from '../../../app/api.tsx';
import { Differences } from './Differences.tsx';
import styles from './differences.module.css';

const now = 'now';

/** Two exports, or one and the report as it stands now, with what changed between them. */
export function CompareExports({ reportId, exports }: { reportId: string; exports: readonly ReportExport[] }) {
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState(now);
  const chosen = exports.some(({ id }) => id === before) ? before : '';
  const later = after === now || exports.some(({ id }) => id === after) ? after : now;
  const names = exports.map((one) => ({ value: one.id, label: nameOf(one, exports) }));
  return (
    <div className={styles.compare} role="group" aria-label="Compare exports">
      <div className={styles.choice}>
        <NativeSelect
          size="xs"
          label="What changed from"
          value={chosen}
          onChange={(event) => setBefore(event.currentTarget.value)}
          data={[{ value: '', label: 'Choose an export' }, ...names]}
        />
        <NativeSelect
          size="xs"
          label="to"
          value={later}
          onChange={(event) => setAfter(event.currentTarget.value)}
          data={[{ value: now, label: 'The report now' }, ...names]}
        />
      </div>
      {chosen === '' ? null : <Compared reportId={reportId} before={chosen} after={later === now ? null : later} />}
    </div>
  );
}

function Compared(asked: { reportId: string; before: string; after: string | null }) {
  const { data, error } = useRead('reports.compare', asked);
  if (error !== null) {
    return (
      <p role="alert" className={styles.problem}>
        {error.message}
      </p>
    );
  }
  return data === undefined ? null : <Differences differences={data} />;
}

/** Two of the same minute are told apart by their hashes. */
function nameOf(one: ReportExport, all: readonly ReportExport[]): string {
  const when = instantInWords(one.exportedAt);
  const twice = all.filter(({ exportedAt }) => instantInWords(exportedAt) === when).length > 1;
  return twice ? `${when}, ${one.sha256.slice(0, 8)}…` : when;
}
