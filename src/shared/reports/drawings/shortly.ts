/** Words in one line, at most so many characters of them: a label of a drawing holds no more. */
export function shortly(words: string, most: number): string {
  // Cut first: a text of a hundred thousand characters is not searched for its spaces.
  const line = words
    .slice(0, most * 4)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(line.slice(0, most * 2));
  return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : line;
}
