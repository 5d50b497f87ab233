import { useMemo, type MouseEvent } from 'react';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { density } from '#shared/timeline/density.ts';
import { fitAll, toTime, toX, type TimeScale } from '#shared/timeline/timeScale.ts';
import styles from './timeline.module.css';
import type { TimelineView } from './useTimelineView.ts';

const height = 34;
const binWidth = 4;

/** How many items there are at each time over the whole case, with the window in view marked; a click moves it. */
export function DensityStrip({
  items,
  scale,
  change,
}: { items: readonly TimelineItem[] } & Pick<TimelineView, 'scale' | 'change'>) {
  const whole = useMemo(() => fitAll(items, scale.width), [items, scale.width]);
  const path = useMemo(() => outline(items, whole), [items, whole]);
  const from = Math.max(0, toX(whole, scale.start));
  const until = Math.min(scale.width, toX(whole, scale.end));
  const move = (event: MouseEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const middle = toTime(whole, x);
    change((now) => {
      const half = (now.end - now.start) / 2;
      return { ...now, start: middle - half, end: middle + half };
    });
  };
  return (
    <svg className={styles.density} width={scale.width} height={height} aria-hidden onClick={move}>
      <path d={path} className={styles.densityShape} />
      <rect className={styles.window} x={from} y={0.5} width={Math.max(2, until - from)} height={height - 1} />
    </svg>
  );
}

/** Square roots, so that one item beside a hundred can still be seen. */
function outline(items: readonly TimelineItem[], whole: TimeScale): string {
  const bins = Math.max(1, Math.floor(whole.width / binWidth));
  const counts = density(items, whole.start, whole.end, bins);
  const highest = Math.sqrt(Math.max(1, ...counts));
  const top = height - 6;
  const steps = [...counts].map((count, bin) => {
    const y = height - (Math.sqrt(count) / highest) * top;
    return `L${bin * binWidth},${y.toFixed(1)}H${(bin + 1) * binWidth}`;
  });
  return `M0,${height}${steps.join('')}V${height}Z`;
}
