import type { StatedProperties } from './statedProperties.ts';

export interface FrontMatter {
  readonly stated: StatedProperties;
  /** The text without it. */
  readonly rest: string;
}

/** Front matter is short; a text that merely begins with a rule is none. */
const mostLines = 200;

/** Plain `name: value` lines between two `---` at the beginning, as writers of Markdown state title, author and date. */
export function frontMatter(text: string): FrontMatter {
  const lines = text.split(/\r?\n/u, mostLines);
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (!/^---\s*$/u.test(lines[0] ?? '') || end < 0) return { stated: {}, rest: text };
  const stated = valuesOf(lines.slice(1, end));
  if (stated === null) return { stated: {}, rest: text };
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => stated.get(name)?.join(', ')).find((value) => value !== undefined && value !== '');
  let start = 0;
  for (let line = 0; line <= end; line += 1) start = text.indexOf('\n', start) + 1 || text.length;
  return {
    stated: {
      title: first('title'),
      author: first('author', 'authors', 'byline', 'creator'),
      publisher: first('publisher', 'publication', 'site'),
      created: first('date', 'published', 'publishdate', 'created'),
      modified: first('updated', 'lastmod', 'modified'),
      language: first('lang', 'language'),
    },
    rest: text.slice(start),
  };
}

/** Null where a line is neither a value nor an item of a list. */
function valuesOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> | null {
  const values = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of lines) {
    const pair = /^([A-Za-z][\w-]*)\s*:(?:\s+(.*))?$/u.exec(line);
    if (pair !== null) {
      last = listOf(pair[2] ?? '');
      values.set((pair[1] ?? '').toLowerCase(), last);
      continue;
    }
    const item = /^\s+(?:-\s+)?(\S.*)$|^-\s+(\S.*)$/u.exec(line);
    if (item !== null) last.push(unquoted(item[1] ?? item[2] ?? ''));
    else if (!/^\s*(?:#.*)?$/u.test(line)) return null;
  }
  return values;
}

function listOf(value: string): string[] {
  const inner = /^\[(.*)\]\s*$/u.exec(value)?.[1];
  const parts = inner === undefined ? [value] : inner.split(',');
  return parts.map(unquoted).filter((part) => part !== '');
}

function unquoted(value: string): string {
  const text = value.trim();
  return /^(["']).*\1$/u.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}
