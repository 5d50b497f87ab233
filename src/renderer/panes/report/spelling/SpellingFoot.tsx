import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { labelLanguages, type ReportSettings } from '#shared/reports/reportSettings.ts';
import { checkedLanguage } from '#shared/spelling/spellingLanguages.ts';
import { useChange } from '../../../app/api.tsx';
import styles from '../report.module.css';
import { CaseWords } from './SpellingMenu.tsx';
import { countMisspelt } from './spellingMarks.ts';

interface SpellingFootProps {
  readonly editor: Editor;
  readonly reportId: string;
  readonly settings: ReportSettings;
}

const names = { en: 'English (US)', uk: 'Ukrainian', de: 'German', fr: 'French', es: 'Spanish' } as const;

/** In which language the spelling is checked, and how many words the dictionary lacks. */
export function SpellingFoot({ editor, reportId, settings }: SpellingFootProps) {
  const set = useChange('reports.set');
  const language = checkedLanguage(settings.spelling);
  const count = useEditorState({ editor, selector: ({ editor: { state } }) => countMisspelt(state) });
  const choose = (value: string) => {
    const spelling = labelLanguages.find((one) => one === value) ?? null;
    void set.run({ reportId, settings: { ...settings, spelling } });
  };
  return (
    <div className={styles.spelling}>
      <label>
        Spelling{' '}
        <select value={settings.spelling ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">off</option>
          {labelLanguages.map((one) => (
            <option key={one} value={one}>
              {names[one]}
              {checkedLanguage(one) === null ? ': no dictionary' : ''}
            </option>
          ))}
        </select>
      </label>
      {settings.spelling !== null && language === null ? (
        <span>No dictionary for {names[settings.spelling]} may be bundled: nothing is checked.</span>
      ) : null}
      {count === 0 ? null : (
        <span role="status">
          {count.toLocaleString('en')} misspelt <kbd>F7</kbd>
        </span>
      )}
      {language === null ? null : <CaseWords />}
    </div>
  );
}
