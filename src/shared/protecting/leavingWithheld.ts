import { foldedName } from './foldWords.ts';
import { isTelling } from './findNames.ts';
import { counted, withStop } from './leavingSensitive.ts';
import { leavingShared } from './leavingShared.ts';
import { leavingPassages } from './leavingPassages.ts';
import type { LeavingLine } from './leaving.ts';
import type { Leaving } from './listLeaving.ts';
import { joinLines, placesOfName } from './namePlaces.ts';
import { listWords } from './mapWords.ts';
import { partsOfName } from './sourceNames.ts';

/** What the public version withholds, with what stands instead, and what of it might be told all the same. */
export function leavingWithheld(leaving: Leaving): LeavingLine[] {
  const withheld = leaving.redactions.map((redaction, index) => withheldLine(redaction, index, leaving));
  if (leaving.version !== 'public') return withheld;
  return [
    ...withheld,
    ...tooShort(leaving),
    ...nearNames(leaving),
    ...quotedWords(leaving),
    ...leavingShared(leaving),
    ...leavingPassages(leaving),
  ];
}

function withheldLine(
  { id, thing, known, reason, isThere }: Leaving['redactions'][number],
  index: number,
  { withholding, version }: Leaving,
): LeavingLine {
  const source = thing.kind === 'source' ? withholding.sources.get(thing.sourceId) : undefined;
  const sought = withholding.sought.find(({ tag }) => tag === `[W${index + 1}]`);
  const mark =
    thing.kind === 'column' ? withholding.labels.cell : (source?.name ?? sought?.mark ?? withholding.labels.cell);
  const gone = isThere ? '' : ' It is no longer in the case; its names are looked for all the same.';
  const words = {
    source: 'The identity of',
    passage: 'The words',
    column: 'The values of the column',
    name: 'The name',
  };
  const instead = version === 'public' ? `${mark} stands instead` : `the public version has ${mark} instead`;
  const line = { id: `redaction-${id}`, group: 'withheld' as const, redactionId: id, remedy: null };
  return {
    ...line,
    level: isThere ? 'told' : 'look',
    text: `${words[thing.kind]} “${known.title}”: ${instead}. Why: ${withStop(reason)}${gone}`,
    where: [],
    opens:
      thing.kind === 'passage'
        ? { kind: 'passage', id: thing.passageId }
        : thing.kind === 'name'
          ? null
          : { kind: 'source', id: thing.sourceId },
  };
}

/** Names of a withheld source that are too short to be looked for: they go only from where they are known to stand. */
function tooShort({ withholding }: Leaving): LeavingLine[] {
  const short = [...new Set(withholding.sought.map(({ words }) => words))].filter((words) => !isTelling(words));
  return short.map((words) => ({
    ...{ id: `short-${words}`, group: 'withheld', level: 'look', where: [], opens: null, remedy: null },
    text: `“${words}” is too short to be looked for in the text. Look for it yourself.`,
  }));
}

/** A part of a withheld name, such as a family name, and words that begin with one: they may be told of the same person. */
function nearNames(leaving: Leaving): LeavingLine[] {
  const names = leaving.withholding.sought.filter(({ isHash, words }) => isHash !== true && words.length <= 80);
  const parts = [...new Set(names.flatMap(({ words }) => partsOfName(words)))];
  const lines = joinLines(listWords(leaving.resolved)).join('\n');
  const near = new Set([...parts, ...longerForms(names.map(({ words }) => words).concat(parts), lines)]);
  return [...near].flatMap((words): LeavingLine[] => {
    const { count, where, blockId } = placesOfName(words, leaving);
    if (count === 0) return [];
    return [
      {
        ...{ id: `near-${words}`, group: 'withheld', level: 'look', where },
        text: `“${words}” stands in ${count === 1 ? 'one place' : `${count} places`}; it is a part or a form of a withheld name.`,
        opens: blockId === null ? null : { kind: 'reportBlock', id: blockId },
        remedy: { kind: 'name', words, standIn: null },
      },
    ];
  });
}

/**
 * "Kovalenkos" of "Kovalenko", and, of a name that ends in a vowel, "Kovalenka". In scripts without capitals also what has letters
 * before it: Arabic and Hebrew write "and" or "of" as one word with the name.
 */
function longerForms(names: readonly string[], text: string): string[] {
  const isCaseless = (name: string): boolean => /\p{Lo}/u.test(name);
  const folded = names.map(foldedName).filter((name) => !name.includes(' '));
  const single = new Set(folded.filter((name) => name.length >= (isCaseless(name) ? 3 : 5)));
  const stems = [...single].flatMap((name) => [
    name,
    ...(/[aeiouyаеиоуыюяієїо]$/u.test(name) && name.length >= 6 ? [name.slice(0, -1)] : []),
  ]);
  if (stems.length === 0) return [];
  const words = new Set(text.match(/\p{Lu}[\p{L}\p{M}]{3,40}|\p{Lo}[\p{Lo}\p{M}]{2,40}/gu) ?? []);
  return [...words].filter((word) => {
    const form = foldedName(word);
    return (
      !single.has(form) &&
      stems.some((stem) => {
        const has = isCaseless(stem) ? form.includes(stem) : form.startsWith(stem);
        return has && form.length - stem.length <= 3;
      })
    );
  });
}

/** The words of a withheld source are still quoted: a sentence can be looked up. */
function quotedWords({ withholding, evidence }: Leaving): LeavingLine[] {
  return [...withholding.sources].flatMap(([sourceId, source]): LeavingLine[] => {
    const quoted = evidence.passages.filter(
      ({ passage, withheld }) => passage.sourceId === source.standIn && withheld !== 'words',
    );
    const [first] = quoted;
    if (first === undefined) return [];
    return [
      {
        ...{ id: `quoted-${sourceId}`, group: 'withheld', level: 'look', where: [] },
        text: `${counted(quoted.length, 'passage')} of ${source.mark} ${quoted.length === 1 ? 'is' : 'are'} quoted word for word: whoever looks for the words may find the source.`,
        opens: { kind: 'passage', id: first.passage.id },
        remedy: { kind: 'passage', passageId: first.passage.id },
      },
    ];
  });
}
