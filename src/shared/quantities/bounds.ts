import type { Qualifier } from '../values/quantity.ts';
import { isHyphen } from './numberWords.ts';
import type { Piece } from './pieces.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Where an expression begins and ends with the words that bound it. */
export interface Bound {
  readonly from: number;
  readonly next: number;
  readonly qualifier: Qualifier | null;
}

/** The qualifier before or behind a number or range; `from` is the token of its opener (`between`) if it has one. */
export function readBound(tokens: readonly Token[], first: Piece, from: number, next: number, floor: number): Bound {
  // A prefix as in `sub-500`.
  const hyphen = isHyphen(tokenAt(tokens, from - 1)) && !tokenAt(tokens, from).spaced ? 1 : 0;
  const before = qualifierBefore(tokens, from - hyphen, floor);
  if (before !== null) return { from: before.from, next, qualifier: before.qualifier };
  if (first.open) return { from, next, qualifier: 'at least' };
  const after = qualifierAfter(tokens, next) ?? (first.next < next ? qualifierAfter(tokens, first.next) : null);
  return { from, next: Math.max(next, after?.next ?? 0), qualifier: after?.qualifier ?? null };
}
