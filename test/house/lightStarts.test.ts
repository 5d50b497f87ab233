import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const valueImport = /^(?:import|export)\s(?!type\b)[^;]*?\bfrom\s+'([^']+)';/gmu;
const rooms = { '#shared/': 'src/shared', '#engine/': 'src/main/engine' };
const heavy = /^(?:mathjs|marked|linkedom|defuddle|chrono-node|react-dom|pdfjs-dist|mammoth|@myriaddreamin)(?:\/|$)/u;

function fileOf(name: string, from: string): string | null {
  const room = Object.entries(rooms).find(([start]) => name.startsWith(start));
  if (room !== undefined) return join(root, room[1], name.slice(room[0].length));
  return name.startsWith('.') ? resolve(dirname(from), name) : null;
}

/** Packages that loading a module loads with it, each with the files that lead there. */
function packagesOf(entry: string): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const open = [{ file: join(root, entry), way: [entry] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { file, way } = next;
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(valueImport)) {
      const other = fileOf(name, file);
      if (other === null) found.push([name, ...way].join(' <- '));
      else open.push({ file: other, way: [other.slice(root.length + 1), ...way] });
    }
  }
  return found;
}

// Bug: an import at the top of a file loads readers, units or the typesetter into every start, a tenth of a second and 10 MB each.
it.each([
  'src/main/cli/report.ts',
  'src/main/engine/desk/openDesk.ts',
  'src/main/engine/threads/writeThread.ts',
  'src/main/engine/threads/workThread.ts',
])('%s starts without what only some of its work needs', (entry) => {
  expect(packagesOf(entry).filter((name) => heavy.test(name))).toEqual([]);
});
