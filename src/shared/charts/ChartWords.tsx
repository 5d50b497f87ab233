import type { ChartFont, PlacedLine } from './placedLine.ts';

export type { ChartFont, PlacedLine } from './placedLine.ts';

interface ChartWordsProps {
  readonly lines: readonly PlacedLine[];
  readonly fill: string;
  readonly font: ChartFont;
  /** Keeps words apart from what lies behind them. */
  readonly paper: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function ChartWords({ lines, fill, font, paper, anchor = 'start' }: ChartWordsProps) {
  const halo = font.halo === false ? {} : { stroke: paper, strokeWidth: 3, paintOrder: 'stroke' };
  return lines.map(({ words, x, y }) => (
    <text key={y} x={x} y={y} fill={fill} {...halo} textAnchor={anchor} fontSize={font.size} fontFamily={font.family}>
      {words}
    </text>
  ));
}
