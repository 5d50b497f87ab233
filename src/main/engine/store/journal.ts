import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type JsonValue } from '#shared/values/json.ts';
import type { Identities } from '../ports.ts';
import { plain, type RowChange } from './Change.ts';
import { numberOf, type ReadableDatabase, type Row, textOf, type WritableDatabase } from './Database.ts';
import { recordedTables } from './recordedTables.ts';

export interface NewEntry {
  readonly at: string;
  readonly who: string;
  readonly kind: 'change' | 'undo' | 'redo';
  /** The entry that an undo or redo acts on. */
  readonly target: number | null;
  readonly label: string;
  readonly changes: readonly RowChange[];
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** The hash before the first entry. */
export const genesis = '0'.repeat(64);

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The salt keeps a purged payload from being guessed out of its hash. */
export function payloadHash(salt: string, payload: string): string {
  return sha256(`${salt}\n${payload}`);
}

export interface EntryCore {
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  readonly kind: string;
  readonly target: number | null;
  readonly label: string;
  readonly payloadHash: string;
  readonly previousHash: string;
}

/** SHA-256 over the entry's canonical JSON, the hash before it included. */
export function entryHash(entry: EntryCore): string {
  return sha256(canonicalJson({ ...entry }));
}

/** Appends one entry; must run in the transaction that wrote the rows. Returns its sequence. */
export function appendEntry(database: WritableDatabase, entry: NewEntry, identities: Identities): number {
  const last = database.get('SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1');
  const sequence = last === undefined ? 1 : numberOf(last['sequence']) + 1;
  const previousHash = last === undefined ? genesis : textOf(last['hash']);
  const salt = identities.newSalt();
  const payload = canonicalJson(payloadOf(entry));
  const { at, who, kind, target } = entry;
  // A file's name may hold half a surrogate pair, which UTF-8 can't store; the hash covers what is stored.
  const label = Buffer.from(entry.label, 'utf8').toString('utf8');
  const core = { sequence, at, who, kind, target, label, payloadHash: payloadHash(salt, payload), previousHash };
  database.run(
    `INSERT INTO journal (sequence, at, who, kind, target, label, payload_hash, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[sequence, at, who, kind, target, label, core.payloadHash, previousHash, entryHash(core)],
  );
  database.run('INSERT INTO journal_payloads (sequence, salt, payload) VALUES (?, ?, ?)', sequence, salt, payload);
  return sequence;
}

function payloadOf(entry: NewEntry): JsonValue {
  const changes = entry.changes.map(({ table, id, before, after }) => ({
    table,
    id,
    before: before === null ? null : plain(before),
    after: after === null ? null : plain(after),
  }));
  return { changes, facts: entry.facts };
}

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();
const payloadSchema = z.object({
  changes: z.array(z.object({ table: z.enum(recordedTables), id: z.string(), before: rowSchema, after: rowSchema })),
});

/** The row changes of one entry; null where its payload was purged. */
export function entryChanges(database: ReadableDatabase, sequence: number): readonly RowChange[] | null {
  const row = database.get('SELECT payload FROM journal_payloads WHERE sequence = ?', sequence);
  if (row === undefined) return null;
  return payloadSchema.parse(JSON.parse(textOf(row['payload']))).changes;
}

export function lastEntry(database: ReadableDatabase): Row | undefined {
  return database.get('SELECT * FROM journal ORDER BY sequence DESC LIMIT 1');
}
