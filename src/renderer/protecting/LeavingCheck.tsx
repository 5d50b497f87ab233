import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type LeavingGroup,
  leavingGroupNames,
  leavingGroups,
  type LeavingLevel,
  type LeavingLine,
} from '#shared/protecting/leaving.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useSelectionActs } from '../app/selection.tsx';
import styles from './protecting.module.css';
import { EditRedaction } from './EditRedaction.tsx';
import { WithholdMore } from './WithholdMore.tsx';
import { WithholdReason } from './WithholdReason.tsx';

interface LeavingCheckProps {
  readonly reportId: string;
  readonly version: ReportVersion;
  /** Called before a thing is opened behind the dialog. */
  readonly leave: () => void;
}

const levelWords: Readonly<Record<LeavingLevel, string>> = { sensitive: 'Sensitive', look: 'Look', told: 'Done' };

/** Everything that leaves the house with this version, each line with its thing and its remedy. */
export function LeavingCheck({ reportId, version, leave }: LeavingCheckProps) {
  const acts = { reportId, leave };
  const { data: lines, error } = useRead('protecting.check', { reportId, version }, { keepPrevious: true });
  return (
    <section className={styles.check} aria-label="What leaves the house">
      <h3 className={styles.head}>What leaves the house</h3>
      {error === null ? null : <p role="alert">{error.message}</p>}
      {lines === undefined ? (
        <p className="quiet small" role="status">
          Looking through the report and its evidence
        </p>
      ) : (
        <>
          <p className={`quiet small ${styles.summary ?? ''}`} role="status">
            {summaryOf(lines)}
          </p>
          <WithholdMore reportId={reportId} />
          <Groups
            lines={lines.filter(({ level, redactionId }) => level !== 'told' || redactionId !== undefined)}
            {...acts}
          />
          <details className={styles.rest}>
            <summary>What else goes, and what is kept back</summary>
            <Groups
              lines={lines.filter(({ level, redactionId }) => level === 'told' && redactionId === undefined)}
              {...acts}
            />
          </details>
        </>
      )}
    </section>
  );
}

function summaryOf(lines: readonly LeavingLine[]): string {
  const count = (level: LeavingLevel) => lines.filter((line) => line.level === level).length;
  const [sensitive, look] = [count('sensitive'), count('look')];
  const first = sensitive === 0 ? 'Nothing marked as sensitive goes out unasked' : `${sensitive} sensitive`;
  return `${first}; ${look} to look at.`;
}

type Acts = Pick<LeavingCheckProps, 'reportId' | 'leave'>;

function Groups({ lines, ...acts }: Acts & { lines: readonly LeavingLine[] }) {
  return leavingGroups.map((group) => <Group key={group} group={group} lines={lines} {...acts} />);
}

interface GroupProps extends Acts {
  readonly group: LeavingGroup;
  readonly lines: readonly LeavingLine[];
}

function Group({ group, lines, ...acts }: GroupProps) {
  const own = lines.filter((line) => line.group === group);
  if (own.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.groupName}>{leavingGroupNames[group]}</h4>
      <ul className={styles.lines} aria-label={leavingGroupNames[group]}>
        {own.map((line) => (
          <Line key={line.id} line={line} {...acts} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line, reportId, leave }: Acts & { line: LeavingLine }) {
  const [withholding, setWithholding] = useState(false);
  const { open } = useSelectionActs();
  const show = useChange('protecting.show');
  const { level, text, where, opens, remedy, redactionId } = line;
  return (
    <li>
      <span className={styles.level} data-level={level}>
        {level === 'told' && redactionId === undefined ? '' : levelWords[level]}
      </span>
      <div>
        {text}
        {where.length === 0 ? null : (
          <ul className={styles.where}>
            {where.map((place, index) => (
              <li key={index}>{place}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.acts}>
        {opens === null ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              leave();
              open(opens);
            }}
          >
            Open
          </Button>
        )}
        {remedy === null || withholding ? null : (
          <Button size="compact-xs" variant="default" onClick={() => setWithholding(true)}>
            Withhold…
          </Button>
        )}
        {redactionId === undefined ? null : (
          <>
            <Button size="compact-xs" variant="default" onClick={() => setWithholding(!withholding)}>
              Edit
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              loading={show.pending}
              onClick={() => void show.run({ redactionId })}
            >
              Show again
            </Button>
          </>
        )}
      </div>
      {remedy !== null && withholding ? (
        <WithholdReason reportId={reportId} thing={remedy} focused done={() => setWithholding(false)} />
      ) : null}
      {redactionId !== undefined && withholding ? (
        <EditRedaction {...{ reportId, redactionId }} done={() => setWithholding(false)} />
      ) : null}
    </li>
  );
}
