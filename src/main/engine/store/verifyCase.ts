import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Check, Verification } from '#shared/contract/journal.ts';
import { numberOf, numberOrNull, type ReadableDatabase, type Row, textOf, textOrNull } from './Database.ts';
import { entryHash, genesis, payloadHash } from './journal.ts';
import { hashCapture, listCaptures, type StoredCapture } from './queries/captures.ts';
import { listPictures, readPictureBytes } from './queries/pictures.ts';
import { hashText } from './queries/texts.ts';
import { hashRows } from './rowHash.ts';
import { checkRows } from './checkRows.ts';

type Found = Omit<Check, 'what'>;
type Progress = (words: string, done: number, total: number | null) => void;

/**
 * Reads every page, hashes every capture again, follows the journal's chain from its first entry and compares every row
 * with what the journal says of it. What can't be read does not hold; only cancelling throws.
 */
export async function verifyCase(
  database: ReadableDatabase,
  signal: AbortSignal,
  progress: Progress,
): Promise<Verification> {
  const checks: Check[] = [await readable('Case file', () => checkFile(database))];
  const captures = listCaptures(database);
  const journalled = journalledHashes(database);
  for (const [index, capture] of captures.entries()) {
    await setImmediate();
    signal.throwIfAborted();
    progress('Verifying captures', index, captures.length);
    checks.push(
      await readable(`Capture ${capture.fileName}`, () =>
        checkCapture(database, capture, journalled.get(capture.id), signal),
      ),
    );
  }
  if (listPictures(database).length > 0) checks.push(await readable('Pictures', () => checkPictures(database)));
  const journal = await readable('Journal', () => checkJournal(database, signal, progress));
  checks.push(journal);
  // An altered journal says nothing of the rows.
  if (journal.holds) checks.push(await readable('Rows', () => checkRows(database)));
  return { holds: checks.every((check) => check.holds), checks };
}

/** A part that can't be read is a finding, not a failure of the check. */
async function readable(what: string, check: () => Found | Promise<Found>): Promise<Check> {
  try {
    return { what, ...(await check()) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(code)) throw error;
    return { what, holds: false, detail: `a part of the file can not be read (${code})` };
  }
}

async function checkCapture(
  database: ReadableDatabase,
  capture: StoredCapture,
  imported: Imported | undefined,
  signal: AbortSignal,
): Promise<Found> {
  const { sha256, size } = hashCapture(database, capture.id);
  const recorded = imported?.sha256 ?? capture.sha256;
  const holds = sha256 === recorded && capture.sha256 === recorded && size === capture.size;
  const detail = holds ? `unchanged since import, SHA-256 ${sha256}` : `recorded SHA-256 ${recorded}, now ${sha256}`;
  if (!holds || imported === undefined) return { holds, detail };
  const altered = (what: string): Found => ({
    holds: false,
    detail: `its bytes are unchanged since import; ${what} read from them was altered`,
  });
  const { texts, rowsSha256 } = imported;
  if (texts.some(({ id, sha256 }) => hashText(database, id) !== sha256)) return altered('the text');
  if (rowsSha256 !== null && (await hashRows(database, capture.id, signal)) !== rowsSha256) return altered('a row');
  return { holds, detail };
}

/** A picture's name in the case is the hash of its bytes. */
function checkPictures(database: ReadableDatabase): Found {
  const pictures = listPictures(database);
  const altered = pictures.filter(({ id }) => {
    const bytes = readPictureBytes(database, id) ?? new Uint8Array();
    return createHash('sha256').update(bytes).digest('hex') !== id;
  });
  const count = `${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'}`;
  return altered.length === 0
    ? { holds: true, detail: `${count}, unchanged since import` }
    : { holds: false, detail: `altered since import: ${altered.map(({ id }) => id.slice(0, 12)).join(', ')}` };
}

interface Imported {
  readonly sha256: string;
  /** One for each time that it was read; none for a dataset, and where an earlier version of the program imported it. */
  readonly texts: readonly { readonly id: string; readonly sha256: string }[];
  /** Null for what is no dataset, and where an earlier version imported it. */
  readonly rowsSha256: string | null;
}

/** What the journal's imports say of each capture; one whose entry was purged is missing. */
function journalledHashes(database: ReadableDatabase): ReadonlyMap<string, Imported> {
  const early = database.all(
    `SELECT payload ->> '$.changes[0].after.capture_id' AS capture, payload ->> '$.facts.sha256' AS sha256,
       payload ->> '$.changes[0].after.text_id' AS text_id, payload ->> '$.facts.textSha256' AS text_sha256, NULL AS rows_sha256
     FROM journal_payloads WHERE json_valid(payload) AND payload ->> '$.facts.sha256' IS NOT NULL ORDER BY sequence DESC`,
  );
  const rows = database.all(
    `SELECT value ->> '$.captureId' AS capture, value ->> '$.sha256' AS sha256,
       value ->> '$.textId' AS text_id, value ->> '$.textSha256' AS text_sha256, value ->> '$.rowsSha256' AS rows_sha256
     FROM journal_payloads, json_each(payload, '$.facts.captures') WHERE json_valid(payload) ORDER BY sequence DESC`,
  );
  const imports = new Map<string, Imported>();
  for (const row of [...early, ...rows]) {
    const capture = textOf(row['capture']);
    const [id, textSha256] = [textOrNull(row['text_id']), textOrNull(row['text_sha256'])];
    const text = id === null || textSha256 === null ? [] : [{ id, sha256: textSha256 }];
    // The first entry about a capture is that of its import; the rows come newest first.
    imports.set(capture, {
      sha256: textOf(row['sha256']),
      texts: [...(imports.get(capture)?.texts ?? []), ...text],
      rowsSha256: textOrNull(row['rows_sha256']),
    });
  }
  return imports;
}

function checkFile(database: ReadableDatabase): Found {
  const answers = database.all('PRAGMA integrity_check(5)').map((row) => textOf(row['integrity_check']));
  const broken = database.all('PRAGMA foreign_key_check').length;
  const holds = answers.length === 1 && answers[0] === 'ok' && broken === 0;
  const detail = holds ? 'every page and link reads' : [...answers, `${broken} broken links`].join('; ');
  return { holds, detail };
}

async function checkJournal(database: ReadableDatabase, signal: AbortSignal, progress: Progress): Promise<Found> {
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
    if (problem !== null) return { holds: false, detail: `entry ${sequence}: ${problem}` };
    if (row['payload'] === null) purged += 1;
    previousHash = textOf(row['hash']);
    if (sequence % 1_000 === 0) {
      progress('Verifying the journal', sequence, total);
      signal.throwIfAborted();
    }
  }
  await setImmediate();
  const kept = purged === 0 ? '' : `, ${purged} with purged content`;
  return { holds: true, detail: `${sequence} entries in an unbroken chain${kept}` };
}

function problemOf(row: Row, sequence: number, previousHash: string): string | null {
  if (numberOf(row['sequence']) !== sequence) return 'an entry is missing';
  if (textOf(row['previous_hash']) !== previousHash) return 'it does not follow the entry before it';
  const payload = row['payload'];
  const recorded = textOf(row['payload_hash']);
  if (payload !== null && payloadHash(textOf(row['salt']), textOf(payload)) !== recorded)
    return 'its content was altered';
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
