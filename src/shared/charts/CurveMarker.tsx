import type { KeyboardEvent, PointerEvent } from 'react';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import type { CumulativeLayout } from './cumulativeCurve.ts';
import { moveMark, roundMark } from './moveMark.ts';

interface CurveMarkerProps {
  readonly placed: NonNullable<CumulativeLayout['mark']>;
  readonly value: number;
  readonly layout: CumulativeLayout;
  readonly colours: { readonly mark: string; readonly text: string; readonly paper: string };
  readonly font: ChartFont;
  readonly onMark: ((value: number) => void) | undefined;
}

/** The marked number: a line up to the curve, and its words above. With `onMark` it is a slider. */
export function CurveMarker({ placed: { x, y, label }, value, layout, colours, font, onMark }: CurveMarkerProps) {
  const { axis, top, bottom } = layout;
  const drawing = (
    <>
      <line x1={x} x2={x} y1={top - 4} y2={bottom} stroke={colours.mark} strokeWidth={2} />
      <circle cx={x} cy={y} r={5} fill={colours.mark} stroke={colours.paper} strokeWidth={1.5} />
    </>
  );
  const across = <line x1={axis.left} x2={x} y1={y} y2={y} stroke={colours.mark} strokeDasharray="3 3" />;
  const words = <ChartWords lines={[label]} fill={colours.text} font={font} paper={colours.paper} />;
  if (onMark === undefined) {
    return (
      <g>
        {across}
        {drawing}
        {words}
      </g>
    );
  }
  const put = (event: PointerEvent<SVGRectElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    onMark(roundMark(axis.valueAt(axis.left + event.clientX - left), axis.domain));
  };
  const moveByKey = (event: KeyboardEvent) => {
    const moved = moveMark(event.key, value, axis.domain);
    if (moved === null) return;
    event.preventDefault();
    onMark(moved);
  };
  return (
    <g>
      {across}
      <g
        role="slider"
        tabIndex={0}
        aria-label="Marked number"
        aria-valuemin={axis.domain.low}
        aria-valuemax={axis.domain.high}
        aria-valuenow={Math.min(axis.domain.high, Math.max(axis.domain.low, value))}
        aria-valuetext={label.words}
        onKeyDown={moveByKey}
      >
        {drawing}
      </g>
      {words}
      <rect
        x={axis.left}
        y={top}
        width={axis.right - axis.left}
        height={bottom - top}
        fill="transparent"
        style={{ cursor: 'col-resize', touchAction: 'none' }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          put(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && put(event)}
      />
    </g>
  );
}
