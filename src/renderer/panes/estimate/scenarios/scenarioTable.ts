import { shortNumber, shortRange } from '#shared/charts/shortNumber.ts';
import { sameInput, type LineChange, type ScenarioOutcome } from '#shared/estimates/applyScenario.ts';
import type { Scenario } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition, EstimateLine, EstimateResult } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { drawnWords } from '#shared/estimates/lineWords.ts';
import type { Preview } from '../usePreviews.ts';

/** One column of the table: the sheet, or a scenario of it. */
export interface ScenarioColumn {
  readonly name: string;
  readonly note: string;
  readonly result: EstimateResult | null;
  /** Why there is no result; null while there is one or it is being computed. */
  readonly problem: string | null;
}

export interface ScenarioRow {
  readonly line: string;
  readonly label: string;
  /** The sheet's, then each scenario's; null where it is as on the sheet. */
  readonly cells: readonly (string | null)[];
}

/** The sheet as it is, then each scenario; a scenario that can not be applied has its problem, the others their results. */
export function scenarioColumns(
  scenarios: readonly Scenario[],
  outcomes: readonly ScenarioOutcome[],
  own: Preview | null,
  previews: readonly (Preview | null)[],
): readonly ScenarioColumn[] {
  let next = 0;
  const columns = scenarios.map(({ name, note }, index): ScenarioColumn => {
    const outcome = outcomes[index];
    if (outcome === undefined || outcome.problem !== null)
      return { name, note, result: null, problem: outcome?.problem?.message ?? null };
    const preview = previews[next] ?? null;
    next += 1;
    return { name, note, result: preview?.result ?? null, problem: preview?.problem ?? null };
  });
  const sheet = { name: 'The sheet as it is', note: '', result: own?.result ?? null, problem: own?.problem ?? null };
  return [sheet, ...columns];
}

/** The lines that some scenario changes, in the sheet's order, with their words in every column. */
export function scenarioRows(
  definition: EstimateDefinition,
  scenarios: readonly Scenario[],
  locale = 'en',
): readonly ScenarioRow[] {
  return definition.lines.flatMap((line) => {
    const changes = scenarios.map((scenario) => scenario.changes.find((change) => change.line === line.name));
    if (changes.every((change) => change === undefined)) return [];
    const cells = changes.map((change) => (change === undefined ? null : differenceWords(line, change, locale)));
    return [{ line: line.name, label: line.label, cells: [drawnWords(line, locale), ...cells] }];
  });
}

function differenceWords(line: EstimateLine, { unit, input }: LineChange, locale: string): string | null {
  if (unit === line.unit && sameInput(input, line.input)) return null;
  return drawnWords({ ...line, unit, input }, locale);
}

export function medianWords({ percentiles }: EstimateResult, locale = 'en'): string {
  return shortNumber(percentiles['50'], 3, locale);
}

export function intervalOf({ low, high }: EstimateResult, locale = 'en'): string {
  return shortRange(low, high, 3, locale);
}

/** How far the median lies from the sheet's, in percent; empty where that says nothing. */
export function changeWords(result: EstimateResult | null, sheet: EstimateResult | null, locale = 'en'): string {
  const [to, from] = [result?.percentiles['50'], sheet?.percentiles['50']];
  if (to === undefined || from === undefined || result?.unit !== sheet?.unit || from === 0) return '';
  const percent = (to / from - 1) * 100;
  if (Math.abs(percent) < 0.05) return 'no change';
  const size = formatFigure(Number(Math.abs(percent).toPrecision(percent >= 100 ? 3 : 2)), locale);
  return `${percent > 0 ? '+' : '−'}${size}%`;
}
