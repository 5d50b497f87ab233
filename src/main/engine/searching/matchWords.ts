import { foldText, partsOf, spaceCharacters, wordCharacters } from '#shared/search/foldText.ts';
import type { WordsNode } from '#shared/search/query.ts';
import { assertNever } from '#shared/values/assertNever.ts';

/**
 * The expression for FTS5. Whatever was typed stands inside of quotes, so nothing of it is read as syntax; several words in
 * one pair of quotes are a phrase.
 */
export function matchExpression(node: WordsNode): string {
  switch (node.kind) {
    case 'term':
      return quoted(node.text, node.prefix);
    case 'any':
      return `(${node.nodes.map(matchExpression).join(' OR ')})`;
    case 'all': {
      const all = `(${node.nodes.map(matchExpression).join(' AND ')})`;
      return node.without.length === 0 ? all : `(${all} NOT (${node.without.map(matchExpression).join(' OR ')}))`;
    }
    default:
      return assertNever(node);
  }
}

/** Words as one quoted phrase, whose last word may go on where `prefix`. */
export function quoted(text: string, prefix: boolean): string {
  // oxlint-disable-next-line no-control-regex -- FTS5 ends an expression at a zero
  const words = spaceCharacters(foldText(text)).replaceAll(/["\0]/g, ' ');
  return `"${words}"${prefix ? ' *' : ''}`;
}

/** Three characters are what the index of substrings is made of. */
const gramLength = 3;

/**
 * The same question for the index of substrings: each word anywhere inside of words. It proposes; the
 * text itself decides. Null where a word is too short for it.
 */
export function substringExpression(node: WordsNode): string | null {
  switch (node.kind) {
    case 'term': {
      const grams = partsOf(node.text).map(gramsOf);
      return grams.every((each) => each.length > 0) ? `(${grams.flat().join(' AND ')})` : null;
    }
    case 'any': {
      const branches = node.nodes.map(substringExpression);
      return branches.includes(null) ? null : `(${branches.join(' OR ')})`;
    }
    case 'all': {
      const parts = node.nodes.map(substringExpression);
      return parts.includes(null) ? null : `(${parts.join(' AND ')})`;
    }
    default:
      return assertNever(node);
  }
}

/** Whether a folded text holds what the question asks for, anywhere inside of words. */
export function holdsSubstrings(node: WordsNode, folded: string): boolean {
  switch (node.kind) {
    case 'term':
      return holdsParts(partsOf(node.text), folded);
    case 'any':
      return node.nodes.some((each) => holdsSubstrings(each, folded));
    case 'all':
      return (
        node.nodes.every((each) => holdsSubstrings(each, folded)) &&
        !node.without.some((each) => holdsSubstrings(each, folded))
      );
    default:
      return assertNever(node);
  }
}

/** The parts of a phrase stand in a row, with whatever parts words between them; words have nothing to escape. */
function holdsParts(parts: readonly string[], folded: string): boolean {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first !== undefined && folded.includes(first);
  return new RegExp(parts.join(`[^${wordCharacters}]+`), 'u').test(folded);
}

function gramsOf(part: string): string[] {
  const characters = Array.from(part);
  return characters
    .slice(0, Math.max(0, characters.length - gramLength + 1))
    .map((_, at) => `"${characters.slice(at, at + gramLength).join('')}"`);
}
