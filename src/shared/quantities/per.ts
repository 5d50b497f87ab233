import { singularOf } from '../estimates/countedUnits.ts';
import { wordSet } from './commonWords.ts';
import { readMeasure } from './measures.ts';
import { readNounPhrase } from './nounPhrase.ts';
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
  const hyphen = isHyphen(tokenAt(tokens, at)) && !tokenAt(tokens, at).spaced;
  if (hyphen) return readHyphened(tokens, at + 1);
  const { lower, spaced } = tokenAt(tokens, at);
  const slash = lower === '/' && !spaced;
  if (!slash && !/^(?:per|a|an|each|every)$/.test(lower)) return null;
  const measure = readMeasure(tokens, at + 1);
  // `$38,373 a year ago` is no rate.
  if (measure !== null && /^(?:ago|earlier|later|before|after)$/.test(tokenAt(tokens, measure.next).lower)) return null;
  if (measure !== null) return { unit: measure.unit, next: measure.next };
  const noun = tokenAt(tokens, at + 1);
  if (usualNouns.has(noun.lower)) return { unit: singularOf(noun.text), next: at + 2 };
  // `per diluted share`
  const after = tokenAt(tokens, at + 2);
  if (noun.lower.endsWith('ed') && usualNouns.has(after.lower)) return { unit: singularOf(after.text), next: at + 3 };
  if (slash) return noun.kind === 'word' && !noun.spaced ? { unit: singularOf(noun.text), next: at + 2 } : null;
  const phrase = lower === 'per' ? readNounPhrase(tokens, at + 1, true) : null;
  return phrase === null ? null : { unit: singularOf(phrase.written), next: phrase.next };
}

/** `£9,000-a-year`, `five-a-day`. */
function readHyphened(tokens: readonly Token[], at: number): Per | null {
  if (!/^(?:a|an|per)$/.test(tokenAt(tokens, at).lower) || !isHyphen(tokenAt(tokens, at + 1))) return null;
  const measure = readMeasure(tokens, at + 2);
  return measure === null ? null : { unit: measure.unit, next: measure.next };
}

/** `-old` and `old` belong to the unit of an age. */
export function afterAge(tokens: readonly Token[], at: number): number {
  const hyphen = isHyphen(tokenAt(tokens, at)) ? 1 : 0;
  return /^olds?$/.test(tokenAt(tokens, at + hyphen).lower) ? at + hyphen + 1 : at;
}
