import { assertNever } from '../values/assertNever.ts';
import type { Qualifier } from '../values/quantity.ts';
import { wordSet } from './commonWords.ts';
import { type Token, tokenAt } from './tokens.ts';

export type Change = '=' | '~' | '<' | '>' | 'up' | 'down';

const risingWords = wordSet(`
up rose rise rises risen rising gained gain gains gaining climbed climb climbs climbing jumped jump jumps jumping increased increase increases
increasing surged surge surges surging soared soar soars soaring grew grow grows grown growing advanced advance advances advancing rallied
rallies rallying spiked spikes rocketed skyrocketed leapt leaped swelled expanded strengthened rebounded bounced upward upwards
`);
const fallingWords = wordSet(`
down fell fall falls fallen falling dropped drop drops dropping declined decline declines declining lost lose loses losing shed sheds shedding
slid slide slides sliding slipped slip slips slipping decreased decrease decreases decreasing plunged plunge plunges plunging plummeted plummet
tumbled tumble tumbles tumbling sank sink sinks sinking dipped dip dips dipping eased retreated shrank shrunk shrinks slumped slump dived
weakened contracted crashed downward downwards
`);
/** What someone does to a number: a change where `by` stands between (`raised by 5%`, but `raised $5 million`). */
const raisingWords = wordSet(
  'raised raise raises raising boosted boost boosts lifted lift lifts hiked hike higher appreciated improved added',
);
const loweringWords = wordSet(
  'reduced reduce reduces reducing cut cuts cutting lowered lower lowers slashed slash trimmed depreciated worsened',
);
/** Moves of prices, told in percent or points. */
const marketWords: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...['added', 'adding', 'adds', 'higher', 'firmed', 'popped', 'ticked'].map((word) => [word, 'up'] as const),
  ...['lower', 'weaker', 'softer', 'softened'].map((word) => [word, 'down'] as const),
]);

/** Words that may stand between such a word and its number. */
const fillers = wordSet(`by another further additional an a as much sharply only nearly`);

/**
 * The direction that the words before a token tell: `rose by`, `was down`; null where they tell none.
 * @param market whether the number is in percent or points
 */
export function directionBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
  market: boolean,
): 'up' | 'down' | null {
  let by = false;
  for (let each = at - 1; each >= Math.max(floor, at - 4); each -= 1) {
    const { lower } = tokenAt(tokens, each);
    if (risingWords.has(lower) || (by && raisingWords.has(lower))) return 'up';
    if (fallingWords.has(lower) || (by && loweringWords.has(lower))) return 'down';
    const move = marketWords.get(lower);
    if (market && move !== undefined) return move;
    if (!fillers.has(lower)) return null;
    by ||= lower === 'by';
  }
  return null;
}

/** The class of a number's change: how it is bounded, and only where it is not, whether it tells of a rise or a fall. */
export function changeOf(qualifier: Qualifier | null, direction: 'up' | 'down' | null): Change {
  switch (qualifier) {
    case 'about':
    case 'nearly':
      return '~';
    case 'more than':
    case 'at least':
      return '>';
    case 'up to':
    case 'less than':
      return '<';
    case 'exactly':
    case null:
      return direction ?? '=';
    default:
      return assertNever(qualifier);
  }
}
