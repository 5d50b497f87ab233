import { Button, Checkbox, Modal, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { versionSuffixes } from '#shared/protecting/versions.ts';
import {
  paperNames,
  papers,
  type PdfStandard,
  pdfStandards,
  standardNames,
  type TextFormat,
} from '#shared/reports/exportForm.ts';
import { EarlierExports } from './EarlierExports.tsx';
import { OtherFormats } from './OtherFormats.tsx';
import styles from './export.module.css';
import { isLetGo, useSensitive, VersionChoice } from './VersionChoice.tsx';
import type { ExportSettings } from './exportSettings.ts';

interface Props {
  readonly opened: boolean;
  readonly reportId: string;
  readonly title: string;
  readonly settings: ExportSettings;
  readonly pending: boolean;
  readonly failure: string | null;
  readonly close: () => void;
  readonly onChange: (settings: ExportSettings) => void;
  readonly onExport: (acknowledged: boolean) => void;
  readonly onExportText: (format: TextFormat, acknowledged: boolean) => void;
}

const purposes: Readonly<Record<PdfStandard, string>> = {
  'a-3a': 'For the archive: made to be read unchanged in decades.',
  'ua-1': 'Accessible: made to be read by every program that reads pages aloud.',
};

/** How a report goes out, and how it went out before. */
export function ExportDialog({ opened, ...choices }: Props) {
  return (
    <Modal opened={opened} onClose={choices.close} title="Export report" size="lg">
      {opened ? <Choices {...choices} /> : null}
    </Modal>
  );
}

/** What was let go is asked for again when the dialog opens the next time. */
function Choices(props: Omit<Props, 'opened'>) {
  const { reportId, title, settings, pending, failure, close, onChange, onExport, onExportText } = props;
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);
  const letGo = isLetGo(useSensitive(reportId, settings.version), acknowledged);
  const label = `${settings.form === 'package' ? 'Export package' : 'Export PDF'}${versionSuffixes[settings.version]}`;
  return (
    <>
      <p className={styles.title}>{title}</p>
      <VersionChoice
        {...{ reportId, close, acknowledged }}
        version={settings.version}
        onAcknowledged={setAcknowledged}
        onVersion={(version) => {
          setAcknowledged([]);
          onChange({ ...settings, version });
        }}
      />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onExport(letGo);
        }}
      >
        <Radio.Group
          label="Standard"
          description="Both are tagged, and carry the evidence manifest inside."
          value={settings.standard}
          onChange={(value) => {
            const standard = pdfStandards.find((one) => one === value);
            if (standard !== undefined) onChange({ ...settings, standard });
          }}
        >
          <div className={styles.choices}>
            {pdfStandards.map((standard) => (
              <Radio key={standard} value={standard} label={standardNames[standard]} description={purposes[standard]} />
            ))}
          </div>
        </Radio.Group>
        <div className={styles.paper}>
          <span id="paper-label" className={styles.label}>
            Paper
          </span>
          <SegmentedControl
            aria-labelledby="paper-label"
            size="xs"
            value={settings.paper}
            data={papers.map((paper) => ({ value: paper, label: paperNames[paper] }))}
            onChange={(paper) => onChange({ ...settings, paper })}
          />
        </div>
        <Checkbox
          label="As a package"
          description="A ZIP archive with the PDF, its evidence manifest and the rows that estimates read, each as a file."
          checked={settings.form === 'package'}
          onChange={(event) => onChange({ ...settings, form: event.currentTarget.checked ? 'package' : 'pdf' })}
        />
        {failure === null ? null : (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
        <Button type="submit" loading={pending} className={styles.submit} data-autofocus>
          {label}
        </Button>
      </form>
      <OtherFormats pending={pending} onExportText={(format) => onExportText(format, letGo)} />
      <EarlierExports reportId={reportId} />
    </>
  );
}
