import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProcessRunning, makeTemporaryFolder, sweepTemporaryFolders } from './temporaryFolder.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'sweep-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('the folder for files on their way in', () => {
  it('can be read by its user only', () => {
    expect(statSync(makeTemporaryFolder(parent, 7)).mode & 0o777).toBe(0o700);
  });

  it('is deleted at a later start if its process ended, and left alone if it runs or is not ours', () => {
    const left = makeTemporaryFolder(parent, 11);
    writeFileSync(join(left, 'capture'), 'text');
    const running = makeTemporaryFolder(parent, 22);
    mkdirSync(join(parent, 'plumbline-notes'));
    sweepTemporaryFolders(parent, (processId) => processId === 22);
    expect(readdirSync(parent).toSorted()).toEqual([running.slice(parent.length + 1), 'plumbline-notes'].toSorted());
  });

  it('knows that this very process runs', () => {
    expect(isProcessRunning(process.pid)).toBe(true);
    expect(isProcessRunning(2 ** 30)).toBe(false);
  });
});
