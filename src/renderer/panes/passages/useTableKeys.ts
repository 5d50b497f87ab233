import type { KeyboardEvent } from 'react';
import type { TableLine } from '#shared/passages/groupPassages.ts';
import type { ActiveLine } from './useActiveLine.ts';

interface Table {
  readonly lines: readonly TableLine[];
  readonly active: ActiveLine;
  readonly checked: ReadonlySet<string>;
  readonly setChecked: (ids: ReadonlySet<string>) => void;
  readonly openActive: () => void;
  readonly remove: (ids: readonly string[]) => void;
}

const pageOfLines = 12;

/** Arrows, Home, End and the page keys move; Shift with an arrow and Space choose rows, Ctrl+A all; Enter opens, Delete removes. */
export function useTableKeys({ lines, active, checked, setChecked, openActive, remove }: Table) {
  const idAt = (index: number | null) => {
    const line = index === null ? undefined : lines[index];
    return line?.kind === 'passage' ? line.row.id : null;
  };
  const goTo = (wanted: number, direction: 1 | -1, extend: boolean) => {
    const next = nextPassage(lines, wanted, direction) ?? nextPassage(lines, wanted, direction === 1 ? -1 : 1);
    if (next === null) return;
    if (extend) {
      const ids = [idAt(active.index), idAt(next)].filter((id) => id !== null);
      setChecked(new Set([...checked, ...ids]));
    }
    active.goTo(next);
  };
  return (event: KeyboardEvent): void => {
    // Buttons and boxes of the head have keys of their own.
    if (event.target !== event.currentTarget) return;
    const here = active.index ?? -1;
    const id = idAt(active.index);
    const shift = event.shiftKey;
    const acts: Partial<Record<string, () => void>> = {
      ArrowDown: () => goTo(here + 1, 1, shift),
      ArrowUp: () => goTo(here - 1, -1, shift),
      PageDown: () => goTo(Math.min(here + pageOfLines, lines.length - 1), 1, shift),
      PageUp: () => goTo(Math.max(here - pageOfLines, 0), -1, shift),
      Home: () => goTo(0, 1, false),
      End: () => goTo(lines.length - 1, -1, false),
      Enter: openActive,
      ' ': () => {
        if (id === null) return;
        const after = new Set(checked);
        if (!after.delete(id)) after.add(id);
        setChecked(after);
      },
      Delete: () => {
        if (checked.size > 0) remove([...checked]);
        else if (id !== null) remove([id]);
      },
    };
    const all = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    const clears = event.key === 'Escape' && checked.size > 0;
    const act = all
      ? () => setChecked(new Set(lines.flatMap((line) => (line.kind === 'passage' ? [line.row.id] : []))))
      : clears
        ? () => setChecked(new Set())
        : event.ctrlKey || event.metaKey || event.altKey
          ? undefined
          : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

/** The nearest line that is a passage, from `index` on in one direction; headings of groups are passed over. */
function nextPassage(lines: readonly TableLine[], index: number, direction: 1 | -1): number | null {
  for (let at = index; at >= 0 && at < lines.length; at += direction) if (lines[at]?.kind === 'passage') return at;
  return null;
}
