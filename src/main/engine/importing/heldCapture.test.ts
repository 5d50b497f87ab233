import { expect, it } from 'vitest';
import { canonicalText } from '#shared/sources/readText.ts';
import { importBytes, openNow } from '../testing/importBytes.ts';
import { openTestCase, type TestCase } from '../testing/openTestCase.ts';

const words = [
  'The keepers counted 41 barges at the upper lock in the first week of the month.',
  'Eleven of the boats waited for more than one whole day without being told a reason.',
];

function page(address: string, saved: string | null, paragraphs = words): string {
  const comment = saved === null ? '' : `<!-- Page saved with SingleFile\n url: ${address}\n saved date: ${saved} -->`;
  return `<html>${comment}<head><title>Barges wait</title><link rel="canonical" href="${address}"></head>
    <body><article><h1>Barges wait</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}

const address = 'https://gazette.example/canal/barges-wait';

function mark(one: TestCase, sourceId: string, text: string): void {
  const start = canonicalText(openNow(one, sourceId).blocks).indexOf(text);
  one.change('passages.mark', { sourceId, start, end: start + text.length });
}

// Bug: the import says nothing of the capture that holds the marks, and the page stands in the case twice unseen.
it('says which source holds an earlier capture of an imported page, and replaces nothing by itself', async () => {
  const one = openTestCase();
  const first = await importBytes(one, 'first.html', page(address, '2 May 2024'));
  expect(first.newerOf).toBeNull();
  mark(one, first.sourceId, '41 barges');
  const second = await importBytes(one, 'second.html', page(`${address}/?utm_source=mail`, '9 June 2024', ['New.']));
  expect(second.newerOf).toEqual({ sourceId: first.sourceId, title: 'Barges wait' });
  expect(one.read('sources.list', {})).toHaveLength(2);
  const third = await importBytes(one, 'third.html', page(address, '10 June 2024', ['Newer.']));
  expect(third.newerOf?.sourceId).toBe(first.sourceId);
  await one.work('sources.replaceBy', { job: 'replace', sourceId: first.sourceId, newerId: third.sourceId });
  expect(openNow(one, first.sourceId).source).toMatchObject({ accessedOn: '2024-06-10' });
});

// Bug: the file that was replaced is imported once more, and offered as the newer one.
it('offers neither what was saved before, nor bytes that the source has shown, nor what it holds already', async () => {
  const one = openTestCase();
  const first = await importBytes(one, 'first.html', page(address, null));
  expect((await importBytes(one, 'twin.html', page(address, null))).newerOf).toBeNull();
  const second = await importBytes(one, 'second.html', page(address, '9 June 2024', ['New.']));
  await one.work('sources.replaceBy', { job: 'replace', sourceId: first.sourceId, newerId: second.sourceId });
  expect((await importBytes(one, 'first.html', page(address, null))).newerOf).toBeNull();
  expect((await importBytes(one, 'old.html', page(address, '1 May 2024', ['Old.']))).newerOf?.sourceId).not.toBe(
    first.sourceId,
  );
});

// Bug: a removed source is offered to be replaced.
it('does not know removed sources', async () => {
  const one = openTestCase();
  const { sourceId } = await importBytes(one, 'first.html', page(address, null));
  one.change('sources.remove', { sourceId });
  expect((await importBytes(one, 'second.html', page(address, null, ['New.']))).newerOf).toBeNull();
});
