import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Catches a dependency that was added, raised or dropped without its notice. */
it('has the notices of exactly what is installed', () => {
  const { status, stderr } = spawnSync('node', [join(root, 'bin/notices.mjs'), '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

/** Catches an alias: the lock file names the driver by the place where it lies, not by what it is. */
it('names packages as their authors do', () => {
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  expect(notices).toContain('\n- better-sqlite3-multiple-ciphers 13.');
  expect(notices).toContain('\n- electron 45.');
});
