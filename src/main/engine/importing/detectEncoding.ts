import { analyse } from 'chardet';
import { judgeWriting } from './judgeWriting.ts';
import { type Writing, writings } from './legacyLetters.ts';

export interface DetectedEncoding {
  /** WHATWG label, such as `windows-1251`. */
  readonly encoding: string;
  /** False where another encoding reads nearly as well, or where the text reads badly in all. */
  readonly isSure: boolean;
}

const sampleLength = 4096;
/** What reads worse as every language is no text in any of them. */
const leastScore = 0.3;
const sureScore = 0.45;
const sureLead = 0.1;
/** Encodings and languages that are met seldom need somewhat better letters than the usual ones. */
const rarity = 0.08;
const rareEncodings = new Set(['macintosh', 'ibm866', 'iso-8859-4', 'iso-8859-13', 'iso-8859-15']);
/** How much byte statistics weigh beside the decoded letters. */
const statisticsWeight = 0.3;
/** Encodings that chardet does not know, by the one it knows that has nearly all their letters at the same bytes. */
const siblings: ReadonlyMap<string, string> = new Map([
  ['koi8-u', 'koi8-r'],
  ['x-mac-cyrillic', 'windows-1251'],
]);

/**
 * The encoding of text that is not UTF-8 and states none, the best first: every legacy encoding that can hold the bytes is
 * tried, and judged by how its letters read as a language; chardet's byte statistics (ICU's method) decide between near ones.
 * Empty where none reads as text. `bytes` may be cut out of a longer text, at a line's beginning.
 */
export function detectEncodings(bytes: Uint8Array): readonly DetectedEncoding[] {
  const sample = sampleOf(bytes);
  const confidences = new Map(analyse(sample).map(({ name, confidence }) => [labelOf(name), confidence / 100]));
  const read = new Map<string, string>();
  const best: { encoding: string; text: string; score: number }[] = [];
  for (const { encoding, writing } of candidates()) {
    const text = read.get(encoding) ?? decoded(sample, encoding);
    if (text === null) continue;
    read.set(encoding, text);
    const confidence = confidences.get(encoding) ?? confidences.get(siblings.get(encoding) ?? '') ?? 0;
    const rare = (rareEncodings.has(encoding) ? rarity : 0) + (writing.isRare === true ? rarity : 0);
    const score = judgeWriting(text, writing) + statisticsWeight * confidence - rare;
    const same = best.find((other) => other.encoding === encoding || other.text === text);
    if (same === undefined) best.push({ encoding, text, score });
    else same.score = Math.max(same.score, score);
  }
  const ranked = best.filter(({ score }) => score >= leastScore).toSorted((one, other) => other.score - one.score);
  return ranked.map(({ encoding, score }) => {
    const rival = ranked.find((other) => other.encoding !== encoding && !areSiblings(encoding, other.encoding));
    return { encoding, isSure: score >= sureScore && score - (rival?.score ?? 0) >= sureLead };
  });
}

function areSiblings(one: string, other: string): boolean {
  return siblings.get(one) === other || siblings.get(other) === one;
}

function* candidates(): Generator<{ readonly encoding: string; readonly writing: Writing }> {
  for (const writing of writings) for (const encoding of writing.encodings) yield { encoding, writing };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    // As a stream: the sample may end inside of a character.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The label under which browsers know an encoding: `ISO-8859-1` is read as `windows-1252`. */
function labelOf(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return name;
  }
}

/** The lines with bytes beyond ASCII, without the tags of a page: they alone tell encodings apart. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length < sampleLength;) {
    const next = bytes.indexOf(10, at);
    const end = next < 0 ? bytes.length : next + 1;
    const line = bytes.subarray(at, end);
    const first = line.findIndex((byte) => byte >= 0x80);
    if (first >= 0) {
      // What precedes the first such byte is ASCII, so no character is cut.
      const taken = withoutTags(line.subarray(Math.max(0, first - 200), first + sampleLength));
      lines.push(taken);
      length += taken.length;
    }
    at = end;
  }
  return Buffer.concat(lines);
}

/** No trailing byte of a double-byte encoding is an angle bracket. */
function withoutTags(line: Uint8Array): Uint8Array {
  const text = Buffer.from(line).toString('latin1');
  const plain = text.replace(/<[a-z/!][^<>]{0,4000}>/giu, ' ');
  // A page whose only such bytes stand in attributes is judged by those.
  return Buffer.from(/[\u0080-\u00ff]/u.test(plain) ? plain : text, 'latin1');
}
