import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { EstimateDefinition, EstimateLine } from '#shared/estimates/estimate.ts';
import { useCommand } from '../../app/commands.tsx';
import { stepInList } from '../../app/stepInList.ts';
import type { RowActs } from './LineRow.tsx';
import { addLine, moveLine as moved, removeLine } from './sheetEdits.ts';

interface SheetKeysOptions {
  readonly definition: EstimateDefinition;
  readonly onEdit: (definition: EstimateDefinition) => void;
  readonly onOpen: (line: EstimateLine) => void;
}

/** Where the focus goes once the sheet has been drawn anew. */
type Wanted = { readonly row: number } | { readonly formOf: number } | null;

/** Which line has the keys and which is open; arrows, Enter, Escape, Delete and Alt with arrows, and the same as commands. */
export function useSheetKeys({ definition, onEdit, onOpen }: SheetKeysOptions) {
  const { lines } = definition;
  const last = lines.length - 1;
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<Wanted>(null);
  const [at, setCurrent] = useState(0);
  // A sheet of one line is a new one: its cells are what there is to do.
  const [openAt, setOpen] = useState<number | null>(last === 0 ? 0 : null);
  const current = Math.max(0, Math.min(at, last));
  const open = openAt !== null && openAt <= last ? openAt : null;
  useEffect(() => {
    const target = wanted.current;
    wanted.current = null;
    if (target !== null) focusIn(grid.current, target);
  });

  const goTo = (index: number) => {
    wanted.current = { row: index };
    setCurrent(index);
  };
  const toggle = (index: number) => {
    const line = lines[index];
    if (line === undefined) return;
    setCurrent(index);
    setOpen(index === open ? null : index);
    if (index !== open) onOpen(line);
  };
  const close = () => {
    if (open !== null) goTo(open);
    setOpen(null);
  };
  const moveLine = (index: number, by: 1 | -1) => {
    const to = index + by;
    if (to < 0 || to > last) return;
    onEdit(moved(definition, index, by));
    if (open !== null) setOpen(open === index ? to : open === to ? index : open);
    goTo(to);
  };
  const removeAt = (index: number) => {
    if (lines[index] === undefined) return;
    onEdit(removeLine(definition, index));
    setOpen(open === null || open === index ? null : open > index ? open - 1 : open);
    goTo(Math.max(0, Math.min(index, last - 1)));
  };
  const addNext = () => {
    onEdit(addLine(definition));
    setCurrent(lines.length);
    setOpen(lines.length);
    wanted.current = { formOf: lines.length };
  };
  const keysAt = (index: number, event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const step = stepInList(index, lines.length, event.key);
    if (event.altKey && by !== null) moveLine(index, by);
    else if (event.altKey) return;
    else if (step !== null) goTo(step);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (index !== open) wanted.current = { formOf: index };
      toggle(index);
    } else if (event.key === 'Escape' && open !== null) close();
    else if (event.key === 'Delete') removeAt(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useLineCommands(lines[current], { move: (by) => moveLine(current, by), remove: () => removeAt(current), addNext });
  const latest = useRef({ toggle, keysAt });
  useLayoutEffect(() => {
    latest.current = { toggle, keysAt };
  });
  const acts = useMemo<RowActs>(
    () => ({
      focus: setCurrent,
      toggle: (index) => latest.current.toggle(index),
      press: (index, event) => latest.current.keysAt(index, event),
    }),
    [],
  );
  return { grid, current, open, acts, moveLine, removeAt, addNext, close };
}

interface LineActs {
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
  readonly addNext: () => void;
}

function useLineCommands(line: EstimateLine | undefined, { move, remove, addNext }: LineActs): void {
  const group = 'Estimate';
  const name = line === undefined || line.name === '' ? 'line' : `line ${line.name}`;
  const enabled = line !== undefined;
  useCommand({ id: 'estimate.addLine', label: 'Add line', shortcut: 'A', group, run: addNext });
  useCommand({ id: 'estimate.lineUp', label: `Move ${name} up`, group, enabled, run: () => move(-1) });
  useCommand({ id: 'estimate.lineDown', label: `Move ${name} down`, group, enabled, run: () => move(1) });
  useCommand({ id: 'estimate.removeLine', label: `Remove ${name}`, group, enabled, run: remove });
}

function focusIn(grid: HTMLElement | null, target: NonNullable<Wanted>): void {
  if ('row' in target) grid?.querySelectorAll<HTMLElement>('[data-line-row]')[target.row]?.focus();
  else grid?.querySelector<HTMLElement>('[data-line-form] input')?.focus();
}
