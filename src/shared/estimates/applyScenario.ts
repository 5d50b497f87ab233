import { assertNever } from '../values/assertNever.ts';
import { canonicalJson, type JsonValue } from '../values/json.ts';
import { PlumbError } from '../values/PlumbError.ts';
import type { EstimateDefinition, EstimateInput, EstimateLine } from './estimate.ts';

/** What one line is in a scenario, in place of what the sheet has there. */
export interface LineChange {
  readonly line: string;
  readonly unit: string;
  readonly input: EstimateInput;
}

export type ScenarioOutcome =
  | { readonly definition: EstimateDefinition; readonly problem: null }
  | { readonly definition: null; readonly problem: PlumbError };

/**
 * A sheet with a scenario's lines in place of its own; whatever the scenario does not name follows the sheet.
 * @throws PlumbError `not-found` where it names a line that the sheet does not have, with the names as `lines`
 */
export function applyScenario(
  base: EstimateDefinition,
  scenario: { readonly name: string; readonly changes: readonly LineChange[] },
): EstimateDefinition {
  const gone = lostLines(base, scenario.changes);
  if (gone.length > 0) {
    const lines = gone.length === 1 ? `a line ${gone.join()}` : `lines ${gone.join(', ')}`;
    throw new PlumbError(
      'not-found',
      `"${scenario.name}" changes ${lines}, which the sheet no longer has; move the change to another line or remove it.`,
      { lines: [...gone] },
    );
  }
  const changes = new Map(scenario.changes.map((change) => [change.line, change]));
  const lines = base.lines.map((line): EstimateLine => {
    const change = changes.get(line.name);
    return change === undefined ? line : { ...line, unit: change.unit, input: change.input };
  });
  return { ...base, lines };
}

/** Every scenario by itself: one that can not be applied has its problem, the others their sheets. */
export function applyScenarios(
  base: EstimateDefinition,
  scenarios: readonly { readonly name: string; readonly changes: readonly LineChange[] }[],
): readonly ScenarioOutcome[] {
  return scenarios.map((scenario) => {
    try {
      return { definition: applyScenario(base, scenario), problem: null };
    } catch (error) {
      if (error instanceof PlumbError) return { definition: null, problem: error };
      throw error;
    }
  });
}

/** The lines that changes name and the sheet does not have. */
export function lostLines(base: EstimateDefinition, changes: readonly LineChange[]): readonly string[] {
  const names = new Set(base.lines.map(({ name }) => name));
  return changes.flatMap(({ line }) => (names.has(line) ? [] : [line]));
}

export interface ScenarioFound {
  /** In the sheet's order. */
  readonly changes: readonly LineChange[];
  /** Why the two differ in more than a scenario can hold, one sentence each: lines added or taken out, other formulas. */
  readonly beyond: readonly string[];
}

/** The scenario that makes `edited` out of `base`, as far as one can. A bound line is the same at any value of its data point. */
export function scenarioFrom(base: EstimateDefinition, edited: EstimateDefinition): ScenarioFound {
  const before = new Map(base.lines.map((line) => [line.name, line]));
  const after = new Map(edited.lines.map((line) => [line.name, line]));
  const changes = base.lines.flatMap((line): LineChange[] => {
    const now = after.get(line.name);
    if (now === undefined || (now.unit === line.unit && sameInput(now.input, line.input))) return [];
    return [{ line: line.name, unit: now.unit, input: now.input }];
  });
  const beyond = [
    ...edited.lines.flatMap(({ name }) => (before.has(name) ? [] : [`The sheet has no line ${name}.`])),
    ...base.lines.flatMap(({ name }) => (after.has(name) ? [] : [`It has no line ${name}, which the sheet has.`])),
    ...(base.formula === edited.formula ? [] : [`Its formula is ${edited.formula}.`]),
    ...(base.unit === edited.unit
      ? []
      : [`Its result is in ${edited.unit === '' ? 'the formula’s unit' : edited.unit}.`]),
    ...(sameCorrelations(base, edited) ? [] : ['Its lines are correlated differently.']),
  ];
  return { changes, beyond };
}

/** True where both ask for the same number, whatever a data point says now. */
export function sameInput(one: EstimateInput, other: EstimateInput): boolean {
  return canonicalJson(chosenPart(one)) === canonicalJson(chosenPart(other));
}

/** What the user chose, without what is filled in live. */
function chosenPart(input: EstimateInput): JsonValue {
  switch (input.kind) {
    case 'dataPoint':
      return { kind: input.kind, dataPointId: input.dataPointId, reading: input.reading ?? { kind: 'stated' } };
    case 'dataset':
      return { kind: input.kind, sourceId: input.sourceId, column: input.column, filters: input.filters };
    case 'constant':
    case 'distribution':
    case 'formula':
      return input;
    default:
      return assertNever(input);
  }
}

function sameCorrelations(one: EstimateDefinition, other: EstimateDefinition): boolean {
  return canonicalJson(one.correlations ?? []) === canonicalJson(other.correlations ?? []);
}
