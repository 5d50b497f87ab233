import { useState } from 'react';
import { useCommand } from '../../../app/commands.tsx';

export interface Asked {
  /** Of askings, so that the key pressed again brings the focus back. */
  readonly count: number;
  readonly replacing: boolean;
}

/** Which part of the bar is open, if any, and the keys that open it. */
export function useFindCommands() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (replacing: boolean) =>
    setAsked((before) => ({ count: (before?.count ?? 0) + 1, replacing: replacing || before?.replacing === true }));
  useCommand({
    ...{ id: 'report.find', label: 'Find in the report', shortcut: 'Ctrl+F', group: 'Report' },
    run: () => ask(false),
  });
  useCommand({
    ...{ id: 'report.replace', label: 'Find and replace in the report', shortcut: 'Ctrl+H', group: 'Report' },
    run: () => ask(true),
  });
  return { asked, close: () => setAsked(null) };
}
