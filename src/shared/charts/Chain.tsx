import type { ChainDrawing } from './chainDrawing.ts';
import { layChain, type ChainLayout, type PlacedNode } from './chainLayout.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import type { MeasureText } from './niceTicks.ts';

export interface ChainProps {
  readonly drawing: ChainDrawing;
  /** Pixels, or whatever the page counts in; the height follows from the words. */
  readonly width: number;
  readonly colours: ChainColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
}

export interface ChainColours {
  /** Of lines and of the sources' frames. */
  readonly axis: string;
  /** Of an origin's frame, and of the bar beside quoted words. */
  readonly estimate: string;
  /** Of the bar beside words that dispute the number. */
  readonly claim: string;
  readonly text: string;
  readonly softText: string;
  readonly paper: string;
}

/** A number, its passages, their sources and what these rest on, to the origins; the same on screen and in print. */
export function Chain({ drawing, width, colours, font, measure }: ChainProps) {
  const layout = layChain(drawing, width, font.size, measure);
  return (
    <ChartFrame width={width} height={layout.height}>
      <ChartWords lines={layout.top} fill={colours.text} font={font} paper={colours.paper} />
      <Trunk layout={layout} colours={colours} />
      {layout.links.map((path, index) => (
        <path key={index} d={path} fill="none" stroke={colours.axis} strokeWidth={1} data-link />
      ))}
      {layout.nodes.map((placed) => (
        <Node key={placed.node.id} placed={placed} colours={colours} font={font} />
      ))}
    </ChartFrame>
  );
}

function Trunk({ layout: { trunk, arms }, colours }: { layout: ChainLayout; colours: ChainColours }) {
  if (trunk === null) return null;
  return (
    <g stroke={colours.axis}>
      <line x1={trunk.x} x2={trunk.x} y1={trunk.from} y2={trunk.to} />
      {arms.map(({ y, to, disputes }) => (
        <line key={y} x1={trunk.x} x2={to} y1={y} y2={y} {...(disputes ? { strokeDasharray: '2 2' } : {})} />
      ))}
    </g>
  );
}

interface NodeProps {
  readonly placed: PlacedNode;
  readonly colours: ChainColours;
  readonly font: ChartFont;
}

/** Quoted words stand beside a bar, a source in a frame, an origin in a heavy one: the shapes tell them apart in grey as well. */
function Node({ placed: { node, x, y, width, height, words, note }, colours, font }: NodeProps) {
  const bar = node.disputes ? colours.claim : colours.estimate;
  return (
    <g data-node={node.kind}>
      {node.kind === 'passage' ? (
        <rect x={x} y={y} width={2} height={height} fill={bar} />
      ) : (
        <rect
          {...{ x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 }}
          rx={2}
          fill={colours.paper}
          stroke={node.isOrigin ? colours.estimate : colours.axis}
          strokeWidth={node.isOrigin ? 2 : 0.8}
        />
      )}
      {node.kind === 'passage' ? null : (
        <path d={`M${x - 4},${y + height / 2 - 2.5}l4,2.5l-4,2.5Z`} fill={colours.axis} />
      )}
      <ChartWords lines={words} fill={colours.text} font={font} paper={colours.paper} />
      <ChartWords lines={note} fill={colours.softText} font={font} paper={colours.paper} />
    </g>
  );
}
