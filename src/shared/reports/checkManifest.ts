import { labelsOf } from '../labels/all.ts';
import type { Labels } from '../labels/en.ts';
import type { Check } from '../contract/journal.ts';
import { printedResult } from '../estimates/sentence.ts';
import { versionNames } from '../protecting/versions.ts';
import type { JsonValue } from '../values/json.ts';
import { formatQuantity } from '../values/quantity.ts';
import type { Manifest } from './manifest.ts';
import { findOnPages } from './pageWords.ts';
import { hashOfManifest, hashOfText, type ManifestOptions } from './writeManifest.ts';

type Hash = ManifestOptions['sha256'];

/** The title or words under which a check names a long text. */
export function briefly(words: string, most = 60): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

/** What a manifest says of itself, without the case: each check names what it looked at. `content` is the file as parsed. */
export function checkManifest(
  manifest: Manifest,
  content: Readonly<Record<string, JsonValue>>,
  sha256: Hash,
): readonly Check[] {
  return [
    checkHash(manifest, content, sha256),
    ...checkVersion(manifest),
    checkLinks(manifest),
    checkFigures(manifest),
    ...checkMissing(manifest),
    ...checkAnchors(manifest),
  ];
}

function checkHash(manifest: Manifest, content: Readonly<Record<string, JsonValue>>, sha256: Hash): Check {
  const what = 'Manifest';
  const found = hashOfManifest(content, sha256);
  if (found !== manifest.manifestSha256)
    return {
      what,
      holds: false,
      detail: `altered since it was written: recorded SHA-256 ${manifest.manifestSha256}, now ${found}`,
    };
  const text = hashOfText(manifest.report, sha256);
  return text === manifest.report.textSha256
    ? { what, holds: true, detail: `unchanged since it was written, SHA-256 ${found}` }
    : { what, holds: false, detail: `its text of the report is not the one whose SHA-256 it names` };
}

/** Which version of the report it is, where it says so, and what is withheld from it. */
function checkVersion(manifest: Manifest): readonly Check[] {
  const { version, withheld = [] } = manifest.report;
  const { sources, passages, dataPoints, selections, runs } = manifest;
  const touched = [sources, passages, dataPoints, selections, runs].flat().some((one) => one.withheld !== undefined);
  // A flag would spare a forged entry its checks: only the public version has any.
  if (touched && version !== 'public')
    return [
      {
        what: 'Version',
        holds: false,
        detail: 'parts of it are said to be withheld, and it is no version for the public',
      },
    ];
  if (version === undefined || version === 'full') return [];
  const what = `Version ${versionNames[version].toLowerCase()}`;
  if (version === 'lawyer')
    return [
      {
        what,
        holds: true,
        detail: `nothing is withheld; ${counted(withheld.length, 'thing')} marked for the public version`,
      },
    ];
  const named = withheld.slice(0, 12).map(({ what: thing, reason }) => `${thing} (${reason})`);
  const list = named.length === 0 ? '' : `: ${named.join('; ')}`;
  return [
    { what, holds: true, untold: withheld.length > 0, detail: `${counted(withheld.length, 'thing')} withheld${list}` },
  ];
}

/** Every data point leads to passages, every passage to a source, every run to data points and rows that are in the manifest. */
function checkLinks({ sources, passages, dataPoints, selections, runs }: Manifest): Check {
  const there = new Set([...sources, ...passages, ...dataPoints, ...selections].map(({ id }) => id));
  const loose = [
    ...sources.flatMap(({ title, wasDerivedFrom }) => wasDerivedFrom.map((to) => [title, to] as const)),
    ...passages.map(({ id, target }) => [quoteOf(target.selector) ?? id, target.source] as const),
    ...dataPoints.flatMap(({ what, evidence }) => evidence.map(({ passage }) => [what, passage] as const)),
    ...selections.map(({ file, dataset }) => [file, dataset] as const),
  ].filter(([, to]) => !there.has(to));
  const [first] = loose;
  const counts = [
    counted(dataPoints.length, 'data point'),
    counted(passages.length, 'passage'),
    counted(sources.length, 'source'),
    counted(runs.length, 'run'),
  ];
  return first === undefined
    ? { what: 'Links', holds: true, detail: `${counts.join(', ')}; each leads to what it rests on` }
    : { what: 'Links', holds: false, detail: `“${briefly(first[0])}” leads to something that is not in the manifest` };
}

