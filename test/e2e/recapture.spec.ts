import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './expectAccessible.ts';
import { makeCase } from './openCase.ts';
import { importFile } from './readerSteps.ts';
import { selectWords } from './selectWords.ts';
import { expect, test } from './workbench.ts';

const title = 'Barges wait at the upper lock';
const before = [
  'The keepers counted 41 barges at the upper lock in the first week of the month.',
  'Eleven of the boats waited for more than one whole day without being told a reason.',
  'A crane was taken down in two days, although the town had asked for it to be kept.',
];
const after = [
  'This page was corrected after its first publication, as the keepers asked.',
  before[0],
  'Twelve of the boats waited for more than two whole days without being told any reason.',
];
const html = (paragraphs: readonly (string | undefined)[]) =>
  `<html><head><title>${title}</title><link rel="canonical" href="https://gazette.example/barges"></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

test('a changed page is taken in, a moved and a lost passage are resolved, and all of it is undone', async ({
  page,
  places,
}) => {
  const [older, newer] = ['barges.html', 'barges-newer.html'].map((name) => join(places.root, name));
  await writeFile(older ?? '', html(before));
  await writeFile(newer ?? '', html(after));
  await makeCase(page, 'Canal');
  await importFile(page, older ?? '', title);
  for (const words of [
    'Eleven of the boats waited for more than one whole day',
    'A crane was taken down in two days',
  ]) {
    await selectWords(page, words);
    await page.keyboard.press('h');
    await expect(page.getByRole('complementary', { name: 'Links' })).toContainText(words);
  }
  await page.keyboard.press('s');
  await page.getByTestId('recapture-input').setInputFiles([newer ?? '']);
  const pane = page.getByRole('region', { name: 'Moved passages' });
  await expect(pane.getByRole('status')).toHaveText('1 moved, 1 lost');
  await expect(pane.getByRole('list')).toContainText('Nothing like it stands there.');
  await pane.getByRole('button', { name: /Eleven of the boats/ }).focus();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('status')).toHaveText('0 moved, 1 lost');
  await page.keyboard.press('r');
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Re-attaching a passage' })).toContainText('A crane was taken down');
  await expectAccessible(page, 'the reader while re-attaching');
  await selectWords(page, 'as the keepers asked');
  await page.keyboard.press('r');
  await expect(page.getByRole('complementary', { name: 'Links' })).toContainText('as the keepers asked');
  await page.keyboard.press('Shift+M');
  await expect(page.getByRole('region', { name: 'Moved passages' })).toContainText('Every passage stands');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await page.keyboard.press('1');
  await expect(page.getByRole('article')).toContainText('Eleven of the boats waited');
  await page.getByTestId('import-input').setInputFiles([newer ?? '']);
  const results = page.getByRole('region', { name: 'Import finished' });
  const replace = results.getByRole('button', { name: `Replace, and move its passages: ${title}` });
  await expectAccessible(page, 'results of an import');
  await replace.press('Enter');
  await expect(results).toContainText('0 passages stand as before, 1 moved, 1 lost.');
  await page.keyboard.press('Control+z');
  await expect(replace).toBeVisible();
});
