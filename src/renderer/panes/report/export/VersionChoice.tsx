import { Checkbox, Radio } from '@mantine/core';
import { type ReportVersion, reportVersions, versionNames } from '#shared/protecting/versions.ts';
import { useRead } from '../../../app/api.tsx';
import { LeavingCheck } from '../../../protecting/LeavingCheck.tsx';
import styles from './export.module.css';

interface VersionChoiceProps {
  readonly reportId: string;
  readonly version: ReportVersion;
  readonly onVersion: (version: ReportVersion) => void;
  readonly acknowledged: boolean;
  readonly onAcknowledged: (acknowledged: boolean) => void;
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
  const sensitive = useSensitiveCount(reportId, version);
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
          checked={acknowledged}
          onChange={(event) => onAcknowledged(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}

/** How much of what is marked as sensitive goes out with a version unasked; 0 while that is not known. */
export function useSensitiveCount(reportId: string, version: ReportVersion): number {
  const { data } = useRead('protecting.check', { reportId, version }, { keepPrevious: true });
  return (data ?? []).filter(({ level }) => level === 'sensitive').length;
}
