/** UTF-16 units, end exclusive. */
export interface SentencePlace {
  readonly start: number;
  readonly end: number;
}

/** After these a full stop ends no sentence. */
const short =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|No|Nos|vs|cf|ca?|pp?|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\\p{Lu}|[ap]\\.m|e\\.g|i\\.e|U\\.S|U\\.K|U\\.N|D\\.C';
const sentenceEnd = new RegExp(
  `[\\n\\r\\u2028\\u2029]+|(?:(?<!(?<![\\p{L}\\p{N}])(?:${short}))\\.|[!?…]|\\.(?=[”"’)\\]]))[”"'’)\\]]*\\s+(?=[\\p{Lu}\\p{N}“"‘'(¿¡])|[。！？]+`,
  'gu',
);
const longest = 600;

/**
 * The sentences of a text with the white space after them, or pieces of what has no end for 600 units: together they are the whole
 * text, so that no rule that looks at one meets a long one.
 */
export function* splitSentences(text: string): Generator<SentencePlace> {
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    yield* cutLong(text, start, end);
    start = end;
  }
  yield* cutLong(text, start, text.length);
}

function* cutLong(text: string, start: number, end: number): Generator<SentencePlace> {
  let from = start;
  while (end - from > longest) {
    const space = text.lastIndexOf(' ', from + longest);
    const cut = space > from + longest / 2 ? space + 1 : from + longest;
    yield { start: from, end: cut };
    from = cut;
  }
  if (end > from) yield { start: from, end };
}
