import { axisHeightOf, descentOf } from './axisRoom.ts';
import type { ChartFont } from './placedLine.ts';
import type { MeasureText } from './niceTicks.ts';
import type { ValueAxis } from './valueAxis.ts';
import { wrapLabel } from './wrapLabel.ts';

interface AxisLook {
  readonly stroke: string;
  readonly text: string;
  readonly font: ChartFont;
}

/** How Recharts is to draw a horizontal axis of values that was laid out beforehand. */
export function axisProps(axis: ValueAxis, unit: string, width: number, look: AxisLook, measure: MeasureText) {
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]));
  const text = { fill: look.text, fontSize: look.font.size, fontFamily: look.font.family };
  const [shortened = ''] = wrapLabel(unit, width - 24, 1, measure);
  return {
    type: 'number',
    domain: [axis.domain.low, axis.domain.high],
    ticks: axis.ticks.map(({ value }) => value),
    tickFormatter: (value: number) => labels.get(value) ?? '',
    interval: 0,
    height: axisHeightOf(look.font.size),
    stroke: look.stroke,
    tick: text,
    tickMargin: 3,
    label: { value: shortened, position: 'insideBottomRight', offset: descentOf(look.font.size), ...text },
  } as const;
}
