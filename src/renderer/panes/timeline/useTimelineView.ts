import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { fitAll, panBy, zoomAround, type TimeScale } from '#shared/timeline/timeScale.ts';

export interface TimelineView {
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly scale: TimeScale;
  readonly height: number;
  /** Applies a change of the window, at most once a frame. */
  readonly change: (next: (scale: TimeScale) => TimeScale) => void;
  readonly fit: () => void;
}

const labelRoom = 320;

/** The window of time in view: all items until the user zooms or pans, then as the user left it. */
export function useTimelineView(items: readonly TimelineItem[]): TimelineView {
  const surface = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 800, height: 400 });
  const [window, setWindow] = useState<{ readonly start: number; readonly end: number } | null>(null);
  useLayoutEffect(() => observeSize(surface.current, setSize), []);
  const scale = useMemo(
    () =>
      window === null
        ? fitAll(items, size.width, Math.min(labelRoom, size.width * 0.4))
        : { ...window, width: size.width },
    [items, window, size.width],
  );
  const latest = useRef(scale);
  useLayoutEffect(() => {
    latest.current = scale;
  });
  const frame = useRef<number | null>(null);
  const change = useCallback((next: (scale: TimeScale) => TimeScale) => {
    const changed = next(latest.current);
    if (changed === latest.current) return;
    latest.current = changed;
    frame.current ??= requestAnimationFrame(() => {
      frame.current = null;
      setWindow({ start: latest.current.start, end: latest.current.end });
    });
  }, []);
  const fit = useCallback(() => setWindow(null), []);
  useWheel(surface, change);
  return { surface, scale, height: size.height, change, fit };
}

function observeSize(element: HTMLElement | null, setSize: (size: { width: number; height: number }) => void) {
  if (element === null) return undefined;
  const read = () => {
    const { clientWidth, clientHeight } = element;
    if (clientWidth > 0) setSize({ width: clientWidth, height: clientHeight });
  };
  read();
  const observer = new ResizeObserver(read);
  observer.observe(element);
  return () => observer.disconnect();
}

/** React listens to the wheel passively; keeping the page from scrolling needs a listener of its own. */
function useWheel(surface: RefObject<HTMLDivElement | null>, change: TimelineView['change']): void {
  useLayoutEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    const listener = (event: WheelEvent) => {
      event.preventDefault();
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const pixels = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
      const x = event.clientX - element.getBoundingClientRect().left;
      change((scale) => (sideways ? panBy(scale, pixels) : zoomAround(scale, x, Math.exp(event.deltaY / 500))));
    };
    element.addEventListener('wheel', listener, { passive: false });
    return () => element.removeEventListener('wheel', listener);
  }, [surface, change]);
}
