import type { ReactNode } from 'react';

interface ChartFrameProps {
  /** Pixels, or whatever the page counts in. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** The drawing that all marks of a chart lie in: plain SVG, so that it is the same on screen and as a file. */
export function ChartFrame({ width, height, children }: ChartFrameProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      display="block"
    >
      {children}
    </svg>
  );
}
