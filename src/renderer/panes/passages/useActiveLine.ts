import { useEffect, useMemo, useRef, useState } from 'react';
import type { TableLine } from '#shared/passages/groupPassages.ts';
import { useSelection } from '../../app/selection.tsx';

export interface ActiveLine {
  readonly index: number | null;
  /** Makes a line the active one, at once. */
  readonly set: (index: number) => void;
  /** The same, scrolls to it, and selects its passage when the keys have come to rest. */
  readonly goTo: (index: number) => void;
}

/** Shorter than anyone waits for Links; a held arrow key asks for one passage, not for each on its way. */
const rest = 70;

/** The line that the keys act on. It follows what is selected elsewhere. */
export function useActiveLine(lines: readonly TableLine[], scrollTo: (index: number) => void): ActiveLine {
  const { selected, select } = useSelection();
  const selectedId = selected?.kind === 'passage' ? selected.id : null;
  const places = useMemo(() => placesOf(lines), [lines]);
  const [key, setKey] = useState<string | null>(() => places.first.get(selectedId ?? '') ?? null);
  const [followed, setFollowed] = useState(selectedId);
  if (selectedId !== followed) {
    setFollowed(selectedId);
    const here = key === null ? undefined : lines[places.byKey.get(key) ?? -1];
    const isHere = here?.kind === 'passage' && here.row.id === selectedId;
    if (selectedId !== null && !isHere) setKey(places.first.get(selectedId) ?? key);
  }
  const latest = useRef(select);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = select;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = (index: number) => setKey(lines[index]?.key ?? null);
  return {
    index: key === null ? null : (places.byKey.get(key) ?? null),
    set,
    goTo: (index) => {
      set(index);
      scrollTo(index);
      const line = lines[index];
      clearTimeout(timer.current);
      if (line?.kind !== 'passage') return;
      timer.current = setTimeout(() => latest.current({ kind: 'passage', id: line.row.id }), rest);
    },
  };
}

function placesOf(lines: readonly TableLine[]) {
  const byKey = new Map<string, number>();
  const first = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    byKey.set(line.key, at);
    if (line.kind === 'passage' && !first.has(line.row.id)) first.set(line.row.id, line.key);
  }
  return { byKey, first };
}
