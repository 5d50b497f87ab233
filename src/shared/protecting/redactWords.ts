import type { Stretch } from './replaceAcross.ts';
import { replaceAcross } from './replaceAcross.ts';
import { listWords, mapWords } from './mapWords.ts';
import { nameFinder } from './findNames.ts';
import type { SoughtMark, Withholding } from './withholding.ts';

/** Puts the marks in place of every withheld name in a value's words, wherever it stands. */
export function redactWords<Value>(value: Value, { finder }: Pick<Withholding, 'finder'>): Value {
  return mapWords(value, (stretches) => replaceAcross(stretches, finder));
}

/** Puts the number of what the public version withholds behind it, and takes nothing away. Live numbers stay as they are. */
export function tagWords<Value>(value: Value, { sought }: Pick<Withholding, 'sought'>): Value {
  const tags = nameFinder(
    sought.filter(({ isHash }) => isHash !== true).map(({ words, tag }) => ({ words, about: { mark: tag } })),
  );
  return mapWords(value, (stretches) => {
    const tagged = replaceAcross(stretches, tags, true);
    return stretches.map(({ text, isFigure }, index) => (isFigure === true ? text : (tagged[index] ?? text)));
  });
}

export function redactText(text: string, { finder }: Pick<Withholding, 'finder'>): string {
  return replaceAcross([{ text, after: 'apart' }], finder)[0] ?? '';
}

/** A withheld name that still stands in what is to go out, with some words around it. */
export interface StandingName {
  readonly words: string;
  readonly around: string;
}

const contextUnits = 40;
/** Names of things of the case: the letters of an identifier may spell a short name, and tell nobody anything. */
const ownIri = /^urn:(?:uuid:[\da-f-]{36}|plumbline:[A-Za-z\d]+:[\w%.~-]+)$/u;

/** Looks for every withheld name in the words of a value that goes out; the marks themselves are passed by. */
export function findStanding(value: unknown, { finder, sought, sources }: Withholding): StandingName[] {
  const marks = [...new Set([...[...sources.values()].map(({ name }) => name), ...sought.map(({ mark }) => mark)])];
  const gap = '\n'.repeat(12);
  const searched = (text: string): string => marks.reduce((rest, mark) => rest.replaceAll(mark, gap), text);
  return joinLines(listWords(value)).flatMap((line) => {
    if (ownIri.test(line)) return [];
    const text = searched(line);
    return finder.find(text).map(({ start, end, about }) => ({
      words: about.words,
      around: text
        .slice(Math.max(0, start - contextUnits), end + contextUnits)
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    }));
  });
}

/** Stretches of one line together. */
function joinLines(stretches: readonly Stretch[]): string[] {
  const lines: string[] = [];
  for (const { text, after } of stretches) {
    if (after === 'apart' || lines.length === 0) lines.push(text);
    else lines[lines.length - 1] += after === 'joined' ? text : ` ${text}`;
  }
  return lines;
}

/** What is looked for and too short to be found: such a name goes only from where it is known to stand. */
export function tooShortNames(sought: readonly SoughtMark[], isTelling: (name: string) => boolean): string[] {
  return [...new Set(sought.map(({ words }) => words).filter((words) => !isTelling(words)))];
}
