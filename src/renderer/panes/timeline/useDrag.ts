import { useRef, type PointerEvent } from 'react';

interface Drag {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  /** Whether the click that follows ended a drag and means nothing else. */
  readonly moved: () => boolean;
}

const threshold = 4;

/** Reports how far the pointer moved, in pixels, while a button is held; small trembles stay clicks. */
export function useDrag(onMove: (pixels: number) => void): Drag {
  const drag = useRef<{ last: number; start: number; moved: boolean } | null>(null);
  const moved = useRef(false);
  return {
    onPointerDown(event) {
      moved.current = false;
      // What can be dragged into a report is no handle of the time.
      if (event.target instanceof Element && event.target.closest('[draggable="true"]') !== null) return;
      if (event.button === 0) drag.current = { last: event.clientX, start: event.clientX, moved: false };
    },
    onPointerMove(event) {
      const state = drag.current;
      if (state === null) return;
      if (!state.moved && Math.abs(event.clientX - state.start) < threshold) return;
      if (!state.moved) event.currentTarget.setPointerCapture(event.pointerId);
      state.moved = true;
      onMove(event.clientX - state.last);
      state.last = event.clientX;
    },
    onPointerUp() {
      moved.current = drag.current?.moved ?? false;
      drag.current = null;
    },
    moved: () => moved.current,
  };
}