export function quoteOf(selectors: Manifest['passages'][number]['target']['selector']): string | null {
  return selectors.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact] : []))[0] ?? null;
}

/** The live numbers in the text read as their data points and runs do. */
function checkFigures({ report, dataPoints, runs }: Manifest): Check {
  const what = 'Numbers in the text';
  const labels = labelsOf(report.language);
  const stale = ` (${labels.stale})`;
  const written = new Map([
    ...dataPoints.map(({ id, what: claim, quantity }): [string, string] => {
      const words = quantity === null ? '' : formatQuantity(quantity, labels).text;
      return [id, words === '' ? claim : words];
    }),
    ...runs.map(({ id, result, definition }): [string, string] => [id, printedResult(result, definition, labels)]),
  ]);
  const withheld = new Set(
    [...dataPoints, ...runs].flatMap(({ id, withheld: touched }) => (touched === undefined ? [] : [id])),
  );
  for (const { of, words } of report.figures) {
    const expected = written.get(of);
    // Its words are, which may stand in another form in the text.
    if (withheld.has(of)) continue;
    const said = withoutStates(words, labels);
    if (expected !== said)
      return {
        ...{ what, holds: false },
        detail:
          expected === undefined
            ? `“${briefly(said)}” leads to nothing in the manifest`
            : `the text says “${briefly(said)}”, what it rests on says “${briefly(expected)}”`,
      };
  }
  const marked = report.figures.filter(({ words }) => words.endsWith(stale)).length;
  const noted = marked === 0 ? '' : `; ${marked} marked as stale when the report went out`;
  return {
    what,
    holds: true,
    detail: `${counted(report.figures.length, 'number')}, each as its data point or run has it${noted}`,
  };
}

/** A live number without what the report says of its state. */
function withoutStates(words: string, { stale, statuses }: Pick<Labels, 'stale' | 'statuses'>): string {
  const state = [` (${stale})`, ` (${statuses.withdrawn})`].find((ending) => words.endsWith(ending));
  return state === undefined ? words : withoutStates(words.slice(0, -state.length), { stale, statuses });
}

function checkMissing({ report }: Manifest): readonly Check[] {
  const { length } = report.missing;
  if (length === 0) return [];
  const detail = `${counted(length, 'citation')} of something that was no longer in the case when the report went out`;
  return [{ what: 'Citations', holds: false, detail }];
}

/** Passages that were not where they had been marked when the report went out. */
function checkAnchors({ passages }: Manifest): readonly Check[] {
  return passages.flatMap(({ anchor, target }): Check[] => {
    if (anchor === 'anchored') return [];
    const words = quoteOf(target.selector) ?? '';
    return [
      {
        what: `Passage “${briefly(words)}”`,
        holds: false,
        detail: `it was ${anchor} when the report went out: its words did not stand where they had been marked`,
      },
    ];
  });
}

/** The title, blocks and footnotes of the manifest stand on the pages. `printable` is text as a page can set it. */
export function checkPages({ report }: Manifest, pages: readonly string[], printable: (text: string) => string): Check {
  const what = 'Words on the pages';
  const texts = [report.title, ...report.text, ...report.footnotes].flatMap((text) => text.split('\n').map(printable));
  const { looked, notFound, leftOut } = findOnPages(texts, pages);
  const [first] = notFound;
  if (first !== undefined) {
    const others = notFound.length === 1 ? '' : `, and ${notFound.length - 1} more`;
    return { what, holds: false, detail: `the pages do not have “${briefly(first)}” as the manifest does${others}` };
  }
  const noted = leftOut === 0 ? '' : `; ${counted(leftOut, 'word')} with vowel signs or in Thai not compared`;
  return {
    what,
    holds: true,
    detail: `${counted(looked, 'stretch', 'es')} of text and footnotes, as in the manifest${noted}`,
  };
}

function counted(count: number, noun: string, plural = 's'): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : plural}`;
}
