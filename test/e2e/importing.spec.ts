import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeCase, runCommand } from './openCase.ts';
import { shipmentsTable } from './shipments.ts';
import { expect, test } from './workbench.ts';

const fixtures = join(import.meta.dirname, '../../src/main/engine/importing/fixtures');

const savedPage = `<!doctype html>
<html lang="uk">
  <head>
    <meta charset="utf-8">
    <title>У порту порахували вагони з добривами</title>
    <meta property="og:site_name" content="Вісник причалу">
    <meta property="article:published_time" content="2024-02-11">
    <link rel="stylesheet" href="порт_files/style.css">
  </head>
  <body>
    <article>
      <h1>У порту порахували вагони з добривами</h1>
      <p>За ніч на причал прибуло двадцять два вагони з добривами, повідомила диспетчерка станції. Їх зважили двічі, бо перша вага показала менше, ніж стояло в накладних.</p>
      <p>Вантаж забере судно під прапором Панами, яке чекає на рейді від суботи. Капітан сказав, що вийде в море, щойно вщухне вітер.</p>
    </article>
  </body>
</html>
`;
const letter =
  'Начальнику станции. Прошу сообщить, сколько вагонов с удобрениями ушло в порт за февраль.\n\nОтвет пришлите на бумаге, с печатью.\n';
const broken = 'port,weight_t\nVostok,12\nOstra\n';
const mended = 'port,weight_t\nVostok,12\nOstra,7\n';

/** One byte a letter, as such letters were saved for decades. */
function windows1251(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => byteOf(letter)));
}

function byteOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}

/** What a journalist's folder looks like: most of it good, some of it not, and a page saved with its pictures. */
async function writeMixedFolder(root: string): Promise<string> {
  const folder = join(root, 'archive');
  await mkdir(join(folder, 'порт_files'), { recursive: true });
  await mkdir(join(folder, 'again'));
  await writeFile(join(folder, 'порт.html'), savedPage);
  await writeFile(join(folder, 'порт_files', 'style.css'), 'body { color: red }');
  await writeFile(join(folder, 'порт_files', 'frame.html'), '<p>An advertisement that is no article.</p>');
  await writeFile(join(folder, 'again', 'twin.html'), savedPage);
  await writeFile(join(folder, 'письмо.txt'), windows1251(letter));
  await writeFile(join(folder, 'shipments.csv'), shipmentsTable());
  for (const name of ['bar-survey.pdf', 'bar-survey.docx']) await copyFile(join(fixtures, name), join(folder, name));
  await writeFile(join(folder, 'broken.csv'), broken);
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'clip.mp4'), Buffer.from('000000206674797069736f6d0000020069736f6d69736f32', 'hex'));
  await writeFile(join(folder, '.DS_Store'), 'nobody wrote this');
  return folder;
}

const panelOf = (page: Page) => page.getByRole('region', { name: /^Import/ });

