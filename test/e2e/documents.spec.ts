import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './expectAccessible.ts';
import { makeCase } from './openCase.ts';
import { bulletin, canvasIsDrawn, fixtures, highlighted, importFile, importPdf } from './readerSteps.ts';
import { selectWords } from './selectWords.ts';
import { expect, test } from './workbench.ts';
import { writePng } from './writePng.ts';

test('the pages of a PDF stand beside its text, and a selection in one is a selection in the other', async ({
  page,
  places,
}) => {
  await makeCase(page, 'Bulletin');
  await importPdf(page, places, bulletin);
  await expect(page.getByRole('article').getByText('page 2', { exact: true })).toBeVisible();
  await page.keyboard.press('p');
  const pages = page.getByRole('region', { name: 'Pages' });
  await expect(pages.getByText('3 pages')).toBeVisible();
  const second = pages.getByRole('group', { name: 'Page 2 of 3' });
  await second.scrollIntoViewIfNeeded();
  const line = second.locator('span').filter({ hasText: 'The tolls were raised' });
  await expect(line).toHaveCount(1);
  await expect.poll(() => canvasIsDrawn(page, 2)).toBe(true);

  await test.step('from the page to the text', async () => {
    await line.evaluate((span) => {
      const node = span.firstChild;
      if (node === null) throw new Error('no words');
      const range = document.createRange();
      range.setStart(node, 'The tolls '.length);
      range.setEnd(node, 'The tolls were raised by a third'.length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    });
    await expect.poll(() => highlighted(page, 'reader-chosen')).toEqual(['were raised by a third']);
    await page.keyboard.press('h');
    await expect(page.getByRole('article').locator('mark')).toHaveText('were raised by a third');
    await expect.poll(() => highlighted(page, 'page-selected')).toEqual(['were raised by a third']);
  });

  await test.step('from the text to the page, over the end of a line and a hyphen', async () => {
    await selectWords(page, 'sold their boats to the');
    await expect.poll(async () => (await highlighted(page, 'page-chosen')).join(' ')).toBe('sold their boats to the');
  });

  await test.step('scrolling the pages moves the text', async () => {
    await page.setViewportSize({ width: 1440, height: 500 });
    const place = () => page.locator('[data-scroller]').evaluate((side) => side.scrollTop);
    await pages.getByRole('group', { name: 'Pages as they look' }).hover();
    await page.mouse.wheel(0, -5_000);
    await expect.poll(place).toBe(0);
    await page.mouse.wheel(0, 900);
    await expect.poll(place).toBeGreaterThan(300);
    await page.getByRole('article').hover();
    await page.mouse.wheel(0, -5_000);
    const pagePlace = () => pages.getByRole('group', { name: 'Pages as they look' }).evaluate((side) => side.scrollTop);
    await expect.poll(pagePlace).toBeLessThan(60);
    await page.keyboard.press('p');
    await expect(pages).toBeHidden();
  });
});

test('a PDF without a text layer shows its pages and says so', async ({ page, places }) => {
  await makeCase(page, 'Scan');
  await importPdf(page, places, [[], []]);
  await expect(page.getByText('No text layer in this PDF', { exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Page 1 of 2' })).toBeVisible();
  await page.getByLabel('Caption').fill('Two blank sheets, said to be the log of the second night.');
  await page.getByRole('button', { name: 'Save caption' }).click();
  await selectWords(page, 'Two blank sheets');
  await page.keyboard.press('h');
  await expect(page.getByRole('article').locator('mark')).toHaveText('Two blank sheets');
});

test("in both schemes the parts of the reader stand in nobody's way", async ({ page, places }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await makeCase(page, 'Access');
  await importFile(page, join(fixtures, 'two-readings.html'), 'Toll house sold twice');
  await page.getByRole('button', { name: 'About this source' }).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('notary');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/ of /);
  await expectAccessible(page, 'facts and find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: /^Block 6 is body/ }).click();
  await expectAccessible(page, 'comparison');
  await page.getByRole('button', { name: 'Close comparison' }).click();
  await page.keyboard.press('e');
  await expectAccessible(page, 'correction');
  await page.keyboard.press('Escape');
  await importPdf(page, places, bulletin);
  await page.keyboard.press('p');
  await expect.poll(() => canvasIsDrawn(page, 1)).toBe(true);
  await expectAccessible(page, 'pages');
});

test('a text of many megabytes is drawn in windows: it opens at once and can be searched', async ({ page, places }) => {
  test.setTimeout(180_000);
  await makeCase(page, 'Ledger');
  const path = join(places.root, 'ledger.txt');
  const lines = Array.from({ length: 60_000 }, (_, index) => {
    const words = `Entry ${index + 1}: a barge with gravel passed the lower lock and paid its toll at the old house by the quay.`;
    return index === 55_000 ? `${words} The master was called Zephyrine.` : words;
  });
  await writeFile(path, lines.join('\n\n'));
  await page.getByTestId('import-input').setInputFiles([path]);
  const line = page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /ledger|Entry 1/ })
    .first();
  await expect(line).toBeVisible({ timeout: 60_000 });
  await line.click();
  await expect(page.locator('[data-start]').first()).toBeVisible({ timeout: 20_000 });
  expect(await page.locator('[data-start]').count()).toBeLessThan(3_000);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('zephyrine');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1', { timeout: 30_000 });
  await expect(page.getByText('The master was called Zephyrine')).toBeInViewport();
  expect(await page.locator('[data-start]').count()).toBeLessThan(6_000);
});

test('a picture is shown, and its caption can be marked', async ({ page, places }) => {
  await makeCase(page, 'Pictures');
  const path = join(places.root, 'quay.png');
  await writeFile(path, writePng(320, 180));
  await page.getByTestId('import-input').setInputFiles([path]);
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /quay/ }).first().click();
  const article = page.getByRole('article');
  const picture = article.getByRole('img', { name: /quay/ });
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(320);
  await article.getByLabel('Caption').fill('The quay at noon; the third crane is missing.');
  await article.getByLabel('Caption').press('Control+Enter');
  await expect(article.locator('[data-start]')).toHaveText('The quay at noon; the third crane is missing.');
  await selectWords(page, 'the third crane is missing');
  await page.keyboard.press('h');
  await expect(article.locator('mark')).toHaveText('the third crane is missing');
});

