import type { Apart } from '#shared/estimates/estimate.ts';
import type { SheetProblem } from './problemPlace.ts';

interface Pair {
  readonly between: string;
  readonly and: string;
}

/** The first two lines, in their order, that are no pair yet; null where all are. */
export function nextPair(names: readonly string[], pairs: readonly Pair[]): Pair | null {
  for (const [index, between] of names.entries()) {
    const and = names
      .slice(index + 1)
      .find((name) => name !== between && !pairs.some((pair) => isPairOf(pair, between, name)));
    if (and !== undefined) return { between, and };
  }
  return null;
}

function isPairOf({ between, and }: Pair, one: string, other: string): boolean {
  return (between === one && and === other) || (between === other && and === one);
}

/** What is wrong with one pair of a list. */
export function pairProblem(
  problem: SheetProblem | null,
  list: 'correlations' | 'apart',
  index: number,
): string | null {
  return problem?.at === 'pair' && problem.list === list && problem.index === index ? problem.message : null;
}

/** `not to be combined with containers_2025: the periods differ`, for each pair that the line is in. */
export function apartNotes(name: string, pairs: readonly Apart[]): readonly string[] {
  return pairs.flatMap(({ between, and, reason }) => {
    if (name !== between && name !== and) return [];
    const why = reason.trim() === '' ? '' : `: ${reason}`;
    return [`not to be combined with ${name === between ? and : between}${why}`];
  });
}