test('a mixed folder comes in, what failed is named, and a mended file can be tried again', async ({
  page,
  places,
}) => {
  test.setTimeout(120_000);
  const folder = await writeMixedFolder(places.root);
  await makeCase(page, 'Mixed');
  await dropFromDisk(page, folder);
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Import finished' })).toBeVisible({ timeout: 60_000 });

  await test.step('the summary', async () => {
    await expect(panel.getByRole('status')).toHaveText('5 imported · 1 in the case already · 3 failed');
    await expect(panel.getByText('2 files belong to saved pages. 1 system file was left out.')).toBeVisible();
    const failed = panel.getByRole('list', { name: 'Failed files' }).getByRole('listitem');
    await expect(failed).toHaveCount(3);
    await expect(failed.filter({ hasText: 'archive/broken.csv' })).toContainText(/line 3/i);
    await expect(failed.filter({ hasText: 'archive/empty.txt' })).toContainText('is empty');
    await expect(failed.filter({ hasText: 'archive/clip.mp4' })).toContainText(/"clip\.mp4"/);
    await panel.getByText('1 file in the case already').click();
    await expect(panel.getByRole('button', { name: 'У порту порахували вагони з добривами' })).toBeVisible();
  });
  await test.step('the library', async () => {
    const sources = page.getByRole('list', { name: 'Sources' });
    await expect(sources.getByRole('button')).toHaveCount(5);
    await expect(sources.getByText('PDF', { exact: true })).toBeVisible();
    await expect(sources.getByText('124 rows')).toBeVisible();
    await sources.getByRole('button', { name: /письмо|станции/ }).click();
    await expect(page.getByRole('article').getByText(/сколько вагонов с удобрениями/)).toBeVisible();
  });
  await test.step('retry', async () => {
    await writeFile(join(folder, 'broken.csv'), mended);
    await panel.getByRole('button', { name: 'Retry archive/broken.csv' }).click();
    await expect(panel.getByRole('status')).toHaveText('6 imported · 1 in the case already · 2 failed');
    await expect(page.getByRole('list', { name: 'Sources' }).getByText('2 rows')).toBeVisible();
    await panel.getByRole('button', { name: 'Retry all that failed' }).click();
    await expect(panel.getByRole('status')).toHaveText('6 imported · 1 in the case already · 2 failed');
    await panel.getByRole('button', { name: 'Dismiss import' }).click();
    await expect(panel).toBeHidden();
  });
  await test.step('search in Cyrillic opens the hit', async () => {
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Search the case' });
    await field.fill('накладних');
    await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toContainText('накладних');
    await field.press('Enter');
    await expect(field).toBeHidden();
    await expect(
      page.getByRole('article').getByText(/перша вага показала менше, ніж стояло в накладних/),
    ).toBeVisible();
  });
});

test('an import of many files is paused, goes on, is folded away and cancelled; what is done stays', async ({
  page,
  places,
}) => {
  test.setTimeout(120_000);
  const folder = join(places.root, 'many');
  await mkdir(folder);
  for (let number = 1; number <= 400; number += 1)
    await writeFile(
      join(folder, `note-${number}.txt`),
      `Note ${number}\n\nThe crane lifted ${number} boxes that day, and the log says so.\n`,
    );
  await makeCase(page, 'Many');
  await page.getByTestId('import-folder-input').setInputFiles(folder);
  const panel = panelOf(page);
  const imported = async () =>
    Number(/^[\d,]+/.exec(await panel.getByRole('status').innerText())?.[0].replace(',', ''));
  await expect.poll(imported, { timeout: 30_000 }).toBeGreaterThan(5);
  await page.keyboard.press('Shift+P');
  await expect(panel.getByRole('heading', { name: 'Import paused' })).toBeVisible();
  await expect(panel.getByText('No file in work')).toBeVisible();
  const atPause = await imported();
  await page.waitForTimeout(500);
  expect(await imported()).toBe(atPause);
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect.poll(imported).toBeGreaterThan(atPause);
  await panel.getByRole('button', { name: 'Fold import' }).click();
  await expect(panel).toBeHidden();
  const library = page.getByRole('navigation', { name: 'Library' });
  await expect(library.getByText(/^Importing: \d+ of 400/)).toBeVisible();
  await runCommand(page, 'Cancel import');
  await library.getByText(/^Import cancelled/).click();
  await expect(panel.getByRole('heading', { name: 'Import cancelled' })).toBeVisible();
  const done = await imported();
  expect(done).toBeLessThan(400);
  await expect(panel.getByRole('status')).toHaveText(`${done} imported · ${400 - done} not imported`);
  await expect(library.getByRole('heading', { name: /^Sources/ })).toHaveText(`Sources ${done}`);
  // What is open did not follow the import, and the last file did not push itself in front.
  await expect(page.getByRole('tab', { name: 'Read', selected: true })).toBeVisible();
});

test('files that are dropped on the window are imported', async ({ page, host }) => {
  test.skip(host === 'electron', 'What a script drops lies on no disk, and Electron imports by path.');
  await makeCase(page, 'Dropped');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Log of the gate\n\nThe gate was opened at six, and shut at nine.\n'], 'gate.txt'));
    for (const type of ['dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('article').getByText('The gate was opened at six, and shut at nine.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Sources' }).getByRole('button')).toHaveCount(1);
});

/** Drops a file or folder of the disk on the middle of the window, as a file manager does. */
async function dropFromDisk(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one movement after the other
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await session.detach();
}
