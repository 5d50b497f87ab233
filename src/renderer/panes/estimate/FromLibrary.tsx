import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { lineFromReference, type TakenAs } from '#shared/references/lineFromReference.ts';
import type { ReferenceFields } from '#shared/references/referenceFields.ts';
import { useCommand } from '../../app/commands.tsx';
import { ReferenceDialog } from '../../references/ReferenceDialog.tsx';
import { changeLine } from './sheetEdits.ts';

interface FromLibraryProps {
  readonly definition: EstimateDefinition;
  /** The line whose cells are open; null where none is. */
  readonly open: number | null;
  readonly onEdit: (definition: EstimateDefinition) => void;
}

/** Takes a reference quantity onto the sheet: as a line of its own, or into the open line. */
export function FromLibrary({ definition, open, onEdit }: FromLibraryProps) {
  const [opened, setOpened] = useState(false);
  const show = () => setOpened(true);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!opened) return undefined;
    // The dialog takes the focus with it when it closes.
    const opener = button.current;
    return () => opener?.focus();
  }, [opened]);
  useCommand({ id: 'estimate.fromLibrary', label: 'Line from the library…', group: 'Estimate', run: show });
  const { lines } = definition;
  const line = open === null ? undefined : lines[open];
  const lineOf = (entry: ReferenceFields, as: TakenAs) =>
    lineFromReference(
      entry,
      as,
      lines.map(({ name }) => name),
    );
  const take = (next: EstimateDefinition) => {
    onEdit(next);
    setOpened(false);
  };
  const add = {
    label: 'New line',
    take: (entry: ReferenceFields, as: TakenAs) => take({ ...definition, lines: [...lines, lineOf(entry, as)] }),
  };
  const into = (entry: ReferenceFields, as: TakenAs) => {
    if (open === null || line === undefined) return;
    const { name: _, label, ...rest } = lineOf(entry, as);
    take(changeLine(definition, open, { ...rest, label: line.label === '' ? label : line.label }));
  };
  const ways = line === undefined ? [add] : [{ label: `Into ${line.name}`, take: into }, add];
  return (
    <>
      <Button ref={button} variant="subtle" size="compact-sm" leftSection={<IconBooks size={14} />} onClick={show}>
        From the library…
      </Button>
      {opened ? <ReferenceDialog close={() => setOpened(false)} ways={ways} /> : null}
    </>
  );
}
