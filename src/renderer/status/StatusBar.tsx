import { Button, Progress } from '@mantine/core';
import { useChange, useJobs, useRead } from '../app/api.tsx';
import type { Job } from '../app/jobs.ts';
import styles from './StatusBar.module.css';
import { StatusSlot } from './StatusHere.tsx';

/** The bottom line: what is stale, how long the journal is, when it was last written, and what is under way. */
export function StatusBar({ className }: { className: string | undefined }) {
  const { data } = useRead('journal.status', {});
  const jobs = useJobs();
  return (
    <footer className={`${className ?? ''} ${styles.bar}`} aria-label="Status">
      {data !== undefined && (
        <p className="numbers">
          <span className={data.stale > 0 ? styles.stale : undefined}>{count(data.stale)} stale</span>
          <Divider />
          journal {count(data.journalLength)}
          <Divider />
          {data.lastChangeAt === null ? 'nothing saved yet' : `saved ${clock(data.lastChangeAt)}`}
        </p>
      )}
      <StatusSlot />
      {jobs.length > 0 && (
        <ul className={styles.jobs} aria-label="Work under way">
          {jobs.map((job) => (
            <JobLine key={job.job} job={job} />
          ))}
        </ul>
      )}
    </footer>
  );
}

function JobLine({ job }: { job: Job }) {
  const cancel = useChange('jobs.cancel');
  const words = job.words === '' ? job.label : job.words;
  const share = job.total === null || job.total === 0 ? null : Math.min(100, (100 * job.done) / job.total);
  return (
    <li className={styles.job}>
      <span className={styles.words} title={`${job.label}: ${words}`}>
        {words}
      </span>
      {(job.done > 0 || job.total !== null) && (
        <span className="quiet numbers">
          {count(job.done)}
          {job.total === null ? '' : ` of ${count(job.total)}`}
        </span>
      )}
      <Progress
        value={share ?? 100}
        animated={share === null}
        size="xs"
        w="5rem"
        aria-label={`Progress of ${words}`}
        transitionDuration={0}
      />
      <Button
        variant="subtle"
        size="compact-xs"
        loading={cancel.pending}
        onClick={() => void cancel.run({ job: job.job })}
      >
        Cancel
      </Button>
    </li>
  );
}

function Divider() {
  return (
    <span className={styles.divider} aria-hidden>
      |
    </span>
  );
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
