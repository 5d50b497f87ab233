import { canonicalJson } from '../values/json.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { formatQuantity, noQuantity } from '../values/quantity.ts';
import { sameInput } from './applyScenario.ts';
import { ordinal } from './convergenceWords.ts';
import { type EstimateDefinition, type EstimateLine, type EstimateResult, percentileKeys } from './estimate.ts';
import { formatFigure } from './format.ts';
import { drawnWords } from './lineWords.ts';
import { parseUnit } from './parseUnit.ts';
import { storedQuantileError } from './storedErrors.ts';
import { canConvert, convertFactor, unitWords } from './units.ts';

/** A frozen run, with the words that its lines rested on where it kept them. */
export interface ComparedRun {
  readonly engineVersion: string;
  readonly definition: EstimateDefinition;
  readonly result: EstimateResult;
  readonly sources?: readonly {
    readonly line: string;
    readonly what: string;
    readonly quotes: readonly { readonly exact: string; readonly source: string }[];
  }[];
}

/** Something that was other in the second run; the empty string where it was not there. */
export interface RunDifference {
  /** Null for what belongs to no line. */
  readonly line: string | null;
  /** `Formula`, `Value`, `Source`; for the screen. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

export interface FigureChange {
  /** `Median`, `Lower end`, `5th percentile`. */
  readonly what: string;
  /** In the second run's unit, as are all. */
  readonly from: number;
  readonly to: number;
  /** Of the difference, from the Monte Carlo standard errors of both; as if their draws were independent. */
  readonly error: number;
  /** `sampling`: no more than three standard errors apart, so that another seed could have made the difference. */
  readonly verdict: 'same' | 'sampling' | 'real';
}

export interface RunComparison {
  readonly differences: readonly RunDifference[];
  /** The second run's. */
  readonly unit: string;
  readonly figures: readonly FigureChange[];
  /** Why there are no figures; null where there are. */
  readonly problem: string | null;
}

/** What changed from one frozen run to another: in the sheet, in what its lines rested on, and in the result. */
export function compareRuns(from: ComparedRun, to: ComparedRun, locale = 'en'): RunComparison {
  const differences = [...settingDifferences(from, to, locale), ...lineDifferences(from, to, locale)];
  const unit = to.result.unit;
  try {
    const [before, after] = [parseUnit(from.result.unit), parseUnit(unit)];
    if (canConvert(before, after)) {
      const figures = figureChanges(from.result, to.result, convertFactor(before, after), locale);
      return { differences, unit, figures, problem: null };
    }
    const problem = `The results can not be compared: one is in ${unitWords(before)}, the other in ${unitWords(after)}.`;
    return { differences, unit, figures: [], problem };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return { differences, unit, figures: [], problem: error.message };
  }
}

function settingDifferences(from: ComparedRun, to: ComparedRun, locale: string): RunDifference[] {
  const [before, after] = [settingsOf(from, locale), settingsOf(to, locale)];
  return before.flatMap(([what, value], index) => {
    const now = after[index]?.[1] ?? '';
    return value === now ? [] : [{ line: null, what, from: value, to: now }];
  });
}

function settingsOf(
  { definition, engineVersion }: ComparedRun,
  locale: string,
): readonly (readonly [string, string])[] {
  const pairs = (definition.correlations ?? []).map(
    ({ between, and, rank }) =>
      `${between} and ${and} ${formatQuantity({ ...noQuantity, value: rank }, locale).number}`,
  );
  const apart = (definition.apart ?? []).map(({ between, and, reason }) => `${between} and ${and} (${reason})`);
  return [
    ['Name', definition.name],
    ['Formula', definition.formula],
    ['Result unit', definition.unit],
    ['Correlations', pairs.toSorted().join(', ')],
    ['Kept apart', apart.toSorted().join(', ')],
    ['Seed', String(definition.seed)],
    ['Samples', formatFigure(definition.samples, locale)],
    ['Interval holds', `${formatFigure(definition.coverage * 100, locale)}%`],
    ['Engine version', engineVersion],
  ];
}

