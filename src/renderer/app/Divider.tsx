import type { KeyboardEvent, PointerEvent } from 'react';
import { leastRatio, mostRatio, withinReach } from './keptLayout.ts';
import { useLayout } from './layout.tsx';
import styles from './Panes.module.css';

const step = 0.02;

/** Between two sides: dragged, moved by arrow keys, evened out by Enter or a double click. */
export function Divider() {
  const { ratio, setRatio } = useLayout();
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Partial<Record<string, number>> = {
      ...{ ArrowLeft: ratio - step, ArrowRight: ratio + step, Home: leastRatio, End: mostRatio, Enter: 0.5 },
    };
    const wanted = moves[event.key];
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setRatio(wanted);
  };
  const percent = Math.round(ratio * 100);
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Divider between the sides"
      aria-valuenow={percent}
      aria-valuemin={leastRatio * 100}
      aria-valuemax={mostRatio * 100}
      aria-valuetext={`${percent}% at the left`}
      tabIndex={0}
      title="Drag, or arrow keys; double click evens out"
      className={styles.divider}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setRatio(0.5)}
      onPointerDown={(event) => drag(event, setRatio)}
    />
  );
}

/** Moves the sides without drawing them anew; what was reached counts when the button is let go. */
function drag(event: PointerEvent<HTMLDivElement>, setRatio: (ratio: number) => void): void {
  const handle = event.currentTarget;
  const frame = handle.parentElement;
  if (frame === null || event.button !== 0) return;
  event.preventDefault();
  handle.focus();
  handle.setPointerCapture(event.pointerId);
  const { left, width } = frame.getBoundingClientRect();
  const start = event.clientX;
  let reached: number | null = null;
  const onMove = ({ clientX }: globalThis.PointerEvent) => {
    if (reached === null && Math.abs(clientX - start) < 3) return;
    reached = withinReach((clientX - left) / width);
    frame.style.setProperty('--left-share', String(reached));
  };
  const onEnd = () => {
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('pointerup', onEnd);
    handle.removeEventListener('pointercancel', onEnd);
    if (reached !== null) setRatio(reached);
  };
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('pointerup', onEnd);
  handle.addEventListener('pointercancel', onEnd);
}
