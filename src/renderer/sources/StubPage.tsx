import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { RestingSource } from '#shared/contract/derivations.ts';
import type { OpenSource } from '#shared/contract/sources.ts';
import { useChange, useRead, useTransport, useWork } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { showDone } from '../app/notices.ts';
import { useSelectionActs } from '../app/selection.tsx';
import { CorrectForm } from '../panes/read/CorrectForm.tsx';
import styles from './Margin.module.css';
import { Notes } from './Notes.tsx';
import { OriginField } from './OriginField.tsx';
import { Origins } from './Origins.tsx';
import { Tags } from './Tags.tsx';

/** A source that is named and not imported: what is known of it, who rests on it, and how to fill its place. */
export function StubPage({ open }: { open: OpenSource }) {
  const { source } = open;
  const [correcting, setCorrecting] = useState(false);
  const resting = useRead('derivations.list', { sourceId: source.id }).data?.restingOnThis ?? [];
  const correct = () => setCorrecting(true);
  useCommand({ id: 'correct', label: 'Correct the source', shortcut: 'E', group: 'Read', run: correct });
  return (
    <article className={styles.stub}>
      {correcting ? (
        <CorrectForm source={source} close={() => setCorrecting(false)} />
      ) : (
        <>
          <h2>{source.title}</h2>
          <p className={styles.stubLead}>{stubWords(source.publisher, source.title, resting)}</p>
          <Fill stubId={source.id} title={source.title} correct={correct} />
        </>
      )}
      <h3>What rests on it</h3>
      {resting.length === 0 ? (
        <p className="quiet small">Nothing does. It can be removed from the library.</p>
      ) : (
        <ul aria-label="What rests on it">
          {resting.map((each) => (
            <RestingLine key={each.derivationId} resting={each} />
          ))}
        </ul>
      )}
      <div className={styles.panel}>
        <Origins sourceId={source.id} restingElsewhere />
        <Tags onKind="source" onId={source.id} shortcut="G" />
        <Notes onKind="source" onId={source.id} shortcut="N" />
      </div>
    </article>
  );
}

function stubWords(publisher: string | null, title: string, resting: readonly RestingSource[]): string {
  const count = new Set(resting.map(({ sourceId }) => sourceId)).size;
  const by = publisher === null || publisher === title ? '' : `${publisher}. `;
  const rest = count === 0 ? '' : count === 1 ? ' 1 source rests on it.' : ` ${count} sources rest on it.`;
  return `${by}Named here, not imported yet.${rest}`;
}

function RestingLine({ resting }: { resting: RestingSource }) {
  const { open } = useSelectionActs();
  return (
    <li className={styles.resting}>
      <button type="button" className={styles.link} onClick={() => open({ kind: 'source', id: resting.sourceId })}>
        {resting.title}
      </button>
      {resting.words !== '' && <span className={styles.restingWords}>“{resting.words}”</span>}
    </li>
  );
}

function Fill({ stubId, title, correct }: { stubId: string; title: string; correct: () => void }) {
  const [choosing, setChoosing] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const fill = useChange('sources.fillStub');
  const importing = useWork('sources.import');
  const transport = useTransport();
  const { open } = useSelectionActs();
  const fillWith = async (sourceId: string) => {
    await fill.run({ stubId, sourceId });
    open({ kind: 'source', id: sourceId });
    showDone(`What rested on "${title}" rests on the imported source now. Ctrl+Z takes it back.`);
  };
  const importFile = async (file: File) => {
    const { sourceId } = await importing.run({ handle: await transport.putFile(file) });
    await fillWith(sourceId);
  };
  const pick = () => picker.current?.click();
  const choose = () => setChoosing(true);
  useCommand({ id: 'stub.import', label: `Import "${title}"`, group: 'Read', run: pick });
  useCommand({ id: 'stub.choose', label: `"${title}" is a source that was imported`, group: 'Read', run: choose });
  return (
    <>
      <div className={styles.field}>
        <Button loading={importing.pending} onClick={pick}>
          Import it…
        </Button>
        <Button variant="default" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          It is this source…
        </Button>
        <Button variant="subtle" rightSection={<span aria-hidden>E</span>} onClick={correct}>
          Correct
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={`File of ${title}`}
        data-testid="stub-input"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void importFile(file);
        }}
      />
      {choosing && (
        <OriginField
          {...{
            label: 'The imported source',
            start: '',
            saveWords: 'This is it',
            exceptId: stubId,
            onlyImported: true,
          }}
          save={async ({ originId }) => {
            if (originId !== undefined) await fillWith(originId);
          }}
          close={() => setChoosing(false)}
        />
      )}
    </>
  );
}
