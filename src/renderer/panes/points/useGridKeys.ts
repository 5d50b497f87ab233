import type { KeyboardEvent } from 'react';
import { useRunCommand } from '../../app/commands.tsx';
import { type Cursor, type GridShape, moveCursor } from './moveCursor.ts';
import { type CellEditing, isEditable } from './useCellEditing.ts';
import type { Chosen } from './useChosen.ts';

interface Keys {
  readonly shape: GridShape;
  readonly cursor: Cursor | null;
  readonly moveTo: (cursor: Cursor) => void;
  readonly chosen: Chosen;
  readonly editing: CellEditing;
  readonly expand: (id: string) => void;
  readonly remove: () => void;
}

/**
 * The keys of the grid while no cell is a field: arrows move, with Shift they choose rows, Space chooses one, Ctrl+A all; F2 and
 * Enter edit; Enter opens Links from the first column, and the evidence from its own.
 */
export function useGridKeys({ shape, cursor, moveTo, chosen, editing, expand, remove }: Keys) {
  const runCommand = useRunCommand();
  const openLinks = () => runCommand('trace');
  const enter = (here: Cursor) => {
    if (here.column === 'evidence') expand(here.id);
    else if (here.column === 'what' || !isEditable(here.column)) openLinks();
    else editing.begin(here);
  };
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key.toLowerCase() === 'a') return chosen.all;
    if (event.key === 'Escape' && chosen.ids.size > 0) return chosen.none;
    const moved = event.altKey ? null : moveCursor(cursor, { key: event.key, ctrl }, shape);
    if (moved !== null) {
      return () => {
        if (event.shiftKey) {
          if (cursor !== null && chosen.ids.size === 0) chosen.toggle(cursor.id);
          chosen.extend(moved.id);
        }
        moveTo(moved);
      };
    }
    if (cursor === null || ctrl || event.altKey) return null;
    if (event.key === 'Enter') return () => enter(cursor);
    if (event.key === 'F2') return () => editing.begin(cursor);
    if (event.key === ' ') return () => chosen.toggle(cursor.id);
    return event.key === 'Delete' ? remove : null;
  };
  return (event: KeyboardEvent) => {
    // Buttons and fields in the grid keep their own keys.
    if (event.target !== event.currentTarget) return;
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
}
