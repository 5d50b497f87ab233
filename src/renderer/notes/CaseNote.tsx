import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { showDone } from '../app/notices.ts';
import { NoteForm } from './NoteForm.tsx';

/** `N` where nothing that can have a note is selected: a note on the case. Whatever shows or is selected takes the key over. */
export function CaseNote() {
  const write = useChange('notes.write');
  const [writing, setWriting] = useState(false);
  useCommand({
    ...{ id: 'note.add case', label: 'Write a note on the case', shortcut: 'N', group: 'Case' },
    run: () => setWriting(true),
  });
  const save = async (body: string) => {
    await write.run({ onKind: 'case', onId: 'case', body });
    showDone('Wrote a note on the case. It stands in Notes (Shift+N).');
  };
  return (
    <Modal opened={writing} onClose={() => setWriting(false)} title="Note on the case" size="lg" closeOnEscape={false}>
      <NoteForm label="New note" start="" rows={5} save={save} close={() => setWriting(false)} />
    </Modal>
  );
}
