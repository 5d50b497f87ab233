import type { ReactElement } from 'react';
import type { Writing } from '../labels/writing.ts';
import { assertNever } from '../values/assertNever.ts';
import { Bars, type BarsColours } from './Bars.tsx';
import { Chain, type ChainColours } from './Chain.tsx';
import type { ChartDrawing } from './chartDrawing.ts';
import type { ChartFont } from './ChartWords.tsx';
import { Histogram, type HistogramColours } from './Histogram.tsx';
import { Intervals, type IntervalsColours } from './Intervals.tsx';
import { LineOverTime, type LineColours } from './LineOverTime.tsx';
import type { MeasureText } from './niceTicks.ts';
import { Timeline, type TimelineColours } from './Timeline.tsx';
import { Tornado, type TornadoColours } from './Tornado.tsx';

/** How charts look in one place: the pane in its scheme, or the printed page. */
export interface ChartLook {
  readonly colours: HistogramColours &
    TornadoColours &
    IntervalsColours &
    ChainColours &
    TimelineColours &
    BarsColours &
    LineColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** Pixels, or whatever the page counts in. */
  readonly width: number;
  /** Of its words and numbers; English without one. */
  readonly locale?: Writing;
}

const histogramHeight = 150;

/** The chart of a drawing, `look.width` wide and as high as it needs. */
export function drawnChart(drawing: ChartDrawing, look: ChartLook): ReactElement {
  switch (drawing.chart) {
    case 'histogram':
      return <Histogram {...drawing} {...look} height={histogramHeight} />;
    case 'tornado':
      return <Tornado {...drawing} {...look} />;
    case 'intervals':
      return <Intervals {...drawing} {...look} />;
    case 'chain':
      return <Chain drawing={drawing} {...look} />;
    case 'timeline':
      return <Timeline drawing={drawing} {...look} />;
    case 'bars':
      return <Bars drawing={drawing} {...look} />;
    case 'line':
      return <LineOverTime drawing={drawing} {...look} />;
    default:
      return assertNever(drawing);
  }
}
