/** Things that are counted: shells, containers, voyages, people. Any word that is no physical unit is one. */

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['buses', 'bus'],
  ['lives', 'life'],
  ['aircraft', 'aircraft'],
  ['series', 'series'],
]);

/** The plural a reader expects of a singular that has one of its own. */
const plurals: ReadonlyMap<string, string> = new Map(
  [...irregular].filter(([plural]) => plural !== 'persons').map(([plural, singular]) => [singular, plural] as const),
);

/** `artillery shells` -> `artillery shell`, `People` -> `person`; words all in capitals keep them (`TEUs` -> `TEU`). */
export function singularOf(phrase: string): string {
  const words = phrase.trim().split(/\s+/).map(lowerUnlessCapitals);
  const last = words.pop() ?? '';
  return [...words, singularWord(last)].join(' ');
}

/** `shell` -> `shells`; words all in capitals (`USD`, `TEU`) stay as they are. */
export function pluralOf(phrase: string): string {
  const words = phrase.split(' ');
  const last = words.pop() ?? '';
  return [...words, pluralWord(last)].join(' ');
}

function lowerUnlessCapitals(word: string): string {
  return /^[\p{Lu}\d]{2,}s?$/u.test(word) ? word : word.toLowerCase();
}

function singularWord(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (/^[\p{Lu}\d]{2,}s$/u.test(word)) return word.slice(0, -1);
  if (word.length <= 3 || /(?:ss|us|is|as)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return /[a-z]s$/.test(word) ? word.slice(0, -1) : word;
}

function pluralWord(word: string): string {
  const known = plurals.get(word);
  if (known !== undefined) return known;
  if (!/[a-z]$/.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:x|ch|sh|ss|us|is)$/.test(word) ? `${word}es` : `${word}s`;
}
