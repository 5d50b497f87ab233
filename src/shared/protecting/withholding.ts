import type { Passage } from '../contract/passages.ts';
import type { FrozenQuote, ReportFacts } from '../reports/reportFacts.ts';
import { english, type Labels } from '../labels/en.ts';
import { assertNever } from '../values/assertNever.ts';
import { foldedName } from './foldWords.ts';
import { nameFinder, type NameFinder, type SoughtName } from './findNames.ts';
import type { Redaction } from './redaction.ts';
import type { ReportVersion } from './versions.ts';
import { replaceAcross } from './replaceAcross.ts';
import { cutPassages, type PassageCut, type WithheldPassage } from './withheldPassages.ts';

export type ProtectingLabels = Labels['protecting'];

/** A report's redactions and what they touch, gathered beforehand. */
export interface WithholdingFacts {
  readonly redactions: readonly Redaction[];
  /** All of the case: others may overlap with the one that is withheld. */
  readonly passages: readonly Passage[];
}

export interface SoughtMark {
  /** In place of the words in the public version. */
  readonly mark: string;
  /** Behind the words in the lawyer's version, such as "[W1]". */
  readonly tag: string;
  readonly words: string;
  /** A capture's hash: it identifies a document, and is no word of the text. */
  readonly isHash?: boolean;
}

export interface WithheldSource {
  /** "Source A, identity withheld". */
  readonly name: string;
  /** "[Source A]", where one of its names stood. */
  readonly mark: string;
  readonly reason: string;
  readonly keepPublisher: boolean;
  /** In place of its identifier. */
  readonly standIn: string;
}

export interface WithheldColumn {
  readonly position: number;
  readonly name: string;
  readonly tag: string;
}

/** One line of the list at the end. */
export interface WithheldEntry {
  readonly tag: string;
  /** What is withheld, without giving it away: "Source A: its identity". */
  readonly what: string;
  readonly reason: string;
}

/** What a version of a report withholds, or marks, ready to be applied. */
export interface Withholding {
  readonly version: ReportVersion;
  /** The report's words for what is withheld. */
  readonly labels: ProtectingLabels;
  readonly entries: readonly WithheldEntry[];
  readonly sources: ReadonlyMap<string, WithheldSource>;
  /** By the SHA-256 of any of their captures. */
  readonly byHash: ReadonlyMap<string, WithheldSource>;
  /** What stands in place of a passage's words, where they or a part of them are withheld. */
  readonly passages: ReadonlyMap<string, PassageCut>;
  /** What stands in place of a passage's words where a run keeps them, by those words, folded. */
  readonly cutQuotes: ReadonlyMap<string, string>;
  /** The words of withheld passages, for quotes that runs keep. */
  readonly quotes: readonly SoughtMark[];
  readonly columns: ReadonlyMap<string, readonly WithheldColumn[]>;
  readonly finder: NameFinder<SoughtMark>;
  /** Everything that is looked for, telling or not. */
  readonly sought: readonly SoughtMark[];
}

/** Works out what a version withholds. `frozen` are the quotes that runs keep: they may name a source by an earlier title. */
export function planWithholding(
  version: ReportVersion,
  { redactions, passages }: WithholdingFacts,
  frozen: readonly FrozenQuote[],
  labels: ProtectingLabels = english.protecting,
): Withholding {
  const effectsOf = (list: readonly Redaction[]): readonly Effect[] =>
    list.map((redaction, index) => effectOf(redaction, `W${index + 1}`, { frozen, labels }));
  // A reason stands in the report: it may not say what it is the reason to withhold.
  const effects =
    version === 'public'
      ? effectsOf(withSafeReasons(redactions, effectsOf(redactions), labels))
      : effectsOf(redactions);
  const sought = inOrder(effects).flatMap((effect) => effect.sought);
  const cuts = cutPassages(
    effects.flatMap(({ passage }) => passage ?? []),
    passages,
  );
  const columns = new Map<string, WithheldColumn[]>();
  for (const [sourceId, column] of effects.flatMap((effect) => effect.columns ?? []))
    columns.set(sourceId, [...(columns.get(sourceId) ?? []), column]);
  return {
    version,
    labels,
    entries: effects.map(({ entry }) => entry),
    sources: new Map(effects.flatMap(({ source }) => (source === undefined ? [] : [source]))),
    byHash: new Map(
      effects.flatMap(({ source, hashes = [] }) =>
        source === undefined ? [] : hashes.map((hash) => [hash, source[1]] as const),
      ),
    ),
    passages: cuts,
    cutQuotes: new Map(
      passages.flatMap(({ id, exact }) => {
        const cut = cuts.get(id);
        return cut === undefined ? [] : [[foldedName(exact), cut.words] as const];
      }),
    ),
    quotes: effects.flatMap(({ passage, sought: words }) => (passage === undefined ? [] : words)),
    columns,
    finder: nameFinder(version === 'full' ? [] : asNames(sought)),
    sought,
  };
}

