import { type ReactNode, useState } from 'react';
import type { Target } from '../app/places.ts';
import { useSelectionActs } from '../app/selection.tsx';

/** A pane with what a test needs beside it: a button that selects a thing, as Read or the library would, and one that leaves the pane. */
export function Selecting({ target, children }: { target: Target; children: ReactNode }) {
  const { select } = useSelectionActs();
  const [shown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => select(target)}>
        select it
      </button>
      <button type="button" onClick={() => setShown(!shown)}>
        leave or come back
      </button>
      {shown && children}
    </>
  );
}
