import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReportTemplate } from '#shared/contract/templates.ts';
import { useChange, useTransport, useWork } from '../../../app/api.tsx';
import { showDone } from '../../../app/notices.ts';
import styles from './templates.module.css';

/** A template of the case: a new report from it, its name, its file, its end. */
export function TemplateLine({ template, onBegin }: { template: ReportTemplate; onBegin: () => void }) {
  const { id, name, content } = template;
  const transport = useTransport();
  const rename = useChange('templates.rename');
  const remove = useChange('templates.remove');
  const exporting = useWork('templates.export');
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (act: () => Promise<void>) => {
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not done.');
    }
  };
  const save = () =>
    attempt(async () => {
      await rename.run({ templateId: id, name: typed ?? name });
      setTyped(null);
    });
  const toFile = () =>
    attempt(async () => {
      const { handle, fileName } = await exporting.run({ templateId: id });
      const link = document.createElement('a');
      link.href = transport.address(handle);
      link.download = fileName;
      link.click();
    });
  const removeIt = () =>
    attempt(async () => {
      await remove.run({ templateId: id });
      showDone(`Removed the template “${name}”. Ctrl+Z brings it back.`);
    });
  return (
    <li className={styles.line}>
      {typed === null ? (
        <div className={styles.words}>
          <strong>{name}</strong>
          <span className="quiet small">
            {content.blocks.length === 1 ? '1 block' : `${content.blocks.length} blocks`}
          </span>
          {problem === null ? null : (
            <span role="alert" className={styles.problem}>
              {problem}
            </span>
          )}
        </div>
      ) : (
        <form
          className={styles.words}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            size="xs"
            autoFocus
            aria-label={`New name of ${name}`}
            value={typed}
            error={problem}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
      )}
      <div className={styles.acts}>
        {typed === null ? (
          <>
            <Button size="compact-xs" variant="default" onClick={onBegin}>
              New report <span className="hidden-words">from {name}</span>
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => setTyped(name)}>
              Rename
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => void toFile()}>
              Export
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => void removeIt()}>
              Remove
            </Button>
          </>
        ) : (
          <>
            <Button size="compact-xs" onClick={() => void save()}>
              Save
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setTyped(null)}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
