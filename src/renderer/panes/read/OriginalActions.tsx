import { Button } from '@mantine/core';
import type { Source } from '#shared/contract/sources.ts';
import { useCommand } from '../../app/commands.tsx';
import styles from './Head.module.css';
import type { CaptureCheck } from './useCaptureCheck.ts';
import { useExport } from './useExport.ts';

/** The imported bytes: checked against their hash, and written back out as they came in. */
export function OriginalActions({ source, check }: { source: Source; check: CaptureCheck }) {
  const { run, pending, failure } = useExport(source, null);
  useCommand({ id: 'read.export', label: 'Export the original…', group: 'Read', run });
  useCommand({ id: 'read.check', label: 'Check the capture now', group: 'Read', run: check.check });
  return (
    <>
      <Button variant="default" loading={pending} onClick={run}>
        Export the original…
      </Button>
      <Button variant="default" loading={check.state === 'checking'} onClick={check.check}>
        Check the capture now
      </Button>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </>
  );
}
