import { singularOf } from '../estimates/countedUnits.ts';
import { wordSet } from './commonWords.ts';
import { type Measure, readMeasure } from './measures.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import { isHyphen, smallNumbers } from './numberWords.ts';
import type { Piece } from './pieces.ts';
import { type Token, tokenAt } from './tokens.ts';

const determiners = wordSet('the a an this that these those my your his her its our their all both');
const comparatives = wordSet('more such fewer less');
const kinds = wordSet('other additional further extra');

/** What a bare number counts: the noun after it, or after `of the` where the number is some of them. */
export function readCounted(tokens: readonly Token[], piece: Piece): NounPhrase | null {
  const follower = tokenAt(tokens, piece.next);
  if (follower.lower === 'of') {
    const some = readOf(tokens, piece.next, false);
    return piece.part || some?.plural === true ? some : null;
  }
  const strong = isHyphen(follower) && tokenAt(tokens, piece.next + 1).lower === 'strong';
  if (strong) return readNounPhrase(tokens, piece.next + 2, true);
  if (isHyphen(follower)) return piece.words || follower.spaced ? null : readWord(tokens, piece.next + 1);
  const singular = Math.abs(piece.value) === 1;
  if (piece.part && determiners.has(follower.lower)) return readNounPhrase(tokens, piece.next + 1, false);
  if (kinds.has(follower.lower)) return readNounPhrase(tokens, piece.next, singular, 1);
  return readNounPhrase(tokens, piece.next + (comparatives.has(follower.lower) ? 1 : 0), singular);
}

/** The one word behind a hyphen: `6.4-magnitude quake`, `12-member team`. */
function readWord(tokens: readonly Token[], at: number): NounPhrase | null {
  const { kind, text, lower } = tokenAt(tokens, at);
  if (kind !== 'word' || determiners.has(lower)) return null;
  return { from: at, next: at + 1, written: text, head: singularOf(text), plural: false };
}

/** The noun behind `of`, its article and a superlative left out. */
export function readOf(tokens: readonly Token[], at: number, singular: boolean): NounPhrase | null {
  if (tokenAt(tokens, at).lower !== 'of') return null;
  const article = determiners.has(tokenAt(tokens, at + 1).lower) ? 2 : 1;
  const number = tokenAt(tokens, at + article);
  const numbers = number.kind === 'number' || smallNumbers.has(number.lower) ? 1 : 0;
  const most = /^(?:most|more|least)$/.test(tokenAt(tokens, at + article + numbers).lower) ? 1 : 0;
  return readNounPhrase(tokens, at + article + numbers + most, singular);
}

/** What is counted behind a measure that describes it: `1,000 152 mm shells`, `three 40-foot containers`. */
export function readBehindMeasure(tokens: readonly Token[], at: number): NounPhrase | null {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'number' || Number.isNaN(token.value)) return null;
  const measure = readMeasure(tokens, at + 1);
  const noun = measure === null ? null : readNounPhrase(tokens, measure.next, false);
  return noun?.plural === true ? noun : null;
}

/** The measure that a part is of: `1/16 of a pint`. */
export function readPartOf(tokens: readonly Token[], at: number): Measure | null {
  return tokenAt(tokens, at).lower === 'of' && /^an?$/.test(tokenAt(tokens, at + 1).lower)
    ? readMeasure(tokens, at + 2)
    : null;
}
