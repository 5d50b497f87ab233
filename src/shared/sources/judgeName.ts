import { knownOutlet } from './knownOutlets.ts';
import { isAcronym, plainWord, wordsOf } from './nameWords.ts';
import {
  bareOffices,
  documentWords,
  noNames,
  organisationWords,
  outletWords,
  placeWords,
  timeWords,
  titles,
} from './originWords.ts';

export const originKinds = ['outlet', 'organisation', 'person', 'document'] as const;
export type OriginKind = (typeof originKinds)[number];

export interface JudgedName {
  readonly name: string;
  readonly kind: OriginKind;
  /** `known` is in the list of outlets, `worded` has a word that says what it is, `plain` has capitals alone. */
  readonly evidence: 'known' | 'worded' | 'plain';
}

/** What the capitalised words name; null where they name no source, such as a country, a day or `Police`. */
export function judgeName(written: string, hasArticle: boolean): JudgedName | null {
  const known = knownOutlet(written);
  if (known !== null) return { name: known, kind: 'outlet', evidence: 'known' };
  const words = wordsOf(written.replace(/\s*\([^()]*\)$/u, '')).filter((word) => word.isWord);
  const plain = words.map((word) => plainWord(word.text));
  const first = words[0];
  if (first === undefined || words.every((word, at) => saysNothing(plain[at] ?? '', isAcronym(word.text)))) return null;
  if (words.length === 1 && bareOffices.has(plain[0] ?? '')) return null;
  const owner = knownAfterPlace(written, plain);
  if (owner !== null) return { name: owner, kind: 'outlet', evidence: 'known' };
  if (beginsAsKnown(written)) return { name: written, kind: 'outlet', evidence: 'worded' };
  const kind = wordedKind(
    words.map((word) => word.text),
    plain,
  );
  if (kind !== null) return { name: written, kind, evidence: 'worded' };
  const person = untitled(written, plain);
  if (person !== null) return person === '' ? null : { name: person, kind: 'person', evidence: 'worded' };
  if (/^The\s/u.test(written)) return { name: written, kind: 'outlet', evidence: 'plain' };
  const looksLikePerson =
    words.length >= 2 && words.length <= 4 && !hasArticle && !words.some((word) => isAcronym(word.text));
  return { name: written, kind: looksLikePerson ? 'person' : 'organisation', evidence: 'plain' };
}

function saysNothing(word: string, isShortForm: boolean): boolean {
  if (placeWords.has(word) || timeWords.has(word)) return true;
  return (noNames.has(word) && !isShortForm) || /^\p{N}+$/u.test(word) || word.length < 2;
}

/** `BBC Verify` is of the BBC. */
function beginsAsKnown(written: string): boolean {
  const words = wordsOf(written);
  if (words.length > 4) return false;
  return words.some((word, at) => at > 0 && knownOutlet(written.slice(0, words[at - 1]?.end ?? word.start)) !== null);
}

/** `Germany's Bild` is Bild. */
function knownAfterPlace(written: string, plain: readonly string[]): string | null {
  const places = plain.findIndex((word) => !placeWords.has(word));
  if (places <= 0) return null;
  const rest = wordsOf(written)[places];
  return rest === undefined ? null : knownOutlet(written.slice(rest.start));
}

function wordedKind(texts: readonly string[], plain: readonly string[]): OriginKind | null {
  const last = plain.at(-1) ?? '';
  if (plain.length > 1 && documentWords.has(last)) return 'document';
  if (plain.length > 1 && plain.some((word) => outletWords.has(word))) return 'outlet';
  if (texts.some((text) => /\.(?:com|org|net|info|ua|ru|de|fr|es|co|io)$/iu.test(text))) return 'outlet';
  const organised = plain.some((word) => organisationWords.has(word) && !titles.has(word)) || isOffice(plain);
  if (organised || /(?:ministerium|bundesamt|landesamt|institut|verband)(?:e?s)?$|behörde$/u.test(last))
    return 'organisation';
  // A place in capitals, as `UK`, is no short form of an organisation.
  return texts.some((text, at) => isAcronym(text) && !placeWords.has(plain[at] ?? '')) && plain.length <= 2
    ? 'organisation'
    : null;
}

/** `General Staff`, `Press Service`: words of titles that together name an office. */
function isOffice(plain: readonly string[]): boolean {
  return plain.at(-1) === 'staff' && plain.length > 1;
}

/** The name without the title before it, empty where it is a title alone; null where there is none. */
function untitled(written: string, plain: readonly string[]): string | null {
  const at = plain.findLastIndex((word) => titles.has(word));
  if (at < 0) return null;
  const next = wordsOf(written).filter((word) => word.isWord)[at + 1];
  return next === undefined ? '' : written.slice(next.start).trim();
}
