import { useMemo, useState } from 'react';
import { useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { PrintDialog } from './PrintDialog.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** In the order in which they are printed; tables and what is not imported are passed over. */
  readonly sourceIds: readonly string[];
  /** Where a filter shows some of the passages alone: these. */
  readonly passageIds?: readonly string[] | null;
}

/** The command that prints these sources with their passages, and its dialog. */
export function PrintCommand({ id, label, group, sourceIds, passageIds = null }: Props) {
  const all = useRead('sources.list', {}).data;
  const [open, setOpen] = useState(false);
  const sources = useMemo(() => {
    const texts = new Map((all ?? []).filter(isText).map((source) => [source.id, source]));
    return [...new Set(sourceIds)].flatMap((sourceId) => texts.get(sourceId) ?? []);
  }, [all, sourceIds]);
  useCommand({ id, label, shortcut: 'Ctrl+P', group, run: () => setOpen(true), enabled: sources.length > 0 });
  return open && sources.length > 0 ? (
    <PrintDialog sources={sources} passageIds={passageIds} close={() => setOpen(false)} />
  ) : null;
}

function isText({ kind, captureId }: { readonly kind: string; readonly captureId: string | null }): boolean {
  return kind !== 'dataset' && captureId !== null;
}
