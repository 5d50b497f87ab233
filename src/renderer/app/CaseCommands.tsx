import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DeskState, OpenCase } from '#shared/contract/cases.ts';
import type { Verification } from '#shared/contract/journal.ts';
import { casePath } from '../welcome/casePath.ts';
import { useChange, useRead, useUnsaved, useWork } from './api.tsx';
import { useCommand } from './commands.tsx';
import { fieldErrors, noErrors } from './fieldErrors.ts';
import styles from './Frame.module.css';
import { showDone, showFailure } from './notices.ts';

/** What concerns the case as a file: copy, verify, name, close. */
export function CaseCommands({ openCase, desk }: { openCase: OpenCase; desk: DeskState }) {
  const close = useChange('cases.close');
  const verify = useWork('journal.verify');
  const unsaved = useUnsaved();
  const saveAndClose = async () => {
    if (await unsaved.flushAll()) await close.run({});
    else showFailure('An edit could not be saved, so the case stays open. The place where it stands says why.');
  };
  const [dialog, setDialog] = useState<'copy' | 'sign' | null>(null);
  // What was found outlasts the dialog, which would else show another answer while it fades.
  const [verification, setVerification] = useState<Verification | null>(null);
  const [verified, setVerified] = useState(false);
  const showVerification = (found: Verification) => {
    setVerification(found);
    setVerified(true);
  };
  useCommand({
    id: 'save-copy',
    label: 'Save a copy…',
    shortcut: 'Ctrl+Shift+S',
    group: 'Case',
    run: () => setDialog('copy'),
  });
  useCommand({
    id: 'sign',
    label: 'Set the name in the journal…',
    shortcut: 'J',
    group: 'Case',
    run: () => setDialog('sign'),
  });
  useCommand({
    id: 'verify',
    label: 'Verify case',
    shortcut: 'V',
    group: 'Case',
    run: () => void verify.run({}).then(showVerification),
  });
  useCommand({
    id: 'close-case',
    label: 'Close case',
    shortcut: 'Shift+Q',
    group: 'Case',
    run: () => void saveAndClose(),
  });
  return (
    <>
      {dialog === 'copy' && <CopyDialog openCase={openCase} desk={desk} close={() => setDialog(null)} />}
      {dialog === 'sign' && <SignDialog close={() => setDialog(null)} />}
      <Modal
        opened={verified}
        onClose={() => setVerified(false)}
        title={verification?.holds === true ? 'The case verifies' : 'The case does not verify'}
      >
        <ul className={styles.checks}>
          {verification?.checks.map((check) => (
            <li key={check.what}>
              <strong>{check.holds ? 'Holds' : 'Does not hold'}</strong>: {check.what}
              <div className="quiet small">{check.detail}</div>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

function CopyDialog({ openCase, desk, close }: { openCase: OpenCase; desk: DeskState; close: () => void }) {
  const suggestedName = `${openCase.name} copy`;
  const [path, setPath] = useState(casePath(desk.folder, suggestedName));
  const [errors, setErrors] = useState(noErrors);
  const copy = useWork('cases.saveCopy');
  const choose = useChange('cases.choosePath');
  const pick = async () => {
    const chosen = await choose.run({ purpose: 'save-copy', suggestedName: `${suggestedName}.plumb` });
    if (chosen.path !== null) setPath(chosen.path);
  };
  const save = async () => {
    try {
      const saved = await copy.run({ path });
      showDone(`Saved a copy: ${saved.path}`);
      close();
    } catch (error) {
      setErrors(fieldErrors(error));
    }
  };
  return (
    <Modal opened onClose={close} title="Save a copy">
      <TextInput
        label="File"
        description="The copy keeps the passphrase of this case."
        value={path}
        error={errors.fields['path'] ?? errors.form}
        data-autofocus
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button.Group mt="md">
        <Button loading={copy.pending} onClick={() => void save()}>
          Save a copy
        </Button>
        {desk.dialogs && (
          <Button variant="default" onClick={() => void pick()}>
            Choose…
          </Button>
        )}
      </Button.Group>
    </Modal>
  );
}

function SignDialog({ close }: { close: () => void }) {
  const status = useRead('journal.status', {});
  const sign = useChange('journal.sign');
  const [typed, setTyped] = useState<string | null>(null);
  const who = typed ?? status.data?.who ?? '';
  return (
    <Modal opened onClose={close} title="Name in the journal">
      <TextInput
        label="Name"
        description="Stands beside each change from now on. Empty by default."
        value={who}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button mt="md" loading={sign.pending} onClick={() => void sign.run({ who }).then(close)}>
        Set name
      </Button>
    </Modal>
  );
}
