import { setImmediate } from 'node:timers/promises';
import type { Check, Verification } from '#shared/contract/journal.ts';
import { numberOf, numberOrNull, type ReadableDatabase, type Row, textOf } from './Database.ts';
import { entryHash, genesis, payloadHash } from './journal.ts';
import { hashCapture, listCaptures } from './queries/captures.ts';

type Progress = (words: string, done: number, total: number | null) => void;

/** Reads every page, hashes every capture again and follows the journal's chain from its first entry. */
export async function verifyCase(database: ReadableDatabase, signal: AbortSignal, progress: Progress): Promise<Verification> {
  const checks: Check[] = [checkFile(database)];
  const captures = listCaptures(database);
  for (const [index, capture] of captures.entries()) {
    await setImmediate();
    signal.throwIfAborted();
    progress('Verifying captures', index, captures.length);
    const { sha256, size } = hashCapture(database, capture.id);
    const holds = sha256 === capture.sha256 && size === capture.size;
    const detail = holds ? `unchanged since import, SHA-256 ${sha256}` : `recorded SHA-256 ${capture.sha256}, now ${sha256}`;
    checks.push({ what: `Capture ${capture.fileName}`, holds, detail });
  }
  checks.push(await checkJournal(database, signal, progress));
  return { holds: checks.every((check) => check.holds), checks };
}

function checkFile(database: ReadableDatabase): Check {
  const answers = database.all('PRAGMA integrity_check(5)').map((row) => textOf(row['integrity_check']));
  const broken = database.all('PRAGMA foreign_key_check').length;
  const holds = answers.length === 1 && answers[0] === 'ok' && broken === 0;
  const detail = holds ? 'every page and link reads' : [...answers, `${broken} broken links`].join('; ');
  return { what: 'Case file', holds, detail };
}

async function checkJournal(database: ReadableDatabase, signal: AbortSignal, progress: Progress): Promise<Check> {
  const what = 'Journal';
  const total = numberOf(database.get('SELECT count(*) AS total FROM journal')?.['total']);
  const rows = database.iterate(
    'SELECT journal.*, salt, payload FROM journal LEFT JOIN journal_payloads USING (sequence) ORDER BY sequence',
  );
  let previousHash = genesis;
  let sequence = 0;
  let purged = 0;
  for (const row of rows) {
    sequence += 1;
    const problem = problemOf(row, sequence, previousHash);
    if (problem !== null) return { what, holds: false, detail: `entry ${sequence}: ${problem}` };
    if (row['payload'] === null) purged += 1;
    previousHash = textOf(row['hash']);
    if (sequence % 1_000 === 0) {
      progress('Verifying the journal', sequence, total);
      signal.throwIfAborted();
    }
  }
  await setImmediate();
  const kept = purged === 0 ? '' : `, ${purged} with purged content`;
  return { what, holds: true, detail: `${sequence} entries in an unbroken chain${kept}` };
}

function problemOf(row: Row, sequence: number, previousHash: string): string | null {
  if (numberOf(row['sequence']) !== sequence) return 'an entry is missing';
  if (textOf(row['previous_hash']) !== previousHash) return 'it does not follow the entry before it';
  const payload = row['payload'];
  const recorded = textOf(row['payload_hash']);
  if (payload !== null && payloadHash(textOf(row['salt']), textOf(payload)) !== recorded) return 'its content was altered';
  const hash = entryHash({
    sequence,
    at: textOf(row['at']),
    who: textOf(row['who']),
    kind: textOf(row['kind']),
    target: numberOrNull(row['target']),
    label: textOf(row['label']),
    payloadHash: recorded,
    previousHash,
  });
  return hash === textOf(row['hash']) ? null : 'it was altered';
}