/** What the user says for a name stands for it also where the name is that of a withheld source. */
function inOrder(effects: readonly Effect[]): readonly Effect[] {
  return [...effects.filter(({ isName }) => isName === true), ...effects.filter(({ isName }) => isName !== true)];
}

function asNames<About extends Pick<SoughtMark, 'words'>>(sought: readonly About[]): SoughtName<About>[] {
  return sought.map((about) => ({ words: about.words, about }));
}

/** Reasons with every withheld name taken out; `effects` are those of the redactions as they are. */
function withSafeReasons(
  redactions: readonly Redaction[],
  effects: readonly Effect[],
  { cell }: ProtectingLabels,
): Redaction[] {
  const sought = inOrder(effects).flatMap(({ passage, sought: names }) =>
    // The mark of a passage has its reason in it.
    names.map(({ words, mark }) => ({ words, mark: passage === undefined ? mark : cell })),
  );
  const finder = nameFinder(asNames(sought));
  return redactions.map((redaction) => ({
    ...redaction,
    reason: replaceAcross([{ text: redaction.reason, after: 'apart' }], finder)[0] ?? '',
  }));
}

/** What one redaction does. */
interface Effect {
  readonly entry: WithheldEntry;
  readonly sought: readonly SoughtMark[];
  readonly isName?: boolean;
  readonly source?: readonly [string, WithheldSource];
  readonly hashes?: readonly string[];
  readonly passage?: WithheldPassage;
  readonly columns?: readonly (readonly [string, WithheldColumn])[];
}

interface EffectFacts {
  readonly frozen: readonly FrozenQuote[];
  readonly labels: ProtectingLabels;
}

function effectOf(redaction: Redaction, tag: string, { frozen, labels }: EffectFacts): Effect {
  const { thing, reason, known } = redaction;
  const seek = (names: readonly string[], mark: string): SoughtMark[] =>
    [...new Set(names)].map((words) => ({ words, mark, tag: `[${tag}]` }));
  switch (thing.kind) {
    case 'source':
      return sourceEffect(
        redaction,
        { tag, sourceId: thing.sourceId, keepPublisher: thing.keepPublisher },
        { frozen, labels },
      );
    case 'passage': {
      const mark = labels.words(reason);
      const entry = { tag, what: labels.theWords, reason };
      return { entry, sought: seek(known.names, mark), passage: { passageId: thing.passageId, mark } };
    }
    case 'column': {
      const column = { position: thing.column, name: known.title, tag };
      const entry = { tag, what: labels.theColumn(known.title), reason };
      return { entry, sought: [], columns: [[thing.sourceId, column]] };
    }
    case 'name': {
      const { standIn } = thing;
      const what = standIn === null ? labels.aName : labels.aNameAs(standIn);
      return { entry: { tag, what, reason }, sought: seek([thing.words], standIn ?? labels.name), isName: true };
    }
    default:
      return assertNever(thing);
  }
}

function sourceEffect(
  { letter, reason, known }: Redaction,
  {
    tag,
    sourceId,
    keepPublisher,
  }: { readonly tag: string; readonly sourceId: string; readonly keepPublisher: boolean },
  { frozen, labels }: EffectFacts,
): Effect {
  const name = labels.source(letter ?? '?');
  const standIn = `withheld-${(letter ?? 'source').toLowerCase()}`;
  const earlier = frozen.filter(({ captureHash }) => known.hashes.includes(captureHash)).map(({ source }) => source);
  const hashes = known.hashes.flatMap((hash) => [hash, hash.slice(0, 12)]);
  const seek = (words: string, isHash: boolean): SoughtMark => ({ words, mark: `[${name}]`, tag: `[${tag}]`, isHash });
  return {
    entry: { tag, what: labels.itsIdentity(name), reason },
    sought: [
      ...[...new Set([...known.names, ...earlier])].map((words) => seek(words, false)),
      ...hashes.map((hash) => seek(hash, true)),
    ],
    source: [sourceId, { name: labels.withheldSource(name), mark: `[${name}]`, reason, keepPublisher, standIn }],
    hashes: known.hashes,
  };
}

/** Every quote that the runs of a report's facts keep. */
export function frozenQuotes(facts: Pick<ReportFacts, 'estimates'>): FrozenQuote[] {
  return [...facts.estimates.values()].flatMap(({ inputs }) => inputs.flatMap(({ frozen }) => frozen ?? []));
}
