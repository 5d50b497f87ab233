import { knownOutlet } from '../sources/knownOutlets.ts';

/** As CSL names people; `literal` is a desk, an organisation, or a name whose parts can not be told. */
export type Name =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const between = /\s*[;|]\s*|\s+(?:and|with|und|et|y|e|и|та|och|og|en)\s+|\s*&\s*/iu;
const organisation =
  /\b(?:desk|staff|team|agency|agencies|news|press|newsroom|service|editors?|editorial|reporters?|correspondents?|bureau|board|office|ministry|institute|university|cent(?:re|er)|committee|council|union|group|network|association|department|redaktion|redacci[oó]n|r[eé]daction|redazione|foundation|company|ltd|inc|llc|gmbh)\b|редакц/iu;
const particles = new Set(
  'af al bin da das de del della den der di dos du el ibn la le los san st. ten ter van vom von zu zum zur'.split(' '),
);
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** The people and organisations of a byline such as `Jane Doe, Kim Min-ji and the Harbour desk`, in order. */
export function splitNames(byline: string): Name[] {
  const plain = byline
    .replaceAll(/\s+/gu, ' ')
    .replace(/^by\s+/iu, '')
    .trim();
  const inverted = /^([\p{L}'’-]+), ([\p{L}'’-]+(?: \p{Lu}\.?)*)$/u.exec(plain);
  if (inverted !== null && !organisation.test(plain) && knownOutlet(inverted[2] ?? '') === null)
    return [{ family: inverted[1] ?? '', given: inverted[2] ?? '' }];
  return plain
    .split(between)
    .flatMap((part) => joinSuffixes(part.split(/\s*,\s*/u)))
    .filter((part) => part !== '')
    .map(readName);
}

/** `Ann Lee, Jr.` is one name. */
function joinSuffixes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && suffixes.test(part)) joined[joined.length - 1] = `${before} ${part}`;
    else joined.push(part);
  }
  return joined;
}

function readName(written: string): Name {
  const words = written.split(' ');
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && suffixes.test(last) ? last : null;
  const own = suffix === null ? words : words.slice(0, -1);
  if (!looksLikePerson(written, own)) return { literal: written };
  const particle = own.findIndex((word, at) => at > 0 && particles.has(word));
  const begins = particle > 0 ? particle : own.length - 1;
  const [given, family] = [own.slice(0, begins).join(' '), own.slice(begins).join(' ')];
  return suffix === null ? { family, given } : { family, given, suffix };
}

function looksLikePerson(written: string, words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5 || organisation.test(written)) return false;
  if (knownOutlet(written) !== null || /[\d@()/]/u.test(written) || /^the /iu.test(written)) return false;
  return words.every((word) => particles.has(word) || (/^\p{Lu}/u.test(word) && !/^\p{Lu}{4,}$/u.test(word)));
}
