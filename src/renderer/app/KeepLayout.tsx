import { useEffect, useRef } from 'react';
import { ask, useTransport } from './api.tsx';
import { useAutosave } from './autosave.ts';
import { toKept } from './keptLayout.ts';
import { useLayout } from './layout.tsx';
import { usePlace } from './selection.tsx';

const pause = 800;

/** Keeps the layout in the case: nothing of it lies in the browser's storage, which outlives the case. */
export function KeepLayout() {
  const transport = useTransport();
  // Closing a case does not fail for a layout that could not be kept.
  const { autosave } = useAutosave(
    (content: ReturnType<typeof toKept>) => ask(transport, 'layout.keep', { content }).catch(() => null),
    pause,
  );
  const content = toKept(usePlace(), useLayout());
  const json = JSON.stringify(content);
  const latest = useRef({ content, json });
  useEffect(() => {
    if (latest.current.json === json) return;
    latest.current = { content, json };
    autosave.schedule(content);
  }, [autosave, content, json]);
  return null;
}
