/** A rule that makes a form of a stem: what is cut off it, what is put on, and on which stems. */
export interface Affix {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** On the stem's beginning or end; null for every stem. */
  readonly condition: RegExp | null;
  /** Whether a prefix and a suffix may stand on one stem. */
  readonly crosses: boolean;
  /** Flags of the form, for a further affix. */
  readonly flags: string;
}

export interface Dictionary {
  /** Words with their flags; several entries of a word are one. */
  readonly stems: ReadonlyMap<string, string>;
  /** By what they add. */
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  readonly longestPrefix: number;
  readonly longestSuffix: number;
  /** Letters of a flag: 1 or 2. */
  readonly flagLength: number;
  readonly marks: { readonly onlyWithAffix: string; readonly forbidden: string; readonly neverSuggested: string };
  /** Signs that are written otherwise in the dictionary. */
  readonly input: readonly (readonly [string, string])[];
  readonly replacements: readonly (readonly [string, string])[];
  readonly letters: string;
}

/**
 * Reads a dictionary of Hunspell's format (hunspell(5)): affixes in two levels, crossing, conditions, NEEDAFFIX, FORBIDDENWORD, ICONV, REP and
 * TRY. Compounds are not made. Affixes are looked up when a word is asked for and not put onto all stems at the start, which
 * takes hundreds of megabytes for French.
 */
export function readDictionary(affixes: string, words: string): Dictionary {
  const lines = affixes.split(/\r?\n/).map((line) => line.replace(/^\uFEFF/, '').trim());
  const option = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const pairs = (name: string) =>
    lines
      .map((line) => line.split(/\s+/))
      .filter((parts) => parts[0] === name && parts.length > 2)
      .map(([, from = '', to = '']) => [from.replaceAll('_', ' '), to.replaceAll('_', ' ')] as const);
  const prefixes = readAffixes(lines, 'PFX');
  const suffixes = readAffixes(lines, 'SFX');
  return {
    stems: readStems(words),
    prefixes,
    suffixes,
    longestPrefix: longest(prefixes),
    longestSuffix: longest(suffixes),
    flagLength: option('FLAG') === 'long' ? 2 : 1,
    marks: {
      onlyWithAffix: option('NEEDAFFIX'),
      forbidden: option('FORBIDDENWORD'),
      neverSuggested: option('NOSUGGEST'),
    },
    input: pairs('ICONV'),
    replacements: pairs('REP')
      .map(([from, to]) => [from.replaceAll(/[$^]/g, ''), to] as const)
      .filter(([from]) => from !== ''),
    letters: option('TRY'),
  };
}

function readStems(words: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const line of words.split(/\r?\n/).slice(1)) {
    const entry = line.split(/[\t ]/, 1)[0] ?? '';
    if (entry === '') continue;
    const slash = entry.search(/(?<!\\)\//);
    const word = (slash < 1 ? entry : entry.slice(0, slash)).replaceAll('\\/', '/');
    const flags = slash < 1 ? '' : entry.slice(slash + 1);
    stems.set(word, (stems.get(word) ?? '') + flags);
  }
  return stems;
}

function readAffixes(lines: readonly string[], kind: 'PFX' | 'SFX'): Map<string, Affix[]> {
  const found = new Map<string, Affix[]>();
  const crossing = new Map<string, boolean>();
  const conditions = new Map<string, RegExp | null>();
  for (const line of lines) {
    const [name, flag = '', first = '', second = '', condition = '.'] = line.split(/\s+/);
    if (name !== kind) continue;
    if (!crossing.has(flag)) {
      crossing.set(flag, first === 'Y');
      continue;
    }
    const [added = '', flags = ''] = second.split('/');
    const add = added === '0' ? '' : added;
    if (!conditions.has(condition)) conditions.set(condition, conditionOf(condition, kind));
    const affix: Affix = {
      ...{ flag, add, strip: first === '0' ? '' : first, flags },
      condition: conditions.get(condition) ?? null,
      crosses: crossing.get(flag) === true,
    };
    const same = found.get(add);
    if (same === undefined) found.set(add, [affix]);
    else same.push(affix);
  }
  return found;
}

/** Letters, sets in brackets and dots, as Hunspell has them; other signs stand for themselves. */
function conditionOf(condition: string, kind: 'PFX' | 'SFX'): RegExp | null {
  if (condition === '.' || condition === '') return null;
  const source = condition.replaceAll(/[\\*+?(){}|$/-]/g, String.raw`\$&`).replaceAll(/\\-/g, '-');
  try {
    return new RegExp(kind === 'PFX' ? `^${source}` : `${source}$`, 'u');
  } catch {
    return null;
  }
}

function longest(affixes: ReadonlyMap<string, unknown>): number {
  return Math.max(0, ...[...affixes.keys()].map((add) => add.length));
}
