import { singularOf } from '../estimates/countedUnits.ts';
import { functionWords, wordSet } from './commonWords.ts';
import { readMeasure } from './measures.ts';
import { isHyphen } from './numberWords.ts';
import { type Token, tokenAt } from './tokens.ts';

export interface Per {
  readonly unit: string;
  readonly next: number;
}

/** Nouns that prices and rates are told of with `a` or `each`; after `per` any noun will do. */
const usualNouns = wordSet(
  'share person night piece head unit household game student child ticket pop plate seat copy employee',
);

/** `per barrel`, `a day`, `/kg`, `an hour`. */
export function readPer(tokens: readonly Token[], at: number): Per | null {
  const { lower, spaced } = tokenAt(tokens, at);
  const slash = lower === '/' && !spaced;
  if (!slash && !/^(?:per|a|an|each|every)$/.test(lower)) return null;
  const measure = readMeasure(tokens, at + 1);
  if (measure !== null) return { unit: measure.unit, next: measure.next };
  const noun = tokenAt(tokens, at + 1);
  if (
    noun.kind !== 'word' ||
    !(usualNouns.has(noun.lower) || ((slash ? !noun.spaced : lower === 'per') && !functionWords.has(noun.lower)))
  )
    return null;
  return { unit: singularOf(noun.text), next: at + 2 };
}

/** `-old` and `old` belong to the unit of an age. */
export function afterAge(tokens: readonly Token[], at: number): number {
  const hyphen = isHyphen(tokenAt(tokens, at)) ? 1 : 0;
  return /^olds?$/.test(tokenAt(tokens, at + hyphen).lower) ? at + hyphen + 1 : at;
}
