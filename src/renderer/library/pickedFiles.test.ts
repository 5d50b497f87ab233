import { describe, expect, it } from 'vitest';
import { filesOfDrop, filesOfInput } from './pickedFiles.ts';

interface FakeEntry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly fullPath: string;
}

function fileEntry(path: string): FakeEntry & { file: (resolve: (file: File) => void) => void } {
  const name = path.split('/').at(-1) ?? '';
  return { isFile: true, isDirectory: false, fullPath: path, file: (resolve) => resolve(new File([path], name)) };
}

/** A folder that tells of its entries in batches, as Chromium does. */
function folderEntry(path: string, children: readonly FakeEntry[], batch = 2) {
  return {
    ...{ isFile: false, isDirectory: true, fullPath: path },
    createReader() {
      let told = 0;
      return {
        readEntries(resolve: (entries: readonly FakeEntry[]) => void) {
          resolve(children.slice(told, told + batch));
          told += batch;
        },
      };
    },
  };
}

function drop(...entries: readonly FakeEntry[]) {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a drop as the browser gives it, as far as it is looked at
  return filesOfDrop({ items, files: [] } as unknown as DataTransfer);
}

describe('what is dropped', () => {
  // Bug: only the first hundred files of a folder come in.
  it('is gone through to the end of every folder, in one order', async () => {
    const inner = folderEntry('/saved/b', [fileEntry('/saved/b/2.txt')]);
    const many = ['/saved/c.txt', '/saved/a.txt', '/saved/e.txt', '/saved/d.txt'].map(fileEntry);
    const { files, unreadable } = await drop(folderEntry('/saved', [...many, inner]), fileEntry('/alone.txt'));
    expect(files.map(({ path }) => path)).toEqual([
      'alone.txt',
      ...['saved/a.txt', 'saved/b/2.txt', 'saved/c.txt', 'saved/d.txt', 'saved/e.txt'],
    ]);
    expect(unreadable).toEqual([]);
    expect(await (await files[2]?.read())?.text()).toBe('/saved/b/2.txt');
  });

  // Bug: a folder that may not be opened ends the whole drop, or is passed over in silence.
  it('names a folder that can not be read, and goes on', async () => {
    const locked = {
      ...folderEntry('/saved/locked', []),
      createReader: () => ({
        readEntries(_: unknown, reject: (error: Error) => void) {
          reject(new DOMException('no', 'NotReadableError'));
        },
      }),
    };
    const { files, unreadable } = await drop(folderEntry('/saved', [locked, fileEntry('/saved/a.txt')]));
    expect(files.map(({ path }) => path)).toEqual(['saved/a.txt']);
    expect(unreadable).toMatchObject([
      { file: { path: 'saved/locked' }, reason: expect.stringContaining('"saved/locked" can not be read: access') },
    ]);
  });

  // Bug: a folder that holds itself is gone through without end.
  it('ends in a folder that holds itself', async () => {
    const loop: FakeEntry & { createReader?: unknown } = { isFile: false, isDirectory: true, fullPath: '/loop' };
    Object.assign(loop, { createReader: () => folderEntry('/loop', [loop, fileEntry('/loop/a.txt')]).createReader() });
    const { unreadable } = await drop(loop);
    expect(unreadable).toMatchObject([{ reason: expect.stringContaining('more than 64 folders deep') }]);
  });
});

it('files of an input keep their order, and those of a folder their paths inside it', () => {
  const picked = (name: string, webkitRelativePath: string) =>
    Object.defineProperty(new File([name], name), 'webkitRelativePath', { value: webkitRelativePath });
  const pathsOf = (...files: readonly File[]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a list as the browser gives it
    filesOfInput({ files: files as unknown as FileList }).files.map(({ path }) => path);
  expect(pathsOf(picked('b.txt', ''), picked('a.txt', ''))).toEqual(['b.txt', 'a.txt']);
  expect(pathsOf(picked('b.txt', 'saved/b.txt'), picked('a.txt', 'saved/a.txt'))).toEqual([
    'saved/a.txt',
    'saved/b.txt',
  ]);
});
