import { expect, it } from 'vitest';
import { importBytes, openNow, partNamed, stagedCaptures, wordsOfSource } from '../testing/importBytes.ts';
import { openTestCase, reopen, type TestCase } from '../testing/openTestCase.ts';

const words = 'The gate was shut for nine days, the keeper said on Monday.';

/** A message that carries the given files, as a mail program writes it. */
function mail(subject: string, files: Readonly<Record<string, string>>): string {
  const parts = Object.entries(files).map(
    ([name, content]) =>
      `--${subject}\r\nContent-Type: ${name.endsWith('.eml') ? 'message/rfc822' : 'application/octet-stream'}\r\n` +
      `Content-Disposition: attachment; filename="${name}"\r\n\r\n${content}\r\n`,
  );
  return [
    ...['From: a@b.example', `Subject: ${subject}`, `Message-ID: <${subject}@b.example>`, 'MIME-Version: 1.0'],
    ...[`Content-Type: multipart/mixed; boundary=${subject}`, '', `--${subject}`, '', `Letter ${subject}.`],
    `${parts.join('')}--${subject}--`,
  ].join('\r\n');
}

function nested(depth: number): string {
  let content = mail('level0', { 'deep.txt': words });
  for (let level = 1; level <= depth; level += 1)
    content = mail(`level${level}`, { [`level${level - 1}.eml`]: content });
  return content;
}

async function verified(one: TestCase): Promise<boolean> {
  return (await one.work('journal.verify', { job: 'verify' })).holds;
}

// Bug: messages within messages without end are unpacked until nothing is left; or what was left out is not named.
it('unpacks four containers deep, and names what lies deeper', async () => {
  const one = openTestCase();
  const { sourceId, parts, skipped } = await importBytes(one, 'top.eml', nested(6));
  expect(parts).toBe(4);
  expect(skipped).toEqual([{ name: 'level1.eml', reason: 'it lies more than 4 containers deep.' }]);
  let at = sourceId;
  for (const name of ['level5.eml', 'level4.eml', 'level3.eml', 'level2.eml']) at = partNamed(one, at, name).source.id;
  expect(wordsOfSource(one, at)).toContain('Letter level2.');
  expect(openNow(one, at).parts).toEqual([]);
  expect(stagedCaptures(one)).toBe(0);
  expect(await verified(one)).toBe(true);
});

// Bug: undoing an import takes the container and leaves what came with it, or needs a step for each part.
it('is one step of undo and of redo, whatever it holds', async () => {
  const one = openTestCase();
  const empty = one.dump();
  const { sourceId } = await importBytes(one, 'top.eml', mail('top', { 'a.txt': words, 'b.eml': nested(1) }));
  const full = one.dump();
  expect(one.read('sources.list', {})).toHaveLength(4);
  expect(one.change('journal.undo', {}).label).toBe('Import top.eml');
  expect(one.read('sources.list', {})).toEqual([]);
  expect(one.dump()).toEqual(empty);
  expect(await verified(one)).toBe(true);
  one.change('journal.redo', {});
  expect(one.dump()).toEqual(full);
  expect(openNow(one, sourceId).parts.map(({ name }) => name)).toEqual(['a.txt', 'b.eml']);
  expect(await verified(one)).toBe(true);
});

// Bug: importing after an undo stores the same bytes anew, or loses the links between container and parts.
it('shows the same captures again when the file is imported after an undo', async () => {
  const one = openTestCase();
  const content = mail('top', { 'a.txt': words });
  await importBytes(one, 'top.eml', content);
  one.change('journal.undo', {});
  const { sourceId, duplicate } = await importBytes(one, 'top.eml', content);
  expect(duplicate).toBe(false);
  expect(openNow(one, sourceId).parts.map(({ name }) => name)).toEqual(['a.txt']);
  expect(one.database.all('SELECT id FROM captures')).toHaveLength(2);
  expect(await verified(one)).toBe(true);
});

// Bug: a file that the case holds already is stored again for each message that carries it.
it('links a part that the case holds already', async () => {
  const one = openTestCase();
  const alone = await importBytes(one, 'gate.txt', words);
  const first = await importBytes(one, 'first.eml', mail('first', { 'a.txt': words }));
  const second = await importBytes(one, 'second.eml', mail('second', { 'b.txt': words, 'c.txt': words }));
  expect(one.read('sources.list', {})).toHaveLength(3);
  const { source, partOf } = openNow(one, alone.sourceId);
  expect(source.fileName).toBe('gate.txt');
  expect(partOf.map((each) => [each.sourceId, each.name])).toEqual([
    [first.sourceId, 'a.txt'],
    [second.sourceId, 'b.txt'],
    [second.sourceId, 'c.txt'],
  ]);
  one.change('journal.undo', {});
  expect(openNow(one, alone.sourceId).partOf).toHaveLength(1);
  expect(await verified(one)).toBe(true);
});

// Bug: the same container imported again doubles its parts.
it('adds nothing when a container comes a second time', async () => {
  const one = openTestCase();
  const content = mail('top', { 'a.txt': words });
  const first = await importBytes(one, 'top.eml', content);
  const before = one.dump();
  expect(await importBytes(one, 'again.eml', content)).toMatchObject({ duplicate: true, sourceId: first.sourceId });
  expect(one.dump()).toEqual(before);
  expect(stagedCaptures(one)).toBe(0);
});

// Bug: what a container states is lost when the case is opened again, or a part is swept as a leftover.
it('is all there when the case is opened again', async () => {
  const one = openTestCase();
  const { sourceId } = await importBytes(one, 'top.eml', mail('top', { 'a.txt': words }));
  const again = reopen(one);
  const part = partNamed(again, sourceId, 'a.txt');
  expect(wordsOfSource(again, part.source.id)).toContain(words);
  expect(await verified(again)).toBe(true);
});
