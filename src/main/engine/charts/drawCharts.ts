import { setImmediate } from 'node:timers/promises';
import { Window } from 'happy-dom';
import type { ChartDrawing } from '#shared/charts/chartDrawing.ts';
import { drawnChart, type ChartLook } from '#shared/charts/DrawnChart.tsx';
import { serializeSvg } from './serializeSvg.ts';

/** Turns of the event loop in which React's scheduler ends what it began. */
const turnsToEnd = 4;

/**
 * Charts as SVG, in the order of the drawings: the same components as on screen, rendered by react-dom into happy-dom, since server
 * rendering of Recharts yields nothing. React and Recharts look for a window of the whole thread, which exists meanwhile.
 */
export async function drawCharts(drawings: readonly ChartDrawing[], look: ChartLook): Promise<string[]> {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document });
  try {
    const { createRoot } = await import('react-dom/client');
    const { flushSync } = await import('react-dom');
    const svgs = drawings.map((drawing) => {
      const place = window.document.createElement('div');
      const root = createRoot(place);
      flushSync(() => root.render(drawnChart(drawing, look)));
      const svg = place.querySelector('svg');
      const text = svg === null ? '' : serializeSvg(svg);
      flushSync(() => root.unmount());
      return text;
    });
    for (let turn = 0; turn < turnsToEnd; turn += 1) await setImmediate();
    return svgs;
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'document');
    await window.happyDOM.close();
  }
}
