import { useState } from 'react';
import { useCommand } from '../app/commands.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';

/** Opens the library of reference quantities from the palette. */
export function ReferenceCommands() {
  const [opened, setOpened] = useState(false);
  useCommand({ id: 'references', label: 'Reference quantities…', group: 'Case', run: () => setOpened(true) });
  return opened ? <ReferenceDialog close={() => setOpened(false)} /> : null;
}
