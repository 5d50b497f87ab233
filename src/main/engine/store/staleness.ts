import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/values/json.ts';
import { type Change, plain } from './Change.ts';
import { oneOf, type ReadableDatabase, type Row, textOf } from './Database.ts';

/**
 * What rests on what is a graph of `dependencies`, each with the fingerprint that its upstream had when the dependent
 * was made, run or checked. Stale is derived: an edge whose upstream looks different now, and all that rests on it.
 * So nothing is forgotten by a change that forgets to mark, and undoing a change makes its dependents fresh again.
 */
export const dependentKinds = ['dataPoint', 'estimate', 'reportBlock'] as const;
export type DependentKind = (typeof dependentKinds)[number];
/** `definition` is an estimate's sheet as apart from its result. */
export const upstreamKinds = ['source', 'passage', 'dataPoint', 'estimate', 'definition', 'note'] as const;
export type UpstreamKind = (typeof upstreamKinds)[number];

export interface Upstream {
  readonly kind: UpstreamKind;
  readonly id: string;
}

interface Fingerprinted {
  /** Columns that matter to whoever quotes the thing; a comment on a passage or a colour does not. */
  readonly columns: string;
  readonly table: string;
}

const fingerprinted: Readonly<Record<UpstreamKind, Fingerprinted>> = {
  source: { columns: 'title, byline, publisher, published_on, capture_id', table: 'sources AS thing' },
  // A passage is printed with its source's name and date.
  passage: {
    columns: 'exact, state, source_id, title, byline, publisher, published_on',
    table: 'passages AS thing JOIN sources ON sources.id = source_id',
  },
  dataPoint: {
    columns: `what, value, low, high, unit, qualifier, has_quantity, period, place, status,
     (SELECT group_concat(passage_id || ':' || stance, ' ') FROM (SELECT passage_id, stance FROM evidence
        WHERE data_point_id = thing.id ORDER BY passage_id, stance)) AS evidence`,
    table: 'data_points AS thing',
  },
  definition: { columns: 'definition', table: 'estimates AS thing' },
  estimate: {
    columns: `definition, (SELECT id FROM runs WHERE estimate_id = thing.id ORDER BY ran_at DESC, rowid DESC LIMIT 1) AS run`,
    table: 'estimates AS thing',
  },
  note: { columns: 'body', table: 'notes AS thing' },
};

/** 16 hex digits over the upstream's meaning; `gone` where it no longer exists. */
export function fingerprintOf(database: ReadableDatabase, { kind, id }: Upstream): string {
  const { columns, table } = fingerprinted[kind];
  const row = database.get(`SELECT ${columns} FROM ${table} WHERE thing.id = ?`, id);
  return row === undefined ? gone : digest(row);
}

const gone = 'gone';

/** The same for everything that something rests on, by kind and identifier; what is gone is missing. */
function presentFingerprints(database: ReadableDatabase): ReadonlyMap<string, string> {
  const present = new Map<string, string>();
  for (const kind of upstreamKinds) {
    const { columns, table } = fingerprinted[kind];
    const sql = `SELECT thing.id AS thing_id, ${columns} FROM ${table}
      WHERE thing.id IN (SELECT upstream_id FROM dependencies WHERE upstream_kind = ?)`;
    for (const { thing_id: id, ...row } of database.all(sql, kind)) present.set(`${kind} ${textOf(id)}`, digest(row));
  }
  return present;
}

function digest(row: Row): string {
  return createHash('sha256')
    .update(canonicalJson(plain(row)))
    .digest('hex')
    .slice(0, 16);
}

interface Dependent {
  readonly kind: DependentKind;
  readonly id: string;
}

/** Replaces what a thing rests on by this list. What it rested on before stays as it was seen then, what is new is seen as it is now. */
export function restOn(change: Change, dependent: Dependent, upstream: readonly Upstream[]): void {
  link(change, dependent, upstream, false);
}

/** The same, with all of the list seen as it is now: the thing was run, or checked by the user. */
export function lookAgain(change: Change, dependent: Dependent, upstream: readonly Upstream[]): void {
  link(change, dependent, upstream, true);
}

function link(change: Change, dependent: Dependent, upstream: readonly Upstream[], again: boolean): void {
  const wanted = new Map(upstream.map((one) => [`${one.kind} ${one.id}`, one]));
  for (const row of edgesOf(change.database, dependent)) {
    const key = `${textOf(row['upstream_kind'])} ${textOf(row['upstream_id'])}`;
    const one = wanted.get(key);
    if (one === undefined) change.remove('dependencies', textOf(row['id']));
    else if (again) change.update('dependencies', textOf(row['id']), { seen: fingerprintOf(change.database, one) });
    wanted.delete(key);
  }
  for (const one of wanted.values()) {
    change.insert('dependencies', {
      id: change.newId(),
      dependent_kind: dependent.kind,
      dependent_id: dependent.id,
      upstream_kind: one.kind,
      upstream_id: one.id,
      seen: fingerprintOf(change.database, one),
    });
  }
}

export function edgesOf(database: ReadableDatabase, dependent: { kind: string; id: string }): Row[] {
  return database.all(
    'SELECT * FROM dependencies WHERE dependent_kind = ? AND dependent_id = ? ORDER BY rowid',
    dependent.kind,
    dependent.id,
  );
}

export interface StaleThings {
  has(kind: DependentKind, id: string): boolean;
  readonly count: number;
}

/** For whoever reads a thing and does not ask whether it is stale. */
export const staleNotAsked: StaleThings = { has: () => false, count: 0 };

/** Everything that is stale now, following edges upward from each upstream that changed. */
export function staleThings(database: ReadableDatabase): StaleThings {
  return database.remember('stale things', () => findStale(database));
}

function findStale(database: ReadableDatabase): StaleThings {
  const edges = database.all('SELECT * FROM dependencies');
  const restingOn = new Map<string, string[]>();
  const stale = new Set<string>();
  const queue: string[] = [];
  const present = presentFingerprints(database);
  for (const edge of edges) {
    const dependent = `${textOf(edge['dependent_kind'])} ${textOf(edge['dependent_id'])}`;
    const upstream = `${oneOf(upstreamKinds, edge['upstream_kind'])} ${textOf(edge['upstream_id'])}`;
    const resting = restingOn.get(upstream);
    if (resting === undefined) restingOn.set(upstream, [dependent]);
    else resting.push(dependent);
    const seen = present.get(upstream) ?? gone;
    if (seen !== textOf(edge['seen'])) queue.push(dependent);
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (stale.has(next)) continue;
    stale.add(next);
    for (const dependent of restingOn.get(next) ?? []) queue.push(dependent);
  }
  return { has: (kind, id) => stale.has(`${kind} ${id}`), count: stale.size };
}
