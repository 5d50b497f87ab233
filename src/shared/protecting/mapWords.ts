import type { Stretch } from './replaceAcross.ts';

/** Keys whose strings are names of the format and not words: they are neither changed nor searched. */
const formatKeys = new Set([
  ...[
    '@context',
    'format',
    'id',
    'kind',
    'of',
    'code',
    'chart',
    'marks',
    'state',
    'status',
    'stance',
    'operator',
    'distribution',
    'qualifier',
  ],
  ...[
    'sha256',
    'textSha256',
    'captureHash',
    'manifestSha256',
    'type',
    'standard',
    'paper',
    'language',
    'align',
    'width',
  ],
]);
const identifier = /(?:Id|Ids|At)$/u;

type Rebuild = (texts: readonly string[]) => unknown;

interface Collecting {
  readonly stretches: Stretch[];
  /** Footnotes stand inside of a line, and are read after it: a name may go on behind the footnote's sign. */
  readonly later: (() => void)[];
}

/** What is done to the words of a value, all at once, in reading order; as many come back. */
export type ChangeWords = (stretches: readonly Stretch[]) => readonly string[];

/** The same value with its words changed: every string but identifiers and the format's own. Runs of one line are read as one. */
export function mapWords<Value>(value: Value, change: ChangeWords): Value {
  const collecting: Collecting = { stretches: [], later: [] };
  const rebuild = collect(value, 'apart', collecting);
  readLater(collecting);
  // Only strings were changed, each for a string.
  return rebuild(change(collecting.stretches)) as Value;
}

/** The words of a value in reading order, as `mapWords` comes to them. */
export function listWords(value: unknown): readonly Stretch[] {
  const collecting: Collecting = { stretches: [], later: [] };
  collect(value, 'apart', collecting);
  readLater(collecting);
  return collecting.stretches;
}

function readLater({ later }: Collecting): void {
  for (let next = later.shift(); next !== undefined; next = later.shift()) next();
}

function collect(value: unknown, after: Stretch['after'], collecting: Collecting): Rebuild {
  if (typeof value === 'string') return collectText({ text: value, after }, collecting);
  if (Array.isArray(value)) return collectList(value, after, collecting);
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return () => value;
  const parts = Object.entries(value).map(([key, part]): readonly [string, Rebuild] => [
    key,
    isFormat(key) ? () => part : collect(part, 'apart', collecting),
  ]);
  return (texts) => Object.fromEntries(parts.map(([key, rebuild]) => [key, rebuild(texts)]));
}

function isFormat(key: string): boolean {
  return formatKeys.has(key) || identifier.test(key);
}

function collectText(stretch: Stretch, collecting: Collecting): Rebuild {
  if (stretch.after === 'apart') readLater(collecting);
  const index = collecting.stretches.push(stretch) - 1;
  return (texts) => texts[index] ?? stretch.text;
}

function collectList(list: readonly unknown[], after: Stretch['after'], collecting: Collecting): Rebuild {
  let parts: readonly Rebuild[];
  if (list.length > 0 && list.every(isRun)) parts = collectRuns(list, after, collecting);
  // Cells of one row stand beside each other, rows under each other.
  else if (list.length > 0 && list.every((part) => Array.isArray(part)) && !list.some(isRow))
    parts = list.map((cell, index) => collect(cell, index === 0 ? after : 'beside', collecting));
  else parts = list.map((part) => collect(part, 'apart', collecting));
  return (texts) => parts.map((rebuild) => rebuild(texts));
}

function isRow(value: unknown): boolean {
  return Array.isArray(value) && value.some((cell) => Array.isArray(cell));
}

interface Run {
  readonly kind: string;
  readonly text?: string;
}

function isRun(value: unknown): value is Run {
  return typeof value === 'object' && value !== null && 'kind' in value && ('text' in value || 'pieces' in value);
}

function collectRuns(runs: readonly Run[], after: Stretch['after'], collecting: Collecting): readonly Rebuild[] {
  let next = after;
  return runs.map(({ text, ...run }) => {
    const rest = collectLater(run, collecting);
    if (text === undefined) return rest;
    const words = collectText({ text, after: next, isFigure: run.kind === 'figure' }, collecting);
    next = 'joined';
    // The rest of a run is an object, as it was.
    return (texts) => ({ ...(rest(texts) as object), text: words(texts) });
  });
}

function collectLater(value: unknown, collecting: Collecting): Rebuild {
  let rebuild: Rebuild = () => value;
  collecting.later.push(() => {
    rebuild = collect(value, 'apart', collecting);
  });
  return (texts) => rebuild(texts);
}