test('a mail leads to its attachments, and each of them back to it', async ({ page, places }) => {
  await makeCase(page, 'Mail');
  const path = join(places.root, 'keys.eml');
  await writeFile(path, mail.join('\r\n'));
  await page.getByTestId('import-input').setInputFiles([path]);
  const library = page.getByRole('navigation', { name: 'Library' });
  await library
    .getByRole('button', { name: /Keys of the pump house/ })
    .first()
    .click();
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { name: '2 attachments' })).toBeVisible();
  await article.getByRole('region', { name: 'Parts' }).getByRole('button').nth(1).click();
  await expect(article.getByText('Tuesday: two lorries')).toBeVisible();
  await article.getByRole('button', { name: 'Keys of the pump house' }).click();
  await expect(article.getByText('The key was on its hook')).toBeVisible();
});

const mail: readonly string[] = [
  'From: Ilse Brandt <ilse@canal-ledger.example>',
  'To: desk@canal-ledger.example',
  'Subject: Keys of the pump house',
  'Date: Thu, 14 Mar 2024 07:10:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="part"',
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The key was on its hook on Monday. On Tuesday it was not, and nobody has signed for it.',
  '--part',
  'Content-Type: text/plain; charset=utf-8; name="monday.txt"',
  'Content-Disposition: attachment; filename="monday.txt"',
  '',
  'Monday: the upper gate was closed at twenty to ten, and the lights were put out.',
  '--part',
  'Content-Type: text/plain; charset=utf-8; name="tuesday.txt"',
  'Content-Disposition: attachment; filename="tuesday.txt"',
  '',
  'Tuesday: two lorries came to the quay and left before dawn.',
  '--part--',
  '',
];
