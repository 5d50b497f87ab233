import { useState } from 'react';
import { useCommand } from '../app/commands.tsx';
import { SensitiveDialog } from './SensitiveDialog.tsx';

/** Opens the list of what is sensitive in the case from the palette. */
export function ProtectingCommands() {
  const [opened, setOpened] = useState(false);
  useCommand({
    id: 'protecting.sensitive',
    label: 'Sensitive names, sources and columns…',
    group: 'Case',
    run: () => setOpened(true),
  });
  return opened ? <SensitiveDialog close={() => setOpened(false)} /> : null;
}
