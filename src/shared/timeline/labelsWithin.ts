import type { MeasureText } from '../charts/niceTicks.ts';
import type { TimeAxis, TimeTick } from './timeTicks.ts';

/** The same axis, without the words that would leave a drawing of this width at its right; their ticks stay. */
export function labelsWithin(axis: TimeAxis, width: number, measure: MeasureText): TimeAxis {
  const fitting = (tick: TimeTick) => (tick.x + 2 + measure(tick.label) <= width ? tick : { ...tick, label: '' });
  return { ticks: axis.ticks.map(fitting), contexts: axis.contexts.map(fitting) };
}
