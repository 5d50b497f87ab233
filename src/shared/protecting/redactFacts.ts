import type { DatasetGroups, GroupsWanted } from '../datasets/groups.ts';
import type { Column, DatasetPage } from '../contract/datasets.ts';
import { assertNever } from '../values/assertNever.ts';
import { mapValues } from '../values/mapValues.ts';
import type {
  EstimateFact,
  EstimateInputFact,
  FrozenQuote,
  PassageFact,
  ReportFacts,
  RestingFact,
  SourceFact,
} from '../reports/reportFacts.ts';
import { foldedName } from './foldWords.ts';
import { redactGroups } from './redactGroups.ts';
import { redactText, redactWords } from './redactWords.ts';
import { renameLines, renamedIn } from './renameLines.ts';
import { quotesWithheld } from './withheldPassages.ts';
import type { Withholding } from './withholding.ts';

/**
 * The facts of a report with what is withheld taken out of them, before anything is resolved. Names in words go afterwards, by
 * `redactWords`. In the lawyer's version the names of withheld columns are marked, in the full one nothing is changed.
 */
export function redactFacts(facts: ReportFacts, withholding: Withholding): ReportFacts {
  if (withholding.entries.length === 0) return facts;
  switch (withholding.version) {
    case 'full':
      return facts;
    case 'lawyer':
      return {
        ...facts,
        ...rowsOf(facts, (page, sourceId) => ({ ...page, columns: tagColumns(page.columns, sourceId, withholding) })),
        ...groupsOf(facts, (found, sourceId, wanted) => tagGroups(found, sourceId, wanted, withholding)),
      };
    case 'public':
      return redactAll(facts, withholding);
    default:
      return assertNever(withholding.version);
  }
}

function rowsOf(
  { readRows }: ReportFacts,
  change: (page: DatasetPage, sourceId: string) => DatasetPage,
): Pick<ReportFacts, 'readRows'> {
  if (readRows === undefined) return {};
  return {
    readRows: (sourceId, filters, limit) => {
      const page = readRows(sourceId, filters, limit);
      return page === null ? null : change(page, sourceId);
    },
  };
}

function groupsOf(
  { readGroups }: ReportFacts,
  change: (found: DatasetGroups, sourceId: string, wanted: GroupsWanted) => DatasetGroups,
): Pick<ReportFacts, 'readGroups'> {
  if (readGroups === undefined) return {};
  return {
    readGroups: (sourceId, wanted) => {
      const found = readGroups(sourceId, wanted);
      return found === null ? null : change(found, sourceId, wanted);
    },
  };
}

/** Names go from the facts as well as from what is resolved of them: a label that is cut short would keep the half of one. */
function redactAll(facts: ReportFacts, withholding: Withholding): ReportFacts {
  const { restsOn } = facts;
  const named = <Value>(value: Value): Value => redactWords(value, withholding);
  return {
    ...facts,
    ...rowsOf(facts, (page, sourceId) => named(redactRows(page, sourceId, withholding))),
    ...groupsOf(facts, (found, sourceId, wanted) => named(redactGroups(found, { sourceId, wanted }, withholding))),
    passages: mapValues(facts.passages, (passage, id) => named(redactPassage(passage, id, withholding))),
    sources: mapValues(facts.sources, (source, id) => named(redactSource(source, id, withholding))),
    dataPoints: mapValues(facts.dataPoints, named),
    estimates: mapValues(facts.estimates, (estimate) => named(redactEstimate(estimate, facts, withholding))),
    notes: mapValues(facts.notes, named),
    ...(restsOn === undefined
      ? {}
      : { restsOn: mapValues(restsOn, (rests, id) => redactRests(rests, id, withholding)) }),
  };
}

function redactRests({ name, ...rests }: RestingFact, id: string, withholding: Withholding): RestingFact {
  const withheld = withholding.sources.get(id);
  if (withheld !== undefined) return { name: withheld.name, origins: [], withheld: true };
  return { ...rests, name: redactText(name, withholding) };
}

function redactPassage(passage: PassageFact, id: string, { sources, passages }: Withholding): PassageFact {
  const cut = passages.get(id);
  const placed = cut?.whole === true || sources.has(passage.sourceId);
  const place = placed ? { blockIndex: null, page: null } : {};
  return { ...passage, ...(cut === undefined ? {} : { exact: cut.words }), ...place };
}