function lineDifferences(from: ComparedRun, to: ComparedRun, locale: string): RunDifference[] {
  const before = new Map(from.definition.lines.map((line) => [line.name, line]));
  const after = new Map(to.definition.lines.map((line) => [line.name, line]));
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  return [
    ...[...after.values()].flatMap((line) => differencesOf(before.get(line.name), line, { from, to, locale })),
    ...gone.map((line) => ({ line: line.name, what: 'Line', from: drawnWords(line, locale), to: '' })),
  ];
}

function differencesOf(
  was: EstimateLine | undefined,
  is: EstimateLine,
  { from, to, locale }: { readonly from: ComparedRun; readonly to: ComparedRun; readonly locale: string },
): RunDifference[] {
  if (was === undefined) return [{ line: is.name, what: 'Line', from: '', to: drawnWords(is, locale) }];
  const rows = [
    { what: 'What it is', from: was.label, to: is.label },
    { what: 'Value', from: drawnWords(was, locale), to: drawnWords(is, locale) },
    { what: 'Source', from: frozenSource(was, from), to: frozenSource(is, to) },
  ].filter((row) => row.from !== row.to);
  if (rows.some(({ what }) => what === 'Value') || sameInput(was.input, is.input))
    return rows.map((row) => ({ line: is.name, ...row }));
  // The same number in words, from another place: a second data point, or parameters too close to tell apart.
  const what = was.input.kind === 'dataPoint' && is.input.kind === 'dataPoint' ? 'Data point' : 'Parameters';
  const chosen = { what, from: inputDetail(was), to: inputDetail(is) };
  return [...rows, chosen].map((row) => ({ line: is.name, ...row }));
}

function inputDetail({ input, label }: EstimateLine): string {
  if (input.kind === 'dataPoint') return label === '' ? 'another data point' : label;
  return input.kind === 'distribution' ? canonicalJson(input.parameters) : input.kind;
}

/** Where a line's numbers came from, in words: the quotations that the run kept, else the reason or note on the line. */
export function frozenSource({ name, input, note }: EstimateLine, { sources }: Pick<ComparedRun, 'sources'>): string {
  const kept = (sources ?? []).filter(({ line }) => line === name);
  if (kept.length > 0)
    return kept
      .map(({ what, quotes }) =>
        [what, ...quotes.map(({ exact, source }) => (exact === '' ? source : `“${exact}” (${source})`))].join('; '),
      )
      .join('; ');
  return input.kind === 'constant' ? input.reason : (note ?? '');
}

function figureChanges(from: EstimateResult, to: EstimateResult, factor: number, locale: string): FigureChange[] {
  const quantile = (what: string, was: number, is: number, shares: readonly [number, number]): FigureChange =>
    figureChange(what, was * factor, is, [
      storedQuantileError(from, shares[0]) * factor,
      storedQuantileError(to, shares[1]),
    ]);
  const meanErrors = [
    (from.standardDeviation / Math.sqrt(from.samples)) * factor,
    to.standardDeviation / Math.sqrt(to.samples),
  ] as const;
  return [
    quantile('Median', from.percentiles['50'], to.percentiles['50'], [0.5, 0.5]),
    quantile('Lower end', from.low, to.low, [(1 - from.coverage) / 2, (1 - to.coverage) / 2]),
    quantile('Upper end', from.high, to.high, [(1 + from.coverage) / 2, (1 + to.coverage) / 2]),
    figureChange('Mean', from.mean * factor, to.mean, meanErrors),
    ...percentileKeys
      .filter((key) => key !== '50')
      .map((key) => {
        const share = Number(key) / 100;
        return quantile(`${ordinal(key, locale)} percentile`, from.percentiles[key], to.percentiles[key], [
          share,
          share,
        ]);
      }),
  ];
}

function figureChange(what: string, from: number, to: number, errors: readonly [number, number]): FigureChange {
  const error = Math.hypot(...errors);
  const verdict = from === to ? 'same' : Math.abs(to - from) > 3 * error ? 'real' : 'sampling';
  return { what, from, to, error, verdict };
}
