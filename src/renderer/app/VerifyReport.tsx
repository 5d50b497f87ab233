import { Button, Loader, Modal, SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Check } from '#shared/contract/journal.ts';
import type { ReportVerification } from '#shared/contract/reports.ts';
import { instantInWords } from '#shared/reports/dateWords.ts';
import { useTransport, useWork } from './api.tsx';
import { useCommand } from './commands.tsx';
import styles from './VerifyReport.module.css';

type Against = 'case' | 'itself';

interface Looked {
  readonly file: File;
  readonly against: Against;
  /** Null while it is looked at. */
  readonly found: ReportVerification | { readonly failure: string } | null;
}

/** Reads the evidence out of a report's file that the user picks (PDF, package or web page), and tells what of it holds. */
export function VerifyReport() {
  const picker = useRef<HTMLInputElement>(null);
  const { looked, opened, look, close } = useVerifying();
  useCommand({ id: 'report.verify', label: 'Verify a report…', group: 'Report', run: () => picker.current?.click() });
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".pdf,.zip,.html,.htm,application/pdf,application/zip,text/html"
        data-testid="verify-input"
        aria-label="Report to verify"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void look(file, 'case');
          // The same file can be picked again.
          event.currentTarget.value = '';
        }}
      />
      <Modal opened={opened} onClose={close} title="Verify a report" size="lg">
        {looked === null ? null : (
          <Verified
            looked={looked}
            onAgainst={(against) => void look(looked.file, against)}
            onOther={() => picker.current?.click()}
          />
        )}
      </Modal>
    </>
  );
}

function useVerifying() {
  const transport = useTransport();
  const { run } = useWork('reports.verify');
  // What was found outlasts the dialog, which would else go blank while it fades.
  const [looked, setLooked] = useState<Looked | null>(null);
  const [opened, setOpened] = useState(false);
  const newest = useRef(0);
  const look = async (file: File, against: Against) => {
    newest.current += 1;
    const mine = newest.current;
    const show = (found: Looked['found']) => {
      if (newest.current === mine) setLooked({ file, against, found });
    };
    setOpened(true);
    show(null);
    try {
      // The engine lets a file go once it was read.
      const handle = await transport.putFile(file);
      show(await run({ handle, withCase: against === 'case' }));
    } catch (error) {
      show({ failure: error instanceof Error ? error.message : 'The file could not be verified.' });
    }
  };
  const close = () => {
    newest.current += 1;
    setOpened(false);
  };
  return { looked, opened, look, close };
}

interface VerifiedProps {
  readonly looked: Looked;
  readonly onAgainst: (against: Against) => void;
  readonly onOther: () => void;
}

function Verified({ looked: { file, against, found }, onAgainst, onOther }: VerifiedProps) {
  const isFailure = found !== null && 'failure' in found;
  return (
    <div className={styles.verified}>
      <p className={styles.file}>{file.name}</p>
      {isFailure ? (
        <p role="alert" className={styles.failure}>
          {found.failure}
        </p>
      ) : (
        <>
          <SegmentedControl
            aria-label="Hold it against"
            size="xs"
            value={against}
            data={[
              { value: 'case', label: 'With this case' },
              { value: 'itself', label: 'By itself' },
            ]}
            onChange={onAgainst}
          />
          {found === null ? <Looking /> : <Findings found={found} />}
        </>
      )}
      {found === null ? null : (
        <Button variant="default" className={styles.other} onClick={onOther}>
          Another file…
        </Button>
      )}
    </div>
  );
}

function Looking() {
  return (
    <p role="status" className={styles.looking}>
      <Loader size={14} aria-hidden /> Reading the evidence and running its estimates again
    </p>
  );
}

function Findings({ found: { title, asOf, withCase, holds, checks } }: { found: ReportVerification }) {
  const failing = checks.filter((check) => !check.holds);
  const untold = checks.filter((check) => check.untold === true);
  const standing = checks.filter((check) => check.holds && check.untold !== true);
  const looked = checks.length - untold.length;
  const words = holds
    ? `All ${looked} checks hold.`
    : `${failing.length} of ${looked} checks ${failing.length === 1 ? 'does' : 'do'} not hold.`;
  const note = noteOn(withCase, failing);
  return (
    <>
      <div role="status" className={styles.summary}>
        {title === null ? null : <p className={styles.report}>{title}</p>}
        {asOf === null ? null : <p className="quiet small">As of {instantInWords(asOf)}</p>}
        <p className={holds ? styles.good : styles.bad}>{words}</p>
        {note === null ? null : <p className="quiet small">{note}</p>}
      </div>
      {failing.length === 0 ? null : <Checks title="Does not hold" shape="✕" tone={styles.bad} checks={failing} />}
      {untold.length === 0 ? null : <Checks title="Not compared" shape="○" tone="quiet" checks={untold} />}
      {standing.length === 0 ? null : <Checks title="Holds" shape="●" tone={styles.good} checks={standing} />}
    </>
  );
}

function noteOn(withCase: boolean, failing: readonly Check[]): string | null {
  if (!withCase)
    return 'Without its case a report shows that it agrees with itself, not that it is the one that went out.';
  const isForeign = failing.some(({ what }) => what === 'This file');
  return isForeign ? 'A report of another case is held against that one; “By itself” checks it without a case.' : null;
}

interface ChecksProps {
  readonly title: string;
  readonly shape: string;
  readonly tone: string | undefined;
  readonly checks: readonly Check[];
}

function Checks({ title, shape, tone, checks }: ChecksProps) {
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>
        <span aria-hidden className={tone}>
          {shape}
        </span>{' '}
        {title} <span className="quiet numbers">{checks.length}</span>
      </h3>
      <ul className={styles.checks}>
        {checks.map(({ what, detail }, index) => (
          <li key={index}>
            <strong>{what}</strong>
            <div className="quiet small">{detail}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
