import { countText } from './countText.ts';
import type { Manifest } from './manifest.ts';

const mostNamed = 12;

/** What a reader of both reports would want to be told of the later one, one sentence each; empty where nothing changed. */
export function compareManifests(before: Manifest, after: Manifest): string[] {
  const said = [
    ...compareTitles(before, after),
    ...compareText(before, after),
    ...compareFigures(before, after),
    ...compareList('Source', named(before.sources, titleOf), named(after.sources, titleOf)),
    ...compareList('Data point', named(before.dataPoints, whatOf), named(after.dataPoints, whatOf)),
    ...compareStatuses(before, after),
    ...comparePassages(before, after),
    ...compareRuns(before, after),
  ];
  const more = said.length - mostNamed;
  return more > 1 ? [...said.slice(0, mostNamed), `${more} more changes.`] : said;
}

function compareTitles({ report: before }: Manifest, { report: after }: Manifest): string[] {
  return before.title === after.title ? [] : [`The title was “${before.title}”, now “${after.title}”.`];
}

function compareText({ report: before }: Manifest, { report: after }: Manifest): string[] {
  const [fresh, gone] = [withoutThose(after.text, before.text), withoutThose(before.text, after.text)];
  if (fresh + gone === 0) {
    const moved = after.text.some((words, index) => words !== before.text[index]);
    return moved ? ['Paragraphs were moved.'] : [];
  }
  const parts = [
    ...(fresh === 0 ? [] : [`${counted(fresh, 'paragraph')} new or reworded`]),
    ...(gone === 0 ? [] : [`${counted(gone, 'paragraph')} of before gone`]),
  ];
  return [`Text: ${parts.join(', ')}; ${countWords(before.text)} words before, ${countWords(after.text)} now.`];
}

/** How many of these are not among the others, each counted once. */
function withoutThose(these: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}

function countWords(text: readonly string[]): string {
  return countText(text.join(' ').replaceAll(/\[\^\d+\]/gu, ' ')).words.toLocaleString('en');
}

/** A number of an estimate is told by the estimate, whose run is another each time. */
function compareFigures(before: Manifest, after: Manifest): string[] {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  return [...is].flatMap(([of, words]) => {
    const earlier = was.get(of);
    return earlier === undefined || earlier === words ? [] : [`“${earlier}” is now “${words}”.`];
  });
}

function figuresOf({ report, runs }: Manifest): ReadonlyMap<string, string> {
  const estimates = new Map(runs.map(({ id, estimate }) => [id, estimate]));
  return new Map(report.figures.map(({ of, words }) => [estimates.get(of) ?? of, words]));
}

function named<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, nameOf(entry)]));
}

const titleOf = ({ title }: { readonly title: string }): string => title;
const whatOf = ({ what }: { readonly what: string }): string => what;

function compareList(kind: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const added = [...after].filter(([id]) => !before.has(id)).map(([, name]) => `${kind} added: “${name}”.`);
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, name]) => `${kind} no longer cited: “${name}”.`);
  return [...added, ...gone];
}

function compareStatuses(before: Manifest, after: Manifest): string[] {
  const was = new Map(before.dataPoints.map(({ id, status }) => [id, status]));
  return after.dataPoints.flatMap(({ id, what, status }) => {
    const earlier = was.get(id);
    return earlier === undefined || earlier === status ? [] : [`“${what}” was ${earlier}, now ${status}.`];
  });
}

function comparePassages(before: Manifest, after: Manifest): string[] {
  const [was, is] = [new Set(before.passages.map(({ id }) => id)), new Set(after.passages.map(({ id }) => id))];
  const added = [...is].filter((id) => !was.has(id)).length;
  const gone = [...was].filter((id) => !is.has(id)).length;
  return [
    ...(added === 0 ? [] : [`${counted(added, 'passage')} more cited.`]),
    ...(gone === 0 ? [] : [`${counted(gone, 'passage')} no longer cited.`]),
  ];
}

function compareRuns(before: Manifest, after: Manifest): string[] {
  const was = new Map(before.runs.map(({ estimate, id }) => [estimate, id]));
  return after.runs.flatMap(({ estimate, id, definition, sentence }) => {
    const earlier = was.get(estimate);
    if (earlier === undefined) return [`Estimate added: “${definition.name}”.`];
    return earlier === id ? [] : [`“${definition.name}” was run again: ${sentence}.`];
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
