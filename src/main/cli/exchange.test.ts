import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, writeFile } from '#engine/testing/openTestCase.ts';
import { plumb } from './testing/callPlumb.ts';

// Bug: the commands write over what is there, or say 0 where annotations were refused.
it('annotations and references go out of a case and into another', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const [path, out, bib] = ['case.plumb', 'notes.jsonld', 'all.bib'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const page = writeFile(
    folder,
    'page.txt',
    'Cranes in the harbour\n\nThe port moved 74,000 tons of cargo in spring, said the guard.\n',
  );
  await plumb('new', path);
  await plumb('import', path, page);
  const target = { source: 'file:///page.txt', selector: { type: 'TextQuoteSelector', exact: '74,000 tons' } };
  const annotation = { id: 'urn:x:1', type: 'Annotation', bodyValue: 'A claim', target };
  const notes = writeFile(folder, 'in.json', JSON.stringify([annotation, { ...annotation, id: 'no address' }]));
  expect(await plumb('annotations', path, '--import', notes)).toMatchObject({
    code: 1,
    out: expect.stringContaining('W3C Web Annotation: 1 placed, 1 refused') as string,
    error: expect.stringContaining('annotation 2: id is no IRI') as string,
  });
  expect(await plumb('annotations', path, '-o', out)).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 annotation') as string,
  });
  expect(readFileSync(out, 'utf8')).toContain('"exact": "74,000 tons"');
  expect(await plumb('annotations', path, '-o', out)).toMatchObject({ code: 65 });
  expect(await plumb('annotations', path)).toMatchObject({ code: 64 });
  expect(await plumb('references', path, '--format', 'bibtex', '-o', bib)).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 reference') as string,
  });
  expect(await plumb('references', path, '--format', 'word', '-o', `${bib}2`)).toMatchObject({ code: 64 });
  expect([readFileSync(bib, 'utf8').startsWith('@'), existsSync(`${bib}2`)]).toEqual([true, false]);
});
