import { act, type ReactElement } from 'react';

/** In tests every letter is so wide, in a font that is 11 pixels high. */
const letterWidth = 6;
export const measureLetters = (text: string) => text.length * letterWidth;
/** In a font twice as high. */
export const measureLarge = (text: string) => text.length * letterWidth * 2;

export interface DrawnLabel {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Root {
  render(chart: ReactElement): void;
  unmount(): void;
}

/** Draws a chart where text has no width, and tells where its labels would stand. `createRoot` is react-dom's, which only tests name. */
export function drawLabels(
  chart: ReactElement,
  createRoot: (place: Element) => Root,
): { readonly labels: readonly DrawnLabel[]; readonly place: HTMLElement } {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  const root = createRoot(place);
  act(() => root.render(chart));
  const copy = document.createElement('div');
  copy.innerHTML = place.innerHTML;
  act(() => root.unmount());
  const labels = [...copy.querySelectorAll('text')].map(boxOf);
  return { labels, place: copy };
}

/** Pairs of labels that lie over each other. */
export function overlaps(labels: readonly DrawnLabel[]): readonly (readonly [string, string])[] {
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => [one.text, other.text] as const),
  );
}

function boxOf(element: Element): DrawnLabel {
  const text = element.textContent ?? '';
  const size = Number(element.getAttribute('font-size') ?? 11);
  const width = (text.length * letterWidth * size) / 11;
  const [x, y] = [Number(element.getAttribute('x')), Number(element.getAttribute('y'))];
  const anchor = element.getAttribute('text-anchor') ?? 'start';
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const shift = element.querySelector('tspan')?.getAttribute('dy') ?? '0';
  // Recharts says how far the baseline lies below y in em.
  const baseline = y + (shift.endsWith('em') ? Number.parseFloat(shift) * size : 0);
  return { text, left, right: left + width, top: baseline - size * 0.8, bottom: baseline + size * 0.2 };
}