function redactSource(source: SourceFact, id: string, { sources }: Withholding): SourceFact {
  const withheld = sources.get(id);
  if (withheld === undefined) return source;
  const { publisher, synthetic, reliability } = source;
  return {
    title: withheld.name,
    publisher: withheld.keepPublisher ? publisher : null,
    ...{ byline: null, publishedOn: null, sha256: '', importedAt: '', fileName: '', withheld: withheld.reason },
    ...(synthetic === undefined ? {} : { synthetic }),
    ...(reliability === undefined ? {} : { reliability }),
  };
}

function redactEstimate(estimate: EstimateFact, facts: ReportFacts, withholding: Withholding): EstimateFact {
  const renamed = renameLines(
    estimate.inputs.map(({ name }) => name),
    withholding.finder,
  );
  const { draw } = estimate;
  const readsColumn = estimate.inputs.some((input) => readsWithheldColumn(input, withholding));
  return {
    ...estimate,
    formula: renamedIn(estimate.formula, renamed),
    inputs: estimate.inputs.map((input) => ({
      ...input,
      name: renamed.get(input.name) ?? input.name,
      words: input.words.startsWith('= ') ? renamedIn(input.words, renamed) : input.words,
      source:
        isOfWithheld(input, facts, withholding) && input.source ? withholding.labels.cell : (input.source ?? null),
      frozen: (input.frozen ?? []).map((quote) => redactQuote(quote, withholding)),
    })),
    // The bars of a tornado are drawn from the ends of what a column holds.
    ...(draw === undefined
      ? {}
      : { draw: (chart) => (readsColumn && chart === 'tornado' ? null : redactWords(draw(chart), withholding)) }),
  };
}

function readsWithheldColumn({ dataset }: EstimateInputFact, { columns }: Withholding): boolean {
  if (dataset === undefined || dataset === null) return false;
  return (columns.get(dataset.sourceId) ?? []).some(({ position }) => position === dataset.column);
}

/** Whether an input rests on a withheld source: the user's note on it then goes too. */
function isOfWithheld(
  input: EstimateInputFact,
  facts: ReportFacts,
  { sources, byHash, passages }: Withholding,
): boolean {
  if ((input.frozen ?? []).some(({ captureHash }) => byHash.has(captureHash))) return true;
  if (input.dataset && sources.has(input.dataset.sourceId)) return true;
  const point = input.dataPointId ? facts.dataPoints.get(input.dataPointId) : undefined;
  return (point?.evidence ?? []).some(({ passageId }) => {
    const passage = facts.passages.get(passageId);
    return passages.get(passageId)?.whole === true || (passage !== undefined && sources.has(passage.sourceId));
  });
}

/** What a run keeps of its inputs: source and hash of a withheld source, words of a withheld passage. */
export function redactQuote(quote: FrozenQuote, withholding: Withholding): FrozenQuote {
  const { byHash, quotes, cutQuotes } = withholding;
  const source = byHash.get(quote.captureHash);
  const cut = cutQuotes.get(foldedName(quote.exact)) ?? quotes.find(({ words }) => quotesWithheld(quote, words))?.mark;
  return {
    exact: redactText(cut ?? quote.exact, withholding),
    source: source?.name ?? quote.source,
    captureHash: source === undefined ? quote.captureHash : '',
  };
}

/** A column goes by its place and by its name: a newer capture may have moved it. */
export function isWithheldColumn(
  { position, name }: { readonly position: number; readonly name: string },
  sourceId: string,
  { columns }: Withholding,
): boolean {
  return (columns.get(sourceId) ?? []).some((column) => column.position === position || column.name === name);
}

function redactRows(page: DatasetPage, sourceId: string, withholding: Withholding): DatasetPage {
  const withheld = page.columns.map((column) => isWithheldColumn(column, sourceId, withholding));
  if (!withheld.includes(true)) return page;
  const rows = page.rows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell, index) => (withheld[index] === true ? withholding.labels.cell : cell)),
  }));
  return { ...page, rows, sum: null };
}

function tagColumns(columns: readonly Column[], sourceId: string, withholding: Withholding): Column[] {
  const withheld = withholding.columns.get(sourceId) ?? [];
  return columns.map((column) => {
    const found = withheld.find(({ position, name }) => position === column.position || name === column.name);
    return found === undefined ? column : { ...column, name: `${column.name} [${found.tag}]` };
  });
}

function tagGroups(
  found: DatasetGroups,
  sourceId: string,
  { group, measure }: GroupsWanted,
  withholding: Withholding,
): DatasetGroups {
  const columns = tagColumns(found.columns, sourceId, withholding);
  const named = (position: number, name: string): string => columns[position]?.name ?? name;
  return {
    ...found,
    columns,
    group: named(group, found.group),
    measure: found.measure === null || measure.of === 'count' ? found.measure : named(measure.column, found.measure),
  };
}
