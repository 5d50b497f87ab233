import { diffArrays } from 'diff';

export interface WordPiece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** A paragraph that changed, or how many stand unchanged between two that did. */
export type ParagraphChange =
  | { readonly kind: 'same'; readonly count: number }
  | { readonly kind: 'added' | 'removed' | 'reworded'; readonly pieces: readonly WordPiece[] };

/** Beyond so many changed paragraphs or words, two texts are shown as removed and added whole. */
const mostChanges = 2_000;
/** Of the words of the longer paragraph; with fewer in common one is not the other reworded. */
const leastInCommon = 0.4;
/** Paragraphs in which the reworded one is looked for. */
const furthest = 30;

/** What changed from one text to another, paragraph by paragraph, by shortest edit script (Myers 1986, as jsdiff has it). */
export function diffParagraphs(before: readonly string[], after: readonly string[]): readonly ParagraphChange[] {
  const steps = diffArrays([...before], [...after], { maxEditLength: mostChanges }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  const changes: ParagraphChange[] = [];
  let gone: readonly string[] = [];
  for (const { value, added, removed } of steps) {
    if (removed) {
      gone = value;
      continue;
    }
    changes.push(...pairUp(gone, added ? value : []));
    gone = [];
    if (!added) changes.push({ kind: 'same', count: value.length });
  }
  return [...changes, ...pairUp(gone, [])];
}

/** Paragraphs that were replaced, each with the next one that says much the same. */
function pairUp(gone: readonly string[], fresh: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let from = 0;
  for (const old of gone) {
    const near = fresh.slice(from, from + furthest);
    const found = from + near.findIndex((now) => inCommon(old, now) >= leastInCommon);
    if (found < from) {
      changes.push(whole('removed', old));
      continue;
    }
    changes.push(...fresh.slice(from, found).map((now) => whole('added', now)));
    changes.push({ kind: 'reworded', pieces: diffWords(old, fresh[found] ?? '') });
    from = found + 1;
  }
  return [...changes, ...fresh.slice(from).map((now) => whole('added', now))];
}

function whole(kind: 'added' | 'removed', text: string): ParagraphChange {
  return { kind, pieces: [{ text, change: kind }] };
}

/** The part of the words that both have, from 0 to 1, each word as often as it stands. */
function inCommon(one: string, other: string): number {
  const [these, those] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of those) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = these.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return shared.length / Math.max(1, these.length, those.length);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Words, spaces and signs that stand in both or in one, in reading order. */
export function diffWords(before: string, after: string): readonly WordPiece[] {
  const steps = diffArrays(tokens(before), tokens(after), {
    ...{ maxEditLength: mostChanges, comparator: isSameToken },
  });
  if (steps === undefined)
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  return steps.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Each with the space behind it. A number with its signs is one word: "74,000" is not changed to "74,500" by a part of it. */
function tokens(text: string): string[] {
  return text.match(/^\s+|(?:[\p{L}\p{N}\p{M}]+(?:[.,'’][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}])\s*/gu) ?? [];
}

function isSameToken(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd();
}
