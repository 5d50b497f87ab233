import { type SentencePlace, splitSentences } from '../sources/splitSentences.ts';

const longestPassage = 360;
const longestWhat = 300;
const clauseEnd = /[;:]\s+|\s+[—–]\s+|,\s+(?=(?:and|but|while|whereas|which|who|although|though)\s)/gu;

/** The sentences of a paragraph without white space around them; the last one holds what lies beyond it. */
export function sentencesOf(text: string): SentencePlace[] {
  return [...splitSentences(text)].map((place) => trimmed(text, place)).filter(({ start, end }) => end > start);
}

/** What a reader would quote for words of a sentence: all of it, or of a very long one the clause that holds the words. */
export function chooseWords(text: string, sentence: SentencePlace, words: SentencePlace): SentencePlace {
  if (sentence.end - sentence.start <= longestPassage) return sentence;
  let start = sentence.start;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(clauseEnd)) {
    const cut = sentence.start + match.index;
    if (cut + match[0].length <= words.start) start = cut + match[0].length;
    else if (cut >= words.end) return trimmed(text, { start, end: cut });
  }
  return trimmed(text, { start, end: sentence.end });
}

/** Words in one line; of long ones the beginning, to a whole word. */
export function inOneLine(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longestWhat) return line;
  const cut = line.slice(0, longestWhat - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestWhat / 2)).trimEnd()}…`;
}

function trimmed(text: string, { start, end }: SentencePlace): SentencePlace {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return {
    start: Math.min(end, start + lead),
    end: Math.max(start + lead, end - (words.length - words.trimEnd().length)),
  };
}
