import { type FoldedText, foldText } from './foldText.ts';

/** A text as a row of words: numbers, runs of letters, single signs, and single characters of scripts without blanks. */
export interface Words extends FoldedText {
  readonly text: string;
  /** Each word's number in the vocabulary; same words, same numbers. */
  readonly ids: Int32Array;
  /** Where each word starts and ends in `folded`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export type Vocabulary = Map<string, number>;

const word =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{M}]|$)|\S/gu;

/** Splits a text into words, writing those not met before into the vocabulary. Linear in the text. */
export function splitWords(text: string, vocabulary: Vocabulary): Words {
  const folded = foldText(text);
  const ids: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: found, index } of folded.folded.matchAll(word)) {
    let id = vocabulary.get(found);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(found, id);
    }
    ids.push(id);
    from.push(index);
    to.push(index + found.length);
  }
  return { ...folded, text, ids: Int32Array.from(ids), from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** A stretch of words, the end excluded. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** The lines of a text, each a stretch of words; empty ones are left out. */
export function linesOf(words: Words): Stretch[] {
  return cut(words, (at) => gapBefore(words, at).includes('\n'));
}

/** Lines cut once more after full stops and the like that a blank follows. */
export function sentencesOf(words: Words): Stretch[] {
  return cut(words, (at) => {
    const gap = gapBefore(words, at);
    return (
      gap.includes('\n') || (gap !== '' && /[.!?。！？؟।]/u.test(words.folded.charAt((words.to[at - 1] ?? 0) - 1)))
    );
  });
}

function gapBefore(words: Words, at: number): string {
  return words.folded.slice(words.to[at - 1] ?? 0, words.from[at]);
}

function cut(words: Words, isStart: (at: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  for (let at = 1; at <= words.ids.length; at += 1)
    if (at === words.ids.length || isStart(at)) {
      stretches.push({ first, end: at });
      first = at;
    }
  return words.ids.length === 0 ? [] : stretches;
}
