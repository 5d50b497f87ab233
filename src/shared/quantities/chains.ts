import { type Token, tokenAt } from './tokens.ts';

/**
 * The token after digits that are joined into a date, a time, a version or a telephone number (`2019-09-01`, `7:49`, `1-800-555-0199`,
 * `+44 20 7946 0958`); the token itself where they are not.
 */
export function chainEnd(tokens: readonly Token[], at: number): number {
  if (tokenAt(tokens, at).kind !== 'number') return at;
  const joined = joinedEnd(tokens, at);
  return joined > at ? joined : telephoneEnd(tokens, at);
}

function joinedEnd(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  let groups = 1;
  let time = false;
  while (isJoint(tokens, next)) {
    time ||= tokenAt(tokens, next).text === ':';
    groups += 1;
    next += 2;
  }
  return groups > 2 || time ? next : at;
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  const [sign, number] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  return /^[-‐‑–/:.]$/.test(sign.text) && !sign.spaced && number.kind === 'number' && !number.spaced;
}

/** Groups of bare digits after a plus, an area code in parentheses, or a zero; eight digits and more in all. */
function telephoneEnd(tokens: readonly Token[], at: number): number {
  const before = tokenAt(tokens, at - 1);
  const first = tokenAt(tokens, at);
  const code = before.text === '(' && tokenAt(tokens, at + 1).text === ')';
  const opened = (before.text === '+' && !first.spaced) || code || first.text.startsWith('0');
  if (!opened || !isGroup(first)) return at;
  let next = at + 1;
  let digits = first.text.length;
  for (;;) {
    const skip = /^[-()./]$/.test(tokenAt(tokens, next).text) ? 1 : 0;
    const group = tokenAt(tokens, next + skip);
    if (!isGroup(group)) break;
    digits += group.text.length;
    next += skip + 1;
  }
  return digits >= 8 && next > at + 1 ? next : at;
}

function isGroup(token: Token): boolean {
  return token.kind === 'number' && /^\d{1,10}$/.test(token.text);
}
