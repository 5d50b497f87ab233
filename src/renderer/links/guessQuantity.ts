import { noQuantity, type Qualifier, type Quantity } from '#shared/values/quantity.ts';

export interface GuessedQuantity {
  readonly quantity: Quantity;
  /** The words that were read as the quantity. */
  readonly written: string;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const qualifierWords: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:more than|over|exceed(?:s|ed|ing)?)$/i, 'more than'],
  [/(?:at least|no fewer than|no less than)$/i, 'at least'],
  [/(?:about|around|roughly|approximately|some|an estimated)$/i, 'about'],
  [/(?:up to|as many as|as much as|at most)$/i, 'up to'],
  [/(?:nearly|almost|close to)$/i, 'nearly'],
  [/(?:fewer than|less than|under)$/i, 'less than'],
  [/exactly$/i, 'exactly'],
];

/** Units of news pages whose short form is not in doubt; `tons` alone names three masses and is kept as written. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^(?:metric tons?|metric tonnes?|tonnes?)$/i, 't'],
  [/^(?:kilograms?|kilogrammes?|kilos?)$/i, 'kg'],
  [/^(?:kilometers?|kilometres?)$/i, 'km'],
];

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const scale = '(?:thousand|million|billion|trillion)';
const pattern = new RegExp(
  String.raw`(?<first>${number})(?:\s+(?<firstScale>${scale}))?(?:(?:\s+(?:to|and|or)\s+|\s*[-–]\s*)(?<second>${number})(?:\s+(?<secondScale>${scale}))?)?(?<unit>(?:\s*%|(?:\s+[\p{L}²³/]+){1,3})?)`,
  'iu',
);
const notUnits =
  /^(?:of|from|to|in|into|on|at|by|for|with|and|or|that|which|who|were|was|are|is|have|has|had|between|since|worth|per|a|an|the|may|might|could|would|this|last|ago)$/i;
const wordsOfUnit = /[\p{L}²³/%]+/gu;

/** The first quantity in a passage's words, to fill a form that the user then reads; null where there is none. */
export function guessQuantity(text: string): GuessedQuantity | null {
  const match = pattern.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const unitWords = readUnitWords(groups['unit'] ?? '');
  const before = text.slice(0, match.index).trimEnd();
  const qualifier = qualifierWords.find(([words]) => words.test(before));
  const low = readNumber(groups['first'], groups['firstScale'] ?? groups['secondScale']);
  const high = groups['second'] === undefined ? null : readNumber(groups['second'], groups['secondScale']);
  const isRange = high !== null && low !== null && low <= high;
  const quantity: Quantity = {
    ...noQuantity,
    value: isRange ? null : low,
    low: isRange ? low : null,
    high: isRange ? high : null,
    unit: unitOf(unitWords),
    qualifier: qualifier?.[1] ?? null,
  };
  return { quantity, written: written(match[0], groups['unit'] ?? '', unitWords, qualifier?.[0].exec(before)?.[0]) };
}

/** A number as people type it: `74,000`, `1.6 million`, `1e6`. Null for an empty text, NaN for what is no number. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return null;
  const [, digits = '', word] = /^(.*?)\s*(thousand|million|billion|trillion)?$/.exec(trimmed) ?? [];
  const plain = digits.replaceAll(/[,\s_]/g, '');
  return plain === '' ? Number.NaN : scaled(plain, word);
}

function readNumber(digits: string | undefined, scaleWord: string | undefined): number | null {
  return digits === undefined ? null : scaled(digits.replaceAll(',', ''), scaleWord);
}

/** Rounded to twelve figures, so that 1.6 million is 1,600,000 and not a neighbour of it. */
function scaled(digits: string, scaleWord: string | undefined): number {
  const factor = scales[scaleWord?.toLowerCase() ?? ''] ?? 1;
  return factor === 1 ? Number(digits) : Number((Number(digits) * factor).toPrecision(12));
}

function readUnitWords(text: string): string[] {
  const words = text.match(wordsOfUnit) ?? [];
  const end = words.findIndex((word) => notUnits.test(word));
  return end === -1 ? words : words.slice(0, end);
}

/** What is counted is the last word: the artillery shells of `1.6 million artillery shells` are shells. */
function unitOf(words: readonly string[]): string | null {
  const phrase = words.join(' ');
  const short = shortForms.find(([form]) => form.test(phrase));
  return short?.[1] ?? words.at(-1) ?? null;
}

function written(matched: string, unit: string, words: readonly string[], qualifier: string | undefined): string {
  const numbers = unit === '' ? matched : matched.slice(0, -unit.length);
  const joined = words.length === 0 ? numbers : `${numbers}${words[0] === '%' ? '' : ' '}${words.join(' ')}`;
  return qualifier === undefined ? joined : `${qualifier} ${joined}`;
}
