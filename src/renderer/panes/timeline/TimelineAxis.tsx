import { memo, useMemo } from 'react';
import type { TimeScale } from '#shared/timeline/timeScale.ts';
import { timeAxis } from '#shared/timeline/timeTicks.ts';
import { interfaceFont, textMeasure } from './measureText.ts';
import styles from './timeline.module.css';

export const axisHeight = 44;

/** Years or months above, their parts below; hairlines run down through the lanes. */
export const TimelineAxis = memo(function TimelineAxis({ scale }: { scale: TimeScale }) {
  const measure = useMemo(() => textMeasure(interfaceFont(13, 600)), []);
  const { ticks, contexts } = useMemo(() => timeAxis(scale, measure), [scale, measure]);
  const yearStarts = new Set(contexts.map(({ at }) => at));
  return (
    <div aria-hidden className={styles.axis}>
      {ticks.map((tick) => (
        <div
          key={tick.at}
          className={yearStarts.has(tick.at) || contexts.length === 0 ? styles.majorTick : styles.tick}
          style={{ left: tick.x }}
        >
          <span className={contexts.length === 0 ? styles.contextLabel : styles.tickLabel}>{tick.label}</span>
        </div>
      ))}
      {contexts.map((context) => (
        <span key={context.at} className={styles.contextLabel} style={{ left: context.x }}>
          {context.label}
        </span>
      ))}
    </div>
  );
});
