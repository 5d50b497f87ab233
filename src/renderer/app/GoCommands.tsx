import { spotlight } from '@mantine/spotlight';
import { useCommand } from './commands.tsx';
import { panes, type PaneEntry } from './panes.ts';
import { useSelection, useSelectionActs } from './selection.tsx';

/** Ways around the workbench: panes, back and forward, the palette, import, trace. */
export function GoCommands({ pickFiles }: { pickFiles: () => void }) {
  const { back, forward, canGoBack, canGoForward, openSearch, setPane } = useSelection();
  useCommand({ id: 'palette', label: 'Search or command', shortcut: 'Ctrl+K', group: 'Go', run: spotlight.open });
  useCommand({ id: 'search', label: 'Search the case', shortcut: '/', group: 'Go', run: openSearch });
  useCommand({ id: 'back', label: 'Back', shortcut: '[', group: 'Go', run: back, enabled: canGoBack });
  useCommand({ id: 'forward', label: 'Forward', shortcut: ']', group: 'Go', run: forward, enabled: canGoForward });
  useCommand({ id: 'import', label: 'Import files…', shortcut: 'I', group: 'Case', run: pickFiles });
  useCommand({
    ...{ id: 'trace.pane', label: 'Trace in a pane of its own', shortcut: 'Shift+T', group: 'Links' },
    run: () => setPane('trace'),
  });
  return panes.map((entry) => <PaneCommand key={entry.name} entry={entry} />);
}

function PaneCommand({ entry }: { entry: PaneEntry }) {
  const { setPane } = useSelectionActs();
  const { name, label, key } = entry;
  useCommand({ id: `pane-${name}`, label: `Go to ${label}`, shortcut: key, group: 'Go', run: () => setPane(name) });
  return null;
}
