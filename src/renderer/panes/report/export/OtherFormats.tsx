import { Button } from '@mantine/core';
import { type TextFormat, textFormatNames, textFormats } from '#shared/reports/exportForm.ts';
import styles from './export.module.css';

interface Props {
  readonly pending: boolean;
  readonly onExportText: (format: TextFormat) => void;
}

const purposes: Readonly<Record<TextFormat, string>> = {
  html: 'One file for any browser, with its charts, notes and evidence manifest inside. It runs nothing and fetches nothing.',
  word: 'For an editor or a lawyer who works in an office program, with notes, lists and contents of its own. Charts show in Word 2019 and later.',
  markdown: 'Text for an editor or a content system, with notes. Charts stand in words.',
};

/** The report as a file of words. */
export function OtherFormats({ pending, onExportText }: Props) {
  return (
    <section className={styles.others} aria-label="Other formats">
      <h3 className={styles.heading}>Other formats</h3>
      <p className="quiet small">
        These are listed below with their hash. A web page can be verified as the PDF can, the others can not.
      </p>
      {textFormats.map((format) => (
        <div key={format} className={styles.other}>
          <Button variant="default" disabled={pending} onClick={() => onExportText(format)}>
            {textFormatNames[format]}
          </Button>
          <span className="quiet small">{purposes[format]}</span>
        </div>
      ))}
    </section>
  );
}
