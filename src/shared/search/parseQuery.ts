import { wordsOf } from './foldText.ts';
import type { FilterNode, Problem, Query, Span, Term, WordsNode } from './query.ts';
import { fieldNames, isFieldName, readFilter } from './readFilter.ts';
import { scanQuery, type Token } from './scanQuery.ts';

/**
 * Reads a query: words (all of them), "phrases", begin*, OR, NOT or -word, parentheses, and filters such as `publisher:` or
 * `date:2023-08/2024-01`. What is merely unfinished is no mistake; a mistake is told with the character at which it stands.
 * `typing`: the last word may still be going on, so it also finds longer ones.
 */
export function parseQuery(text: string, typing = false): Query {
  const reader = new QueryReader(text, typing);
  const { words, without, filters } = reader.readAll();
  const { problem, filterSpans } = reader;
  return { words, without, filters, filterSpans, problem: problem ?? needsWords(words, without, filters, text) };
}

function needsWords(words: WordsNode | null, without: readonly WordsNode[], filters: FilterNode | null, text: string) {
  if (words !== null || without.length === 0 || filters !== null) return null;
  return { message: 'Type a word to look for beside what is left out.', at: Math.max(0, text.search(/-|NOT/)) };
}

/** What a part of the query asks for; all three are empty where nothing of it counts. */
interface Part extends Span {
  readonly words: WordsNode | null;
  readonly without: readonly WordsNode[];
  readonly filters: FilterNode | null;
}

/** Deeper nesting is no question of a person. */
const deepest = 50;

class QueryReader {
  problem: Problem | null = null;
  readonly filterSpans: Span[] = [];
  readonly #tokens: readonly Token[];
  readonly #typing: boolean;
  #next = 0;
  #depth = 0;

  constructor(text: string, typing: boolean) {
    this.#tokens = scanQuery(text);
    this.#typing = typing;
  }

  readAll(): Part {
    const part = this.#readAny();
    const rest = this.#peek();
    if (rest !== undefined) this.#complain('This parenthesis closes nothing.', rest.at);
    return part;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** The first mistake is the one that is told. */
  #complain(message: string, at: number): void {
    if (this.problem === null || at < this.problem.at) this.problem = { message, at };
  }

  #readAny(): Part {
    const branches = [this.#readAll()];
    const at = branches[0]?.at ?? 0;
    for (let token = this.#peek(); token?.kind === 'or'; token = this.#peek()) {
      if (isEmpty(branches.at(-1)) && this.#next === 0) this.#complain('OR needs a word before it.', token.at);
      this.#next += 1;
      branches.push(this.#readAll());
    }
    const full = branches.filter((branch) => !isEmpty(branch));
    const [first, ...others] = full;
    if (first === undefined) return emptyAt(at);
    return others.length === 0 ? first : this.#either(full, first.at);
  }

  #either(branches: readonly Part[], at: number): Part {
    const words = branches.flatMap((branch) => branch.words ?? []);
    const filters = branches.flatMap((branch) => branch.filters ?? []);
    const end = branches.at(-1)?.end ?? at;
    // Without parentheses, `type:pdf grain OR wheat` asks for either word in PDFs.
    const [only, ...others] = filters;
    if (others.length === 0 && branches.every((branch) => branch.words !== null))
      return { ...emptyAt(at), end, words: { kind: 'any', nodes: words }, filters: only ?? null };
    const onlyFilters = branches.every((branch) => branch.words === null && branch.without.length === 0);
    if (onlyFilters) return { ...emptyAt(at), end, filters: { kind: 'anyFilter', nodes: filters } };
    const wrong = branches.find((branch) => branch.words === null || branch.filters !== null);
    const left = wrong !== undefined && wrong.words === null && wrong.filters === null;
    const message = left
      ? 'What is left out stands beside a word to look for, not alone in an OR.'
      : 'OR takes words on both sides, or filters on both sides. A filter beside them holds for all.';
    this.#complain(message, wrong?.at ?? at);
    return emptyAt(at);
  }

  /** Parts side by side, with or without AND: all of them hold. */
  #readAll(): Part {
    const parts: Part[] = [];
    const start = this.#peek()?.at ?? 0;
    for (let token = this.#peek(); token !== undefined && token.kind !== 'or'; token = this.#peek()) {
      if (token.kind === 'close') break;
      if (token.kind === 'and') this.#next += 1;
      else parts.push(this.#readOne(token));
    }
    return together(parts, start);
  }

  #readOne(token: Token): Part {
    this.#next += 1;
    if (token.kind === 'not') return this.#leaveOut(token);
    if (token.kind === 'open') return this.#readGroup(token);
    if (token.kind === 'field') return this.#readField(token);
    return token.kind === 'word' || token.kind === 'phrase' ? this.#readTerm(token) : emptyAt(token.at);
  }

