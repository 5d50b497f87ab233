import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileProblem } from './fileProblem.ts';
import { createDatabase, openWritable } from './store/openDatabase.ts';
import { temporaryFolder } from './testing/openTestCase.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: open`), { code, syscall: 'open' });

// Bug: "EACCES: permission denied" reaches the screen, and no file is named.
it('names the file and says the reason in words', () => {
  expect(fileProblem(failure('EACCES'), '"quay.txt"', 'unreadable-file')).toMatchObject({
    code: 'unreadable-file',
    message: '"quay.txt" can not be read: access to it is not allowed (EACCES).',
  });
  expect(fileProblem(failure('EODD'), '"quay.txt"', 'refused')).toMatchObject({
    code: 'refused',
    message: '"quay.txt" can not be read: EODD.',
  });
});

it('leaves other errors as they are', () => {
  const other = new TypeError('a mistake in the program');
  expect(fileProblem(other, '"quay.txt"', 'refused')).toBe(other);
});

// Bug: a case that can't be reached is said to be missing, or ends as a failure inside of the program.
it('tells of a case that can not be reached', () => {
  const path = join(temporaryFolder(), 'round.plumb');
  symlinkSync(path, path);
  expect(() => openWritable({ path, passphrase: '' })).toThrow(
    expect.objectContaining({ code: 'refused', message: expect.stringContaining(`${path} can not be read`) }),
  );
});

// Bug: only the plain code of the driver is known, and its longer forms surface as they are.
it('tells of a case whose journal can not be opened', () => {
  const path = join(temporaryFolder(), 'case.plumb');
  createDatabase({ path, passphrase: '' }).close();
  mkdirSync(`${path}-wal`);
  expect(() => openWritable({ path, passphrase: '' })).toThrow(expect.objectContaining({ code: 'refused' }));
});
