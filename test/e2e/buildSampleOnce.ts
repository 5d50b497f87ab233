import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const place = 'PLUMBLINE_BUILT_SAMPLE';

/** Before any test: builds the sample case once, for the tests to copy. Building it takes seconds. */
export default function buildSampleOnce(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  const path = join(folder, 'sample.plumb');
  execFileSync(process.execPath, [join(import.meta.dirname, '../../out/main/plumb.js'), 'sample', path]);
  process.env[place] = path;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Where the sample lies that was built before the tests. */
export function builtSample(): string {
  const path = process.env[place];
  if (path === undefined) throw new Error('The sample case was not built: the global setup has not run.');
  return path;
}
