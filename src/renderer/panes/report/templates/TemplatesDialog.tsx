import { Button, Modal, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReportTemplate } from '#shared/contract/templates.ts';
import type { Report } from '#shared/reports/reportDocument.ts';
import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import { builtInTemplates } from '#shared/reports/templates/builtInTemplates.ts';
import { templateOf } from '#shared/reports/templates/reportTemplate.ts';
import { longestTemplateFile, readTemplateFile } from '#shared/reports/templates/templateFile.ts';
import { useChange, useRead } from '../../../app/api.tsx';
import { showDone } from '../../../app/notices.ts';
import { TemplateLine } from './TemplateLine.tsx';
import styles from './templates.module.css';
import { useNewReport } from './useNewReport.ts';

export interface OpenedReport {
  readonly report: Report;
  readonly settings: ReportSettings;
}

interface TemplatesDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  /** The report that can be saved as a template; null where none is open. */
  readonly current: OpenedReport | null;
}

/** What a new report can begin with: templates that every case has, and those of this case. */
export function TemplatesDialog({ opened, close, current }: TemplatesDialogProps) {
  const own = useRead('templates.list', {}).data ?? [];
  const begin = useNewReport();
  const start = (name: string, content: ReportTemplate['content']) => {
    close();
    void begin(name, content);
  };
  return (
    <Modal opened={opened} onClose={close} title="Templates of reports" size="lg">
      <ul className={styles.list} aria-label="Templates of every case">
        {builtInTemplates.map(({ key, name, purpose, content }) => (
          <li key={key} className={styles.line}>
            <div className={styles.words}>
              <strong>{name}</strong>
              <span className="quiet small">{purpose}</span>
            </div>
            <Button size="compact-xs" variant="default" onClick={() => start(name, content)}>
              New report <span className="hidden-words">from {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>Of this case</h3>
      {own.length === 0 ? (
        <p className="quiet small">
          None yet. A report is saved as one below, with its headings, words, live blocks and settings.
        </p>
      ) : (
        <ul className={styles.list} aria-label="Templates of this case">
          {own.map((template) => (
            <TemplateLine
              key={template.id}
              template={template}
              onBegin={() => start(template.name, template.content)}
            />
          ))}
        </ul>
      )}
      {current === null ? null : <SaveAsTemplate current={current} />}
      <ImportTemplate />
    </Modal>
  );
}

function SaveAsTemplate({ current: { report, settings } }: { current: OpenedReport }) {
  const save = useChange('templates.save');
  const [name, setName] = useState(report.title.slice(0, 100));
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    setProblem(null);
    try {
      await save.run({ name, content: templateOf(report.blocks, settings) });
      showDone(`Saved the template “${name.trim()}”. Ctrl+Z takes it back.`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The template was not saved.');
    }
  };
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        size="xs"
        label="Save the open report as a template"
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''} loading={save.pending}>
        Save template
      </Button>
    </form>
  );
}

function ImportTemplate() {
  const save = useChange('templates.save');
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File) => {
    setProblem(null);
    const read = readTemplateFile(
      file.size > longestTemplateFile * 4 ? ' '.repeat(longestTemplateFile + 1) : await file.text(),
    );
    if (read.kind === 'unreadable') return setProblem(`“${file.name}” is not taken. ${read.reason}`);
    await save.run({ name: read.name, content: read.content });
    return showDone(`Added the template “${read.name}”. Ctrl+Z takes it back.`);
  };
  return (
    <>
      <Button size="xs" variant="default" mt="sm" onClick={() => picker.current?.click()}>
        Import a template…
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Template to import"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be picked again, after it was mended.
          event.currentTarget.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
