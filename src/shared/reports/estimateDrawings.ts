import type { EstimateDrawing, ChartKind } from '../charts/chartDrawing.ts';
import type { IntervalRow } from '../charts/intervalsLayout.ts';
import { readBounds } from '../claims/readBounds.ts';
import type { Estimate, Run } from '../contract/estimates.ts';
import { convertResult } from '../estimates/convertResult.ts';
import { parseUnit } from '../estimates/parseUnit.ts';
import { printedUnit } from '../estimates/sentence.ts';
import { drawTornado } from '../estimates/tornado.ts';
import { convertFactor } from '../estimates/units.ts';
import type { Writing } from '../labels/writing.ts';
import { assertNever } from '../values/assertNever.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { formatQuantity, type Quantity } from '../values/quantity.ts';

/** What the charts of one estimate stand beside it: other estimates, and data points by their identifiers. */
export interface DrawingFacts {
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly quantities: ReadonlyMap<string, { readonly what: string; readonly quantity: Quantity | null }>;
}

const mostBars = 12;

/** A chart of an estimate's last run; null where there is nothing to draw (no run, one value, no input with doubt). */
export function drawEstimate(
  estimate: Estimate,
  chart: ChartKind,
  facts: DrawingFacts,
  locale: Writing = 'en',
): EstimateDrawing | null {
  const { lastRun } = estimate;
  if (lastRun === null) return null;
  switch (chart) {
    case 'histogram': {
      const { histogram, low, high, percentiles } = lastRun.result;
      const unit = printedUnit(lastRun.result, lastRun.definition, locale);
      return low < high ? { chart, histogram, low, high, median: percentiles['50'], unit } : null;
    }
    case 'tornado':
      return drawInputs(lastRun, locale);
    case 'intervals':
      return drawBeside(estimate, lastRun, facts, locale);
    default:
      return assertNever(chart);
  }
}

function drawInputs({ definition, result }: Run, locale: Writing): EstimateDrawing | null {
  const tornado = orNull(() => drawTornado(definition));
  if (tornado === null || tornado.bars.length === 0) return null;
  const labels = new Map(definition.lines.map(({ name, label }) => [name, label]));
  const units = new Map(result.inputs.map(({ name, unit }) => [name, unit]));
  const rows = tornado.bars.slice(0, mostBars).map((bar) => ({
    ...bar,
    name: labels.get(bar.name) || bar.name,
    unit: units.get(bar.name) ?? '',
  }));
  return { chart: 'tornado', rows, middle: tornado.middle, unit: printedUnit(tornado, definition, locale) };
}

/** The estimate, its routes and the figures that it is checked against, all in its unit; what does not convert is left out. */
function drawBeside(
  { definition, comparisons }: Estimate,
  { result }: Run,
  facts: DrawingFacts,
  locale: Writing,
): EstimateDrawing {
  const routes = comparisons.routes.flatMap(({ estimateId }): IntervalRow[] => {
    const route = facts.estimates.get(estimateId);
    const run = route?.lastRun ?? null;
    const converted = run === null ? null : orNull(() => convertResult(run.result, result.unit));
    if (route === undefined || converted === null) return [];
    return [{ name: route.definition.name, ...ends(converted), kind: 'estimate' }];
  });
  const claims = comparisons.checks.flatMap(({ claim }): IntervalRow[] => {
    const point = claim.kind === 'dataPoint' ? facts.quantities.get(claim.dataPointId) : undefined;
    const named = claim.kind === 'typed' ? { what: claim.source, quantity: claim.quantity } : point;
    if (named === undefined || named.quantity === null) return [];
    const row = claimRow(named.what, named.quantity, result.unit, locale);
    return row === null ? [] : [row];
  });
  const own: IntervalRow = { name: definition.name, ...ends(result), kind: 'estimate' };
  return { chart: 'intervals', rows: [own, ...routes, ...claims], unit: printedUnit(result, definition, locale) };
}

function ends({ low, high, percentiles }: Run['result']) {
  return { low, high, middle: percentiles['50'] };
}

function claimRow(what: string, quantity: Quantity, unit: string, locale: Writing): IntervalRow | null {
  const factor = orNull(() => convertFactor(parseUnit(quantity.unit ?? ''), parseUnit(unit)));
  const bounds = readBounds(quantity);
  if (factor === null || bounds === null) return null;
  const low = bounds.low ?? bounds.high;
  const high = bounds.high ?? bounds.low;
  if (low === null || high === null) return null;
  const middle = quantity.value === null ? null : quantity.value * factor;
  const note = formatQuantity(quantity, locale).text;
  return { name: what, low: low * factor, high: high * factor, middle, kind: 'claim', note };
}

/** A sheet or a unit that the present version refuses leaves its part of the chart out. */
function orNull<Value>(make: () => Value): Value | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
