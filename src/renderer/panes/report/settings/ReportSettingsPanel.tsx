import { Checkbox, Drawer, NativeSelect, Radio } from '@mantine/core';
import { labelLanguages, type ReportSettings } from '#shared/reports/reportSettings.ts';
import { pageStyles, reportStyles } from '#shared/reports/styles/all.ts';
import { languageNames } from './languageNames.ts';
import { LogoChoice } from './LogoChoice.tsx';
import { SettledText } from './SettledText.tsx';
import styles from './settings.module.css';

interface Props {
  readonly opened: boolean;
  readonly close: () => void;
  readonly settings: ReportSettings;
  readonly onChange: (changed: Partial<ReportSettings>) => void;
}

const languages = labelLanguages.map((value) => ({ value, label: languageNames[value] }));
const nobody = 'none';

/** At the left and without a veil, so that the pages show each choice while it is made. */
export function ReportSettingsPanel({ opened, close, settings, onChange }: Props) {
  const { style, cover, byline, language, spelling } = settings;
  const languageOf = (value: string) => labelLanguages.find((one) => one === value);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title="Report settings"
      position="left"
      size={360}
      withOverlay={false}
      lockScroll={false}
      shadow="md"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={styles.form}>
        <Radio.Group
          label="Style of the pages"
          labelProps={{ className: styles.label }}
          value={style}
          onChange={(value) => {
            const chosen = reportStyles.find((one) => one === value);
            if (chosen !== undefined) onChange({ style: chosen });
          }}
        >
          <div className={styles.choices}>
            {reportStyles.map((one) => (
              <Radio key={one} value={one} label={pageStyles[one].name} description={pageStyles[one].description} />
            ))}
          </div>
        </Radio.Group>
        <Checkbox
          label="Cover"
          description="A page of its own with logo, title, byline and day."
          checked={cover}
          onChange={(event) => onChange({ cover: event.currentTarget.checked })}
        />
        {cover ? (
          <SettledText
            label="Byline"
            description="On the cover. Empty for none; it is taken from nowhere else."
            saved={byline}
            onSettled={(words) => onChange({ byline: words })}
          />
        ) : null}
        <LogoChoice settings={settings} onChange={onChange} />
        <NativeSelect
          label="Language of the labels"
          description="Words that the pages bring themselves: Sources, Figure, dates, numbers."
          value={language}
          data={languages}
          onChange={(event) => {
            const chosen = languageOf(event.currentTarget.value);
            if (chosen !== undefined) onChange({ language: chosen });
          }}
        />
        <NativeSelect
          label="Spelling"
          description="Language in which the text is checked while you write."
          value={spelling ?? nobody}
          data={[{ value: nobody, label: 'Not checked' }, ...languages]}
          onChange={(event) => onChange({ spelling: languageOf(event.currentTarget.value) ?? null })}
        />
      </div>
    </Drawer>
  );
}
