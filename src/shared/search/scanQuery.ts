import type { Span } from './query.ts';

/** The smallest parts of a query, with where they stand. */
export type Token = Span &
  (
    | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' }
    /** `open` where the query ends in it, so that it may still be going on. */
    | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly star: boolean; readonly open: boolean }
    | { readonly kind: 'field'; readonly name: string }
  );

const word = /[^\s"()“”„«»]+/uy;
const field = /(\p{L}+):(?!\/\/)/uy;
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»' };
const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' };

/** Takes a query apart. Nothing is refused: an open quote runs to the end. */
export function scanQuery(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, tokens.at(-1));
    if (token === null) at += 1;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function tokenAt(text: string, at: number, before: Token | undefined): Token | null {
  const character = text.charAt(at);
  if (character === '(') return { kind: 'open', at, end: at + 1 };
  if (character === ')') return { kind: 'close', at, end: at + 1 };
  const closing = quotes[character];
  if (closing !== undefined) return phraseAt(text, at, closing);
  const startsAnew = before === undefined || before.end < at || before.kind === 'open' || before.kind === 'not';
  // A dash inside of a word joins; only one that stands before a word leaves it out.
  if (character === '-' && startsAnew && /[^\s)-]/u.test(text.charAt(at + 1))) return { kind: 'not', at, end: at + 1 };
  if (startsAnew) {
    const name = matchAt(field, text, at)?.[1];
    if (name !== undefined) return { kind: 'field', name, at, end: at + name.length + 1 };
  }
  const found = matchAt(word, text, at)?.[0];
  if (found === undefined) return null;
  const end = at + found.length;
  const operator = operators[found];
  if (operator !== undefined && startsAnew) return { kind: operator, at, end };
  const star = found.length > 1 && found.endsWith('*');
  return { kind: 'word', text: star ? found.slice(0, -1) : found, star, open: end === text.length, at, end };
}

function phraseAt(text: string, at: number, closing: string): Token {
  let close = at + 1;
  while (close < text.length && !closing.includes(text.charAt(close))) close += 1;
  const star = text.charAt(close + 1) === '*';
  const end = Math.min(text.length, close + (star ? 2 : 1));
  return { kind: 'phrase', text: text.slice(at + 1, close), star, open: close === text.length, at, end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
