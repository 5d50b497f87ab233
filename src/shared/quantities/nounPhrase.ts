import { singularOf } from '../estimates/countedUnits.ts';
import { commonVerbs, functionWords, wordSet } from './commonWords.ts';
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
}

/**
 * What is counted by a number before the token: adjectives and nouns up to the last of the first plurals, or, where there is
 * no plural, to the first word that can not belong (`one man | to`). Null where a function word or a sign stands first.
 */
export function readNounPhrase(tokens: readonly Token[], at: number, singular: boolean): NounPhrase | null {
  let plural = -1;
  let end = at;
  let words = 0;
  for (let next = at; words < mostWords; next += 1) {
    const token = tokenAt(tokens, next);
    if (joins(tokens, next, at)) continue;
    if (token.kind !== 'word' || functionWords.has(token.lower)) break;
    if (plural < 0 && words > 0 && endsPhrase(token, singular)) break;
    if (plural >= 0 && !(isPlural(token) && !commonVerbs.has(token.lower))) break;
    words += 1;
    end = next + 1;
    if (isPlural(token)) plural = next;
  }
  if (words === 0) return null;
  if (plural >= 0) return phrase(tokens, at, plural + 1);
  return phrase(tokens, at, singular ? end : firstWordEnd(tokens, at, end));
}

/** A hyphen inside a word, `'s`, or `and` between two adjectives. */
function joins(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokenAt(tokens, at);
  if (at === from) return false;
  if (isHyphen(token))
    return !token.spaced && !tokenAt(tokens, at + 1).spaced && tokenAt(tokens, at + 1).kind === 'word';
  if (token.text === '&') return true;
  if (token.lower !== 'and') return false;
  const [before, after] = [tokenAt(tokens, at - 1), tokenAt(tokens, at + 1)];
  return (
    after.kind === 'word' && !functionWords.has(after.lower) && !isPlural(before) && isPlural(tokenAt(tokens, at + 2))
  );
}

function endsPhrase(token: Token, singular: boolean): boolean {
  if (commonVerbs.has(token.lower)) return true;
  return singular && /(?:ed|ing|ly)$/.test(token.lower);
}

function firstWordEnd(tokens: readonly Token[], at: number, end: number): number {
  let next = at + 1;
  while (next < end && isHyphen(tokenAt(tokens, next))) next += 2;
  return Math.min(next, end);
}

export function isPlural(token: Token): boolean {
  const word = token.lower.replace(/[’']$/, '');
  if (otherPlurals.has(word)) return true;
  return /[^su']s$/.test(word) && word.length > 3 && !/(?:ss|us|is|ous)$/.test(word) && !notPlurals.has(word);
}

function phrase(tokens: readonly Token[], from: number, next: number): NounPhrase {
  let written = '';
  let head = '';
  for (let at = from; at < next; at += 1) {
    const token = tokenAt(tokens, at);
    written += `${token.spaced && written !== '' ? ' ' : ''}${token.text}`;
    head = token.text;
  }
  return { from, next, written, head: singularOf(head) };
}
