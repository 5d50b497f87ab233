import { applyScenario, type LineChange } from '#shared/estimates/applyScenario.ts';
import type { Scenario } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition, EstimateLine } from '#shared/estimates/estimate.ts';

const unnamed = 'Scenario';

/** An empty copy of the sheet: it changes nothing yet. */
export function newScenario(scenarios: readonly Scenario[], name = unnamed): Scenario {
  return { name: freeName(scenarios, name), note: '', changes: [] };
}

export function duplicateScenario(scenarios: readonly Scenario[], index: number): Scenario[] {
  return scenarios.flatMap((scenario, each) =>
    each === index ? [scenario, { ...scenario, name: freeName(scenarios, scenario.name) }] : [scenario],
  );
}

/** `Heavy 2` where `Heavy` is there already; a scenario without a name of its own always has a number. */
function freeName(scenarios: readonly Scenario[], name: string): string {
  const taken = new Set(scenarios.map((scenario) => scenario.name));
  const base = name.replace(/ \d+$/, '').slice(0, 290);
  if (base !== unnamed && !taken.has(base)) return base;
  let number = base === unnamed ? scenarios.length + 1 : 2;
  while (taken.has(`${base} ${number}`)) number += 1;
  return `${base} ${number}`;
}

/** Takes a line into the scenario as the sheet has it, to be changed there. */
export function takeLine(scenario: Scenario, { name, unit, input }: EstimateLine): Scenario {
  return { ...scenario, changes: [...scenario.changes, { line: name, unit, input }] };
}

export function changeDifference(scenario: Scenario, line: string, part: Partial<LineChange>): Scenario {
  const changes = scenario.changes.map((change) => (change.line === line ? { ...change, ...part } : change));
  return { ...scenario, changes };
}

export function removeDifference(scenario: Scenario, line: string): Scenario {
  return { ...scenario, changes: scenario.changes.filter((change) => change.line !== line) };
}

/** The scenario as a sheet of its own. @throws PlumbError `not-found` as applyScenario */
export function sheetOf(base: EstimateDefinition, scenario: Scenario): EstimateDefinition {
  return { ...applyScenario(base, scenario), name: `${base.name}: ${scenario.name}`.slice(0, 300) };
}
