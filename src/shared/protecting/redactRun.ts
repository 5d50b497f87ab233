import type { InputSource, Run } from '../contract/estimates.ts';
import type { DatasetInput, EstimateDefinition, EstimateInput, EstimateLine } from '../estimates/estimate.ts';
import type { FrozenQuote } from '../reports/reportFacts.ts';
import { assertNever } from '../values/assertNever.ts';
import { redactFilters } from './redactFilters.ts';
import { redactQuote } from './redactFacts.ts';
import { quotesWithheld } from './withheldPassages.ts';
import { redactText, redactWords } from './redactWords.ts';
import { renamedIn, renameLines } from './renameLines.ts';
import type { Withholding } from './withholding.ts';

/** What of a run is withheld: nothing, words that it does without, or what it can not be computed without. */
export type RunWithheld = 'words' | 'inputs' | null;

/**
 * A run with withheld names, notes and sources taken out. Its lines may get other names, the formula with them, so that it still gives
 * the same numbers; the values of a withheld column go, and then it can not be computed again.
 */
export function redactRun(run: Run, withholding: Withholding): { readonly run: Run; readonly withheld: RunWithheld } {
  const renamed = renameLines(
    run.definition.lines.map(({ name }) => name),
    withholding.finder,
  );
  const resting = linesOnWithheld(run, withholding);
  const gone = new Set(run.definition.lines.filter((line) => readsWithheld(line, withholding)).map(({ name }) => name));
  const redacted: Run = {
    ...run,
    definition: redactDefinition(run.definition, { renamed, resting }, withholding),
    result: {
      ...run.result,
      unit: redactText(run.result.unit, withholding),
      inputs: run.result.inputs
        .filter(({ name }) => !gone.has(name))
        .map((input) => ({
          ...input,
          name: renamed.get(input.name) ?? input.name,
          label: redactText(input.label, withholding),
          unit: redactText(input.unit, withholding),
        })),
    },
    sentence: redactText(run.sentence, withholding),
    sources: run.sources.map((source) => redactInputSource(source, run.definition, { renamed, gone }, withholding)),
  };
  return { run: redacted, withheld: withheldOf(run, redacted, gone.size > 0) };
}

/** Units are computed with: a name in one can not be taken out of it and the run still be computed. */
function withheldOf(run: Run, redacted: Run, valuesGone: boolean): RunWithheld {
  if (valuesGone || unitsOf(run) !== unitsOf(redacted)) return 'inputs';
  return JSON.stringify(run) === JSON.stringify(redacted) ? null : 'words';
}

function unitsOf({ definition, result }: Run): string {
  const of = ({ unit, input }: EstimateLine) => [
    unit,
    input.kind === 'dataPoint' ? input.quantity.unit : null,
    input.kind === 'distribution' ? input.parameters : null,
  ];
  return JSON.stringify([definition.unit, result.unit, definition.lines.map(of)]);
}

interface Renaming {
  readonly renamed: ReadonlyMap<string, string>;
  /** Lines whose number comes from a withheld source: the user's notes on them go. */
  readonly resting: ReadonlySet<string>;
}

function redactDefinition(
  definition: EstimateDefinition,
  { renamed, resting }: Renaming,
  withholding: Withholding,
): EstimateDefinition {
  const nameOf = (name: string): string => renamed.get(name) ?? name;
  const { correlations, apart } = definition;
  return {
    ...definition,
    name: redactText(definition.name, withholding),
    formula: renamedIn(definition.formula, renamed),
    unit: redactText(definition.unit, withholding),
    lines: definition.lines.map(({ note, ...line }) => ({
      ...line,
      name: nameOf(line.name),
      label: redactText(line.label, withholding),
      unit: redactText(line.unit, withholding),
      ...(note === undefined
        ? {}
        : { note: resting.has(line.name) ? withholding.labels.cell : redactText(note, withholding) }),
      input: redactInput(line.input, renamed, withholding),
    })),
    ...(correlations === undefined
      ? {}
      : {
          correlations: correlations.map((pair) => ({ ...pair, between: nameOf(pair.between), and: nameOf(pair.and) })),
        }),
    ...(apart === undefined
      ? {}
      : {
          apart: apart.map(({ between, and, reason }) => ({
            between: nameOf(between),
            and: nameOf(and),
            reason: redactText(reason, withholding),
          })),
        }),
  };
}

function redactInput(
  input: EstimateInput,
  renamed: ReadonlyMap<string, string>,
  withholding: Withholding,
): EstimateInput {
  switch (input.kind) {
    case 'constant':
      return { ...input, reason: redactText(input.reason, withholding) };
    case 'dataPoint':
    case 'distribution':
      return redactWords(input, withholding);
    case 'dataset':
      return redactDataset(input, withholding);
    case 'formula':
      return { ...input, formula: renamedIn(input.formula, renamed) };
    default:
      return assertNever(input);
  }
}

function redactDataset({ problem, ...input }: DatasetInput, withholding: Withholding): DatasetInput {
  const { sourceId, column, filters, values } = input;
  const withheld = (withholding.columns.get(sourceId) ?? []).some(({ position }) => position === column);
  return {
    ...input,
    sourceId: withholding.sources.get(sourceId)?.standIn ?? sourceId,
    filters: redactFilters(filters, sourceId, withholding),
    values: withheld ? [] : values,
    ...(problem === undefined ? {} : { problem: redactText(problem, withholding) }),
  };
}

function readsWithheld({ input }: EstimateLine, { columns }: Withholding): boolean {
  return (
    input.kind === 'dataset' && (columns.get(input.sourceId) ?? []).some(({ position }) => position === input.column)
  );
}

function linesOnWithheld({ definition, sources }: Run, withholding: Withholding): ReadonlySet<string> {
  const quoting = sources.filter(({ quotes }) =>
    quotes.some((quote) => withholding.byHash.has(quote.captureHash) || isQuoteWithheld(quote, withholding)),
  );
  const reading = definition.lines.filter(
    ({ input }) => input.kind === 'dataset' && withholding.sources.has(input.sourceId),
  );
  return new Set([...quoting.map(({ line }) => line), ...reading.map(({ name }) => name)]);
}

function isQuoteWithheld(quote: FrozenQuote, { quotes }: Withholding): boolean {
  return quotes.some(({ words }) => quotesWithheld(quote, words));
}

/** What a dataset's line says names the dataset, its column and what rows were chosen by: all of it goes where a part is withheld. */
function redactInputSource(
  { line, what, quotes }: InputSource,
  { lines }: EstimateDefinition,
  { renamed, gone }: { readonly renamed: ReadonlyMap<string, string>; readonly gone: ReadonlySet<string> },
  withholding: Withholding,
): InputSource {
  const input = lines.find(({ name }) => name === line)?.input;
  const touched =
    input?.kind === 'dataset' &&
    (gone.has(line) || withholding.sources.has(input.sourceId) || withholding.columns.has(input.sourceId));
  return {
    line: renamed.get(line) ?? line,
    what: touched ? withholding.labels.cell : redactText(what, withholding),
    quotes: quotes.map((quote) => {
      const redacted = redactQuote(quote, withholding);
      return { ...redacted, source: redactText(redacted.source, withholding) };
    }),
  };
}
