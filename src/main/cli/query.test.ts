import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, writeFile } from '#engine/testing/openTestCase.ts';
import { plumb } from './testing/callPlumb.ts';

async function makeCase(): Promise<string> {
  const folder = temporaryFolder();
  const path = join(folder, 'case.plumb');
  const text = writeFile(
    folder,
    'grain.txt',
    'Grain at the quay\n\nThe quay office counted grain twice in May, as its ledger says.\n',
  );
  const table = writeFile(folder, 'ships.csv', 'ship,port\nAda,Ґданськ\nEva,Ostra\n');
  for (const words of [
    ['new', path],
    ['import', path, text, table],
  ])
    // oxlint-disable-next-line no-await-in-loop -- one process, one desk at a time
    expect(await plumb(...words)).toMatchObject({ code: 0 });
  return path;
}

// Bug: a script that imports and then asks is answered before the import is indexed.
it('finds texts and rows right after their import, as lines and as JSON', async () => {
  const path = await makeCase();
  const lines = await plumb('query', path, 'grain', 'twice');
  expect(lines).toMatchObject({ code: 0 });
  expect(lines.out).toContain('counted [grain] [twice] in May');
  expect(lines.out).toContain('source 1');
  const { code, out } = await plumb('query', path, 'гданськ', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ hits: [{ kind: 'row', place: { row: 1 } }], indexing: 0, problem: null });
  expect((await plumb('query', path, 'elsewhere')).out).toContain('Nothing in this case');
});

// Bug: a mistyped filter quietly finds nothing, which reads as if there were nothing.
it('points at a mistake and ends with 65, and with 64 without words', async () => {
  const path = await makeCase();
  const wrong = await plumb('query', path, 'grain type:novel');
  expect(wrong.code).toBe(65);
  expect(wrong.error).toContain('Types are article');
  expect(wrong.error).toContain(`${' '.repeat(13)}^ character 12`);
  expect((await plumb('query', path)).code).toBe(64);
});
