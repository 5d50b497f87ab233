import { Checkbox, Radio } from '@mantine/core';
import { type ReportVersion, reportVersions, versionNames } from '#shared/protecting/versions.ts';
import { useRead } from '../../../app/api.tsx';
import { LeavingCheck } from '../../../protecting/LeavingCheck.tsx';
import styles from './export.module.css';

interface VersionChoiceProps {
  readonly reportId: string;
  readonly version: ReportVersion;
  readonly onVersion: (version: ReportVersion) => void;
  /** What was let go, each thing in its words; what is sensitive besides is asked for again. */
  readonly acknowledged: readonly string[];
  readonly onAcknowledged: (acknowledged: readonly string[]) => void;
  readonly close: () => void;
}

const purposes: Readonly<Record<ReportVersion, string>> = {
  full: 'The report as it is written.',
  lawyer: 'The same, with everything marked that the public version withholds.',
  public: 'What is withheld is taken out, with a mark and its reason in its place.',
};

/** Which version goes out, what leaves the house with it, and a word of consent where something sensitive does. */
export function VersionChoice(props: VersionChoiceProps) {
  const { reportId, version, onVersion, acknowledged, onAcknowledged, close } = props;
  const asked = useSensitive(reportId, version);
  const sensitive = asked.length;
  return (
    <div className={styles.version}>
      <Radio.Group
        label="Version"
        value={version}
        onChange={(value) => {
          const chosen = reportVersions.find((one) => one === value);
          if (chosen !== undefined) onVersion(chosen);
        }}
      >
        <div className={styles.choices}>
          {reportVersions.map((one) => (
            <Radio key={one} value={one} label={versionNames[one]} description={purposes[one]} />
          ))}
        </div>
      </Radio.Group>
      <LeavingCheck reportId={reportId} version={version} leave={close} />
      {sensitive === 0 ? null : (
        <Checkbox
          label={
            sensitive === 1
              ? 'One thing that is marked as sensitive goes out. I have looked at it.'
              : `${sensitive} things that are marked as sensitive go out. I have looked at each.`
          }
          checked={isLetGo(asked, acknowledged)}
          onChange={(event) => onAcknowledged(event.currentTarget.checked ? asked : [])}
        />
      )}
    </div>
  );
}

/** What is marked as sensitive and goes out with a version unasked, each thing in its words; empty while that is not known. */
export function useSensitive(reportId: string, version: ReportVersion): readonly string[] {
  const { data } = useRead('protecting.check', { reportId, version }, { keepPrevious: true });
  return (data ?? []).flatMap(({ id, level, text, where }) =>
    level === 'sensitive' ? [[id, text, ...where].join(' ')] : [],
  );
}

/** Whether all that goes out was looked at as it is now. */
export function isLetGo(asked: readonly string[], acknowledged: readonly string[]): boolean {
  return asked.length > 0 && asked.every((words) => acknowledged.includes(words));
}
