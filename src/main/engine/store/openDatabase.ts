import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Driver from 'better-sqlite3';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem, isMissing } from '../fileProblem.ts';
import { type ReadableDatabase, wrapDatabase, type WritableDatabase } from './Database.ts';
import { migrations } from './migrations/all.ts';
import { applicationId, migrate } from './migrate.ts';

export interface CaseKey {
  readonly path: string;
  /** Empty for a case that is not encrypted. */
  readonly passphrase: string;
}

const busyTimeout = 5_000;
const smallestHeader = 512;

/** A passphrase is UTF-8, NFC, with one trailing newline dropped. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFC').replace(/\r?\n$/, '');
}

/** Makes a new case file. Errors: `conflict` where a file exists; `refused` where the folder cannot be written. */
export function createDatabase(key: CaseKey): WritableDatabase {
  if (existsSync(key.path)) {
    throw new PlumbError('conflict', `${basename(key.path)} exists already. Choose another name, or open it.`);
  }
  if (!existsSync(dirname(key.path))) throw new PlumbError('refused', `There is no folder ${dirname(key.path)}.`);
  return connectWritable(key, true);
}

/** Opens the writing connection and brings the schema up to date. Errors: see `explainHeader`. */
export function openWritable(key: CaseKey): WritableDatabase {
  explainHeader(key);
  return connectWritable(key, false);
}

/** Opens a connection that cannot write; the schema must be up to date. */
export function openReadable(key: CaseKey): ReadableDatabase {
  explainHeader(key);
  const driver = connect(key, true, false);
  return wrapDatabase(driver);
}

function connectWritable(key: CaseKey, create: boolean): WritableDatabase {
  const driver = connect(key, false, create);
  try {
    if (!create) checkIdentity(driver, key.path);
    driver.pragma('journal_mode = WAL');
    migrate(driver, migrations);
    return wrapDatabase(driver);
  } catch (error) {
    driver.close();
    if (create) for (const suffix of ['', '-wal', '-shm']) rmSync(`${key.path}${suffix}`, { force: true });
    throw explain(error, key);
  }
}

function connect(key: CaseKey, readonly: boolean, create: boolean): Driver.Database {
  const passphrase = normalisePassphrase(key.passphrase);
  let driver: Driver.Database;
  try {
    driver = new Driver(key.path, { readonly, fileMustExist: !create, timeout: busyTimeout });
  } catch (error) {
    throw explain(error, key);
  }
  try {
    if (passphrase !== '') {
      driver.pragma(`cipher = 'aegis'`);
      driver.key(Buffer.from(passphrase, 'utf8'));
    }
    for (const pragma of connectionPragmas) driver.pragma(pragma);
    driver.prepare('SELECT count(*) FROM sqlite_schema').get();
    return driver;
  } catch (error) {
    driver.close();
    throw explain(error, key);
  }
}

/** Sorts stay in memory, deleted text is overwritten, and a hostile schema cannot call functions. */
const connectionPragmas = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'secure_delete = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
];

function checkIdentity(driver: Driver.Database, path: string): void {
  if (driver.pragma('application_id', { simple: true }) !== applicationId) {
    throw new PlumbError('not-a-case', `${basename(path)} is an SQLite database, but not a Plumbline case.`);
  }
  const version = Number(driver.pragma('user_version', { simple: true }));
  const newest = migrations.length;
  if (version > newest) {
    throw new PlumbError(
      'newer-version',
      `${basename(path)} was written by a newer Plumbline (schema ${version}; this one reads up to ${newest}). Nothing was changed.`,
    );
  }
}

/** Tells apart what the driver does not: no file, no case, encrypted with no key given, plain with a key given. */
function explainHeader(key: CaseKey): void {
  const name = basename(key.path);
  const found = readingCase(key.path, () => statSync(key.path));
  if (found.isDirectory()) throw new PlumbError('not-a-case', `${name} is a folder, not a case file.`);
  const header = readingCase(key.path, () => readHeader(key.path));
  if (header.length < smallestHeader) {
    throw new PlumbError('not-a-case', `${name} is ${found.size} bytes long: too short to be a case file.`);
  }
  const plain = header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0';
  const given = normalisePassphrase(key.passphrase) !== '';
  if (plain && given) {
    throw new PlumbError('passphrase-not-needed', `${name} is not encrypted. Open it without a passphrase.`);
  }
  if (!plain && !hasCipherMark(header)) throw new PlumbError('not-a-case', `${name} is not a Plumbline case.`);
  if (!plain && !given) throw new PlumbError('passphrase-needed', `${name} is encrypted. Type its passphrase.`);
}

/** Errors: `not-found`; `refused` with the file system's reason in words. */
function readingCase<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) throw new PlumbError('not-found', `There is no file ${path}.`);
    throw fileProblem(error, path, 'refused');
  }
}

/** Bytes 21 to 23 stay readable in a file that the cipher wrote. */
function hasCipherMark(header: Buffer): boolean {
  return header[21] === 0x40 && header[22] === 0x20 && header[23] === 0x20;
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(smallestHeader);
  const file = openSync(path, 'r');
  try {
    return header.subarray(0, readSync(file, header, 0, smallestHeader, 0));
  } finally {
    closeSync(file);
  }
}

function explain(error: unknown, key: CaseKey): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = basename(key.path);
  if (code === 'SQLITE_NOTADB' && normalisePassphrase(key.passphrase) !== '') {
    return new PlumbError('wrong-passphrase', `That passphrase does not open ${name}.`);
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
    return new PlumbError(
      'damaged-case',
      `${name} is damaged or cut short (${code}). Nothing was changed; open a copy of it.`,
    );
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new PlumbError(
      'refused',
      `${key.path} can not be opened for writing. Check the folder and its permissions.`,
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new PlumbError('conflict', `${name} is in use by another program. Close it there and try again.`);
  }
  return error;
}
