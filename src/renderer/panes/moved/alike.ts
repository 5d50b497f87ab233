import type { PassageInDoubt } from '#shared/contract/passages.ts';

/** From which likeness on moved passages can be accepted together; 0 takes any. */
export const scores = [0.95, 0.9, 0.8, 0] as const;
export type Score = (typeof scores)[number];

/** Those with a place in the present text that is as alike, or more. */
export function alike(passages: readonly PassageInDoubt[], score: Score): PassageInDoubt[] {
  return passages.filter(({ state, now }) => state === 'moved' && now !== null && now.score >= score);
}

/** `all at least 90% alike`, `all that moved` */
export function alikeWords(score: Score): string {
  return score === 0 ? 'all that moved' : `all at least ${Math.round(score * 100)}% alike`;
}
