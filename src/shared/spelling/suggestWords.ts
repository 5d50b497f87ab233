import { isSpelled } from './checkWord.ts';
import type { Dictionary } from './readDictionary.ts';

const most = 6;

/** Words of the dictionary that are one slip away, the likeliest kinds of slip first; at most six. */
export function suggestWords(dictionary: Dictionary, word: string): readonly string[] {
  const found: string[] = [];
  for (const candidate of slips(dictionary, word)) {
    if (found.length >= most) break;
    if (candidate === word || candidate === '' || found.includes(candidate)) continue;
    if (
      candidate.split(' ').every((part) => part !== '' && isSpelled(dictionary, part)) &&
      mayBeSaid(dictionary, candidate)
    )
      found.push(candidate);
  }
  return found;
}

function mayBeSaid({ stems, marks }: Dictionary, word: string): boolean {
  return marks.neverSuggested === '' || stems.get(word)?.includes(marks.neverSuggested) !== true;
}

function* slips({ replacements, letters: all }: Dictionary, word: string): Iterable<string> {
  const letters = all.split('').filter((letter) => letter === letter.toLocaleLowerCase('und'));
  yield word.charAt(0).toLocaleUpperCase('und') + word.slice(1);
  for (const [from, to] of replacements) {
    let at = word.indexOf(from);
    while (at >= 0) {
      yield word.slice(0, at) + to + word.slice(at + from.length);
      at = word.indexOf(from, at + 1);
    }
  }
  for (let at = 0; at + 1 < word.length; at += 1)
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 0; at < word.length; at += 1)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
  for (let at = 0; at <= word.length; at += 1)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
  for (let at = 2; at + 1 < word.length; at += 1) yield `${word.slice(0, at)} ${word.slice(at)}`;
}
