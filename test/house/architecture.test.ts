import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenImports } from './forbiddenImports.ts';

const root = join(import.meta.dirname, '../..');
const longest = 300;

/** Paths from the project's root, with `/`. */
function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    );
}

const isCode = (path: string): boolean => /\.(?:[cm]?[jt]sx?)$/.test(path);
const readFile = (path: string): string => readFileSync(join(root, path), 'utf8');
const code = ['src', 'test', 'bin', 'bench'].flatMap(listFiles).filter(isCode);

describe('the house', () => {
  it('has the files that these checks are about', () => {
    expect(code).toContain('src/main/electron/main.ts');
    expect(code.length).toBeGreaterThan(50);
  });

  it('keeps every import within what its room may know', () => {
    expect(code.flatMap((path) => forbiddenImports(path, readFile(path)))).toEqual([]);
  });

  it('has no code outside the rooms', () => {
    const rooms = /^src\/(?:shared|preload|renderer|main\/(?:engine|electron|loopback|cli))\//;
    expect(code.filter((path) => path.startsWith('src/') && !rooms.test(path))).toEqual([]);
  });

  it(`has no file of more than ${longest} lines`, () => {
    expect(code.filter((path) => readFile(path).trimEnd().split('\n').length > longest)).toEqual([]);
  });

  it('has no file named index, which says nothing of what it holds', () => {
    expect(code.filter((path) => /^index\.[cm]?[jt]sx?$/.test(basename(path)))).toEqual([]);
  });

  it('type-checks every room', () => {
    const rooms = ['src/shared', 'src/main', 'src/main/electron', 'src/preload', 'src/renderer', 'test'];
    const checked = readFile('tsconfig.json');
    expect(rooms.filter((room) => !checked.includes(`"./${room}"`))).toEqual([]);
  });
});