  #readTerm(token: Token & { kind: 'word' | 'phrase' }): Part {
    const { text, at, end } = token;
    const found = wordsOf(text);
    if (found.length === 0) return emptyAt(at);
    const term: Term = { kind: 'term', text, prefix: this.#mayGoOn(token, found.at(-1) ?? ''), at, end };
    return { ...emptyAt(at), end, words: term };
  }

  /** One letter begins too many words to be useful while it is typed. */
  #mayGoOn(token: Token & { kind: 'word' | 'phrase' }, lastWord: string): boolean {
    return token.star || (this.#typing && token.open && lastWord.length > 1);
  }

  #readGroup(open: Token): Part {
    this.#depth += 1;
    if (this.#depth > deepest) {
      this.#complain('Parentheses are nested too deep.', open.at);
      this.#next = this.#tokens.length;
      return emptyAt(open.at);
    }
    const inside = this.#readAny();
    const close = this.#peek();
    // One that is still open while typing closes at the end.
    if (close?.kind === 'close') this.#next += 1;
    this.#depth -= 1;
    return { ...inside, at: open.at, end: close?.end ?? inside.end };
  }

  #leaveOut(not: Token): Part {
    const token = this.#peek();
    if (token === undefined || token.kind === 'or' || token.kind === 'and' || token.kind === 'close') {
      if (token !== undefined) this.#complain('NOT needs a word or a filter after it.', not.at);
      return emptyAt(not.at);
    }
    const spans = this.filterSpans.length;
    const part = this.#readOne(token);
    const span = this.filterSpans[spans];
    if (token.kind === 'field' && span !== undefined) this.filterSpans[spans] = { at: not.at, end: span.end };
    if (isEmpty(part)) return part;
    const { words, without, filters, end } = part;
    if (words !== null && without.length === 0 && filters === null)
      return { ...emptyAt(not.at), end, without: [words] };
    if (words === null && without.length === 0 && filters !== null)
      return { ...emptyAt(not.at), end, filters: { kind: 'notFilter', node: filters } };
    this.#complain('NOT stands before one word, one filter, or parentheses with only the one or the other.', not.at);
    return emptyAt(not.at);
  }

  #readField(token: Token & { kind: 'field' }): Part {
    const { name, at } = token;
    const value = this.#peek();
    const hasValue = value?.kind === 'word' || value?.kind === 'phrase';
    if (!isFieldName(name)) {
      const asWord: Token & { kind: 'word' } = {
        ...{ kind: 'word', text: name, star: false, open: false, at, end: token.end },
      };
      // `Re: harbour` is words; `publishr:reuters` is a slip.
      if (hasValue && value.at === token.end && name === name.toLowerCase())
        this.#complain(`There is no filter ${name}:. Filters are ${fieldNames.join(', ')}.`, at);
      return this.#readTerm(asWord);
    }
    if (!hasValue) {
      if (value !== undefined) this.#complain(`${name}: needs a word after it.`, at);
      return emptyAt(at);
    }
    this.#next += 1;
    const { text, open, end } = value;
    const prefix = this.#mayGoOn(value, text);
    const read = readFilter(name, text.trim(), prefix, this.#typing && open);
    if (read === null) return emptyAt(at);
    if ('wrong' in read) {
      this.#complain(read.wrong, value.at);
      return emptyAt(at);
    }
    if ('text' in read && wordsOf(read.text).length === 0) return emptyAt(at);
    this.filterSpans.push({ at, end });
    return { ...emptyAt(at), end, filters: { kind: 'filter', value: read, at, end } };
  }
}

function emptyAt(at: number): Part {
  return { at, end: at, words: null, without: [], filters: null };
}

function isEmpty(part: Part | undefined): boolean {
  return part === undefined || (part.words === null && part.without.length === 0 && part.filters === null);
}

function together(parts: readonly Part[], at: number): Part {
  const nodes = parts.flatMap((part) => part.words ?? []);
  const without = parts.flatMap((part) => part.without);
  const filters = parts.flatMap((part) => part.filters ?? []);
  const [onlyNode] = nodes;
  const [onlyFilter] = filters;
  const words: WordsNode | null =
    onlyNode === undefined
      ? null
      : nodes.length === 1 && without.length === 0
        ? onlyNode
        : { kind: 'all', nodes, without };
  return {
    at,
    end: parts.at(-1)?.end ?? at,
    words,
    // Beside words they belong to those; alone they wait for words further out.
    without: words === null ? without : [],
    filters:
      onlyFilter === undefined ? null : filters.length === 1 ? onlyFilter : { kind: 'allFilters', nodes: filters },
  };
}
