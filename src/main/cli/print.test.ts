import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, writeFile } from '#engine/testing/openTestCase.ts';
import { plumb } from './testing/callPlumb.ts';

// Bug: a source is found by no name that people see, or a wrong choice is taken for another one.
it('prints sources by their titles or files, and says how many passages and pages', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const [path, pdf] = [join(folder, 'case.plumb'), join(folder, 'out.pdf')];
  const title = 'Cranes in the harbour';
  const page = writeFile(folder, 'page.md', `# ${title}\n\nThe port moved 74,000 tons of cargo, said the guard.\n`);
  await plumb('new', path);
  await plumb('import', path, page, writeFile(folder, 'rows.csv', 'a,b\n1,2\n'));
  const target = { source: 'file:///page.md', selector: { type: 'TextQuoteSelector', exact: '74,000 tons' } };
  const annotation = { id: 'urn:x:1', type: 'Annotation', bodyValue: 'A claim', target };
  await plumb('annotations', path, '--import', writeFile(folder, 'in.json', JSON.stringify([annotation])));
  const print = (...words: readonly string[]) => plumb('print', path, ...words);
  expect(await print(title, '-o', pdf)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/out\.pdf: 1 passage on 1 page, SHA-256 [0-9a-f]{64}/) as string,
  });
  const first = readFileSync(pdf);
  expect(first.toString('latin1')).toContain('pdfuaid:part>1<');
  await print('page.md', '-o', pdf);
  expect(Buffer.compare(readFileSync(pdf), first)).toBe(0);
  const marked = await print(
    title,
    '-o',
    pdf,
    '--notes',
    'numbered',
    '--only-marked',
    '--context',
    '0',
    '--paper',
    'letter',
    '--json',
  );
  expect(marked.code).toBe(0);
  expect((JSON.parse(marked.out) as { pages: number }).pages).toBeGreaterThan(0);
  expect(readFileSync(pdf).length).not.toBe(first.length);
  expect((await print('No such title', '-o', pdf)).code).toBe(66);
  expect((await print('rows.csv', '-o', pdf)).code).toBe(65);
  for (const wrong of [
    ['--notes', 'beside'],
    ['--paper', 'a3'],
    ['--context', '2'],
    ['--only-marked', '--context', '900'],
  ])
    expect((await print(title, '-o', pdf, ...wrong)).code).toBe(64);
  expect((await print(title)).code).toBe(64);
  expect((await print(title, '-o', writeFile(folder, 'notes.txt', 'kept'))).code).toBe(65);
});
