import { singularOf } from '../estimates/countedUnits.ts';
import { commonVerbs, functionWords, plainVerbs, wordSet } from './commonWords.ts';
import { isHyphen } from './numberWords.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Nouns that stand for many without an -s, or have a plural of their own. */
const otherPlurals = wordSet(`
people men women children police troops personnel staff cattle sheep fish deer aircraft spacecraft hovercraft watercraft teeth feet mice
geese oxen fishermen policemen firemen servicemen congressmen businessmen salesmen horsemen crewmen gunmen airmen councilmen lawmen spokesmen
businesswomen policewomen servicewomen congresswomen grandchildren schoolchildren data media criteria phenomena bacteria
alumni cacti fungi nuclei stimuli salmon shrimp offspring species series crew youth infantry cavalry clergy
`);
/** Words in -s that are singular, or no nouns. */
const notPlurals = wordSet(`
this his its is was has does as us yes thus always perhaps news physics economics politics gas bus plus minus less unless across
previous various numerous serious famous dangerous religious precious obvious enormous continuous nervous anxious
sometimes besides towards afterwards overseas indoors outdoors sports business access process success
`);
const mostWords = 7;

export interface NounPhrase {
  readonly from: number;
  readonly next: number;
  /** The words as written, joined by single spaces; hyphens kept. */
  readonly written: string;
  readonly head: string;
  readonly plural: boolean;
}

/**
 * What is counted by a number before the token: adjectives and nouns up to the last of the first plurals, or, where there is
 * no plural, to the first word that can not belong (`one man | to`). Null where a function word or a sign stands first.
 * @param opening how many words at its start belong to it whatever they are (`other`)
 */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  singular: boolean,
  opening = 0,
): NounPhrase | null {
  let plural = -1;
  let end = at;
  let words = 0;
  for (let next = at + opening; words < mostWords; next += 1) {
    const token = tokenAt(tokens, next);
    if (joins(tokens, next, at)) continue;
    if (isModelNumber(tokens, next, at)) {
      end = next + 1;
      continue;
    }
    const inside = next > at && isHyphen(tokenAt(tokens, next - 1)) && !token.spaced;
    if (token.kind !== 'word' || (isFunction(token) && !inside)) break;
    if (plural < 0 && words > 0 && !inside && endsPhrase(token, singular)) break;
    if (plural >= 0 && !(isPlural(token) && !commonVerbs.has(token.lower))) break;
    words += 1;
    end = next + 1;
    if (isPlural(token)) plural = next;
  }
  if (words === 0 || (plural < 0 && isNoNoun(tokenAt(tokens, at)))) return null;
  if (plural >= 0) return { ...phrase(tokens, at, plural + 1), plural: true };
  return { ...phrase(tokens, at, singular ? end : firstWordEnd(tokens, at, end)), plural: false };
}

/** A number inside a name: `T-72 tanks`, `Leopard 2 tanks`. */
function isModelNumber(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, token, after] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (at === from || token.kind !== 'number') return false;
  if (isHyphen(before)) return !token.spaced && !before.spaced;
  return before.kind === 'word' && before.text !== before.lower && isPlural(after) && after.spaced;
}

/** A hyphen inside a word, `'s`, or `and` between two adjectives. */
function joins(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokenAt(tokens, at);
  if (at === from) return false;
  if (isHyphen(token))
    return !token.spaced && !tokenAt(tokens, at + 1).spaced && tokenAt(tokens, at + 1).kind !== 'mark';
  if (token.text === '&') return true;
  if (token.lower !== 'and') return false;
  const [before, after] = [tokenAt(tokens, at - 1), tokenAt(tokens, at + 1)];
  return (
    after.kind === 'word' && !functionWords.has(after.lower) && !isPlural(before) && isPlural(tokenAt(tokens, at + 2))
  );
}

/** Nouns with the endings of participles and adverbs. */
const likeOthers = wordSet(`
thing king ring wing string spring swing sling building meeting morning evening wedding painting ceiling shilling sibling killing shooting bombing
opening reading hearing ruling warning filing drawing setting crossing landing listing beginning saying ring offering rating helping serving
bed seed weed feed speed deed shed sled breed reed creed steed hundred sacred kindred hatred naked
family ally belly bully jelly fly reply supply assembly anomaly monopoly butterfly rally tally holy early only lily folly rely
daily weekly monthly quarterly yearly friendly deadly elderly
`);

/** A verb, participle or adverb, which counts nothing alone: `73 raising`, `54 grew`. */
function isNoNoun({ lower }: Token): boolean {
  return commonVerbs.has(lower) || (/(?:ed|ing|ly)$/.test(lower) && !likeOthers.has(lower));
}

/** Function words and their short forms: `you’ve`, `they're`; `US`, `IT` and `WHO` in capitals are names. */
function isFunction({ lower, text }: Token): boolean {
  if (text === 'US' || text === 'IT' || text === 'WHO') return false;
  return functionWords.has(lower) || /['’](?:ve|re|ll|d|m|t)$/.test(lower);
}

function endsPhrase(token: Token, singular: boolean): boolean {
  // After a number above one a verb in -s needs a plural before it, so that this is one itself: `job cuts`.
  if (commonVerbs.has(token.lower)) return singular || plainVerbs.has(token.lower) || !isPlural(token);
  return singular && /(?:ed|ing|ly)$/.test(token.lower) && !likeOthers.has(token.lower);
}

function firstWordEnd(tokens: readonly Token[], at: number, end: number): number {
  let next = at + 1;
  while (next < end && isHyphen(tokenAt(tokens, next))) next += 2;
  return Math.min(next, end);
}

export function isPlural(token: Token): boolean {
  const word = token.lower.replace(/[’']$/, '');
  if (!token.spaced && word === 's') return true;
  if (otherPlurals.has(word) || /^\p{Lu}{2,}s$/u.test(token.text)) return true;
  return /[^su'’]s$/.test(word) && word.length > 3 && !/(?:ss|us|is|ous)$/.test(word) && !notPlurals.has(word);
}

function phrase(tokens: readonly Token[], from: number, next: number): Omit<NounPhrase, 'plural'> {
  let written = '';
  for (let at = from; at < next; at += 1) {
    const token = tokenAt(tokens, at);
    written += `${token.spaced && written !== '' ? ' ' : ''}${token.text}`;
  }
  return { from, next, written, head: singularOf(written.slice(written.lastIndexOf(' ') + 1)) };
}
