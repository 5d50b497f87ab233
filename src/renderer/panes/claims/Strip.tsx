import { type AxisRange, placeOn } from '#shared/claims/axisOf.ts';
import type { ClaimRow } from '#shared/claims/claimGroup.ts';
import { formatTick, niceTicks } from '#shared/charts/niceTicks.ts';
import styles from './claims.module.css';

const width = 200;

/** A number's interval as a line, its value as a dot; an open end runs on as a dashed line. */
export function Strip({ axis, row: { bounds, dot } }: { axis: AxisRange; row: ClaimRow }) {
  if (bounds === null) return <span className={styles.strip} />;
  const x = (value: number) => placeOn(axis, value) * width;
  const [from, to] = [bounds.low === null ? 0 : x(bounds.low), bounds.high === null ? width : x(bounds.high)];
  const open = bounds.low === null || bounds.high === null;
  return (
    <svg className={styles.strip} viewBox={`0 0 ${width} 16`} preserveAspectRatio="none" aria-hidden>
      <line className={open ? styles.open : styles.interval} x1={from} x2={Math.max(to, from + 1)} y1="8" y2="8" />
      {bounds.low !== null && <line className={styles.end} x1={from} x2={from} y1="4" y2="12" />}
      {bounds.high !== null && <line className={styles.end} x1={to} x2={to} y1="4" y2="12" />}
      {dot !== null && <line className={styles.dot} x1={x(dot)} x2={x(dot)} y1="8" y2="8" />}
    </svg>
  );
}

export function Axis({ axis, unit }: { axis: AxisRange; unit: string }) {
  const ticks = niceTicks(axis.low, axis.high, 3);
  return (
    <div className={styles.axis} aria-hidden>
      <span className={styles.axisUnit}>{unit === '' ? 'plain numbers' : `in ${unit}`}</span>
      <span className={styles.ticks}>
        {ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${placeOn(axis, tick) * 100}%` }}>
            {formatTick(tick, ticks)}
          </span>
        ))}
      </span>
    </div>
  );
}
