import type { ChartKind } from '#shared/charts/chartDrawing.ts';

/** The charts of an estimate in the words of the menu. */
export const chartNames: readonly { readonly chart: ChartKind; readonly label: string; readonly detail: string }[] = [
  { chart: 'histogram', label: 'Histogram', detail: 'the estimate’s samples, interval and median' },
  { chart: 'tornado', label: 'Tornado', detail: 'what each input does to the result' },
  { chart: 'intervals', label: 'Intervals', detail: 'beside its routes and the figures that it is checked against' },
];
