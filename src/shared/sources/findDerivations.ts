import { originKinds, type OriginKind } from './judgeName.ts';
import { keyOfOrigin } from './knownOutlets.ts';
import { noNames, placeWords, sourceNouns, timeWords, titles } from './originWords.ts';
import { type Cue, cuesFor } from './originCues.ts';
import { readNameBefore, readNamesAfter, type ReadName } from './readOriginName.ts';
import { type Block, blockStarts, canonicalText } from './readText.ts';

export { originKinds, type OriginKind };

/** One place at which a text says where a claim comes from. */
export interface FoundDerivation {
  /** The phrase as it stands, such as `data obtained by the Washington Post`. */
  readonly words: string;
  /** The named origin, cleaned: `The Washington Post`. */
  readonly name: string;
  readonly kind: OriginKind;
  /** UTF-16 units of the canonical text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** How many places of one text are looked for: a limit for hostile texts, far above any report's. */
export const mostDerivations = 10_000;
/** How many cues are followed: most of them lead to a name in a real text. */
const mostCues = 20_000;

/**
 * Finds in the body of a text the phrases that name its sources. Those without a name (`officials`, `people familiar with the
 * matter`, pronouns, countries) and the publisher's own reporting are left out. Linear in the text's length.
 * `language` is BCP 47; null tries every language that is held.
 */
export function findDerivations(
  blocks: readonly Block[],
  language: string | null,
  publisher: string | null = null,
): FoundDerivation[] {
  const cues = cuesFor(language);
  const own = publisher === null ? null : keyOfOrigin(publisher);
  const starts = blockStarts(blocks);
  const text = canonicalText(blocks);
  const found: FoundDerivation[] = [];
  const budget = { cues: mostCues };
  for (const [index, block] of blocks.entries()) {
    if (block.role !== 'body') continue;
    const offset = starts[index] ?? 0;
    for (const { from, to, plain, name, kind } of findInBlock(block, cues, budget)) {
      const one = { words: block.text.slice(from, to), name, kind, start: offset + from, end: offset + to };
      const origin = plain ? fullName(text, one) : one;
      if (keyOfOrigin(origin.name) === own) continue;
      if (found.length >= mostDerivations) return found;
      found.push(origin);
    }
  }
  return found;
}

/** What is left to be followed in the whole text. */
interface Budget {
  cues: number;
}

interface Mention {
  readonly name: string;
  readonly kind: OriginKind;
  /** The phrase, from cue to name. */
  readonly from: number;
  readonly to: number;
  /** Where the name begins. */
  readonly at: number;
  /** Nothing but capitals speak for it. */
  readonly plain: boolean;
}

function findInBlock(block: Block, cues: readonly Cue[], budget: Budget): Mention[] {
  const mentions =
    block.kind === 'heading' ? [] : cues.flatMap((cue) => Array.from(followCue(block.text, cue, budget)));
  const all = [...leadOf(block), ...mentions].toSorted((one, other) => one.at - other.at || one.from - other.from);
  const kept: Mention[] = [];
  // Two cues may lead to the same name: the phrase that begins first says the most.
  for (const mention of all) if (mention.at > (kept.at(-1)?.at ?? -1)) kept.push(mention);
  return kept;
}

function* followCue(text: string, cue: Cue, budget: Budget): Generator<Mention> {
  for (const match of text.matchAll(cue.pattern)) {
    budget.cues -= 1;
    if (budget.cues < 0) return;
    const from = match.index;
    const to = from + match[0].length;
    const noun = cue.ofSource === true ? sourceNounBefore(text, from) : from;
    if (noun === null) continue;
    for (const name of namesAt(text, cue, from, to)) {
      if (!counts(text, name, cue)) continue;
      const phrase = cue.side === 'before' ? { from: name.start, to } : { from: noun, to: name.end };
      yield { name: name.name, kind: name.kind, plain: name.evidence === 'plain', ...phrase, at: name.start };
    }
  }
}

function namesAt(text: string, cue: Cue, from: number, to: number): readonly ReadName[] {
  if (cue.side === 'after') return readNamesAfter(text, to);
  if (cue.side === 'before') {
    const name = readNameBefore(text, from);
    return name === null ? [] : [name];
  }
  // `to the newspaper by`, `to The Washington Post by`
  const receiver = /^(?:[\p{L}\p{N}'’.-]+\s+){1,8}?by\s+/u.exec(text.slice(to, to + receiverReach));
  return receiver === null ? [] : readNamesAfter(text, to + receiver[0].length);
}

function counts(text: string, name: ReadName, cue: Cue): boolean {
  if (cue.refuses === name.kind) return false;
  if (cue.needs === 'outlet') return name.kind === 'outlet';
  if (cue.needs === 'worded') return name.evidence !== 'plain' || isQuoted(text, name);
  const isOneWord = !/\s/.test(name.name);
  return !(cue.notFirst === true && name.evidence === 'plain' && isOneWord && beginsSentence(text, name.start));
}

function isQuoted(text: string, name: ReadName): boolean {
  return /["“„«»]/.test(text[name.start - 1] ?? '') && /["“”»«]/.test(text[name.end] ?? '');
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:]["”»)]?\s+|\n)$/.test(text.slice(Math.max(0, at - 4), at));
}

const sentenceReach = 160;
const receiverReach = 100;

/** Where the nearest noun such as `data` stands in the same sentence before `at`; null where there is none. */
function sourceNounBefore(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - sentenceReach), at);
  const sentence = before.slice(Math.max(...['.', '!', '?'].map((stop) => before.lastIndexOf(stop))) + 1);
  const nouns = [...sentence.matchAll(/\p{L}+/gu)].filter((word) => sourceNouns.has(word[0].toLowerCase()));
  const last = nouns.at(-1);
  return last === undefined ? null : at - sentence.length + last.index;
}

const nameReach = 20_000;

/** A last name stands for the full one that was given before it. `text` is the canonical one. */
function fullName<Name extends { readonly name: string; readonly kind: OriginKind; readonly start: number }>(
  text: string,
  given: Name,
): Name {
  if (given.kind !== 'organisation' || !/^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(given.name)) return given;
  const before = text.slice(Math.max(0, given.start - nameReach), given.start);
  for (let at = before.indexOf(` ${given.name}`); at >= 0; at = before.indexOf(` ${given.name}`, at + 1)) {
    const first = /(?:^|[^\p{L}])(\p{Lu}[\p{L}'’-]+)$/u.exec(before.slice(Math.max(0, at - 24), at))?.[1];
    if (first === undefined || isNoFirstName(first.toLowerCase())) continue;
    return { ...given, name: `${first} ${given.name}`, kind: 'person' };
  }
  return given;
}

function isNoFirstName(word: string): boolean {
  return titles.has(word) || noNames.has(word) || placeWords.has(word) || timeWords.has(word);
}

/** `(Reuters) -` at the head of a report, `Washington Post: …` at the head of its title. */
function leadOf(block: Block): Mention[] {
  const match =
    block.kind === 'heading'
      ? /^([^\n:]{2,60}):\s/.exec(block.text.slice(0, 64))
      : /^[^()\n]{0,80}\(([^()\n]{2,40})\)\s*[-–—―]/.exec(block.text.slice(0, 140));
  const written = match?.[1];
  if (match === null || written === undefined) return [];
  const at = match[0].indexOf(written);
  const name = readNamesAfter(written, 0)[0];
  if (name?.evidence !== 'known' || name.end !== written.length) return [];
  return [
    {
      name: name.name,
      kind: name.kind,
      plain: false,
      from: block.kind === 'heading' ? at : at - 1,
      to: at + written.length + 1,
      at,
    },
  ];
}
