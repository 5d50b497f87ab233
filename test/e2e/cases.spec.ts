import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askToOpen, closeCase, expectOpen, goTo, makeCase, openSample, runCommand } from './openCase.ts';
import { readPdf } from './readPdf.ts';
import { shipmentsTable } from './shipments.ts';
import { expect, test } from './workbench.ts';

test('an encrypted case opens with its passphrase and with no other', async ({ page, places }) => {
  const path = join(places.cases, 'Sealed.plumb');
  await makeCase(page, 'Sealed', 'four plain words here');
  await expect(page.getByText('encrypted / offline')).toBeVisible();
  await closeCase(page);
  expect((await readFile(path)).subarray(0, 16).toString('latin1')).not.toContain('SQLite');
  const passphrase = page.getByRole('form', { name: 'Open case' }).getByLabel('Passphrase', { exact: true });
  await askToOpen(page, path);
  await expect(passphrase).toHaveAttribute('aria-invalid', 'true');
  await askToOpen(page, path, 'four plain words her');
  await expect(passphrase).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/passphrase/i).last()).toBeVisible();
  await askToOpen(page, path, 'four plain words here');
  await expectOpen(page, 'Sealed');
});

test('what cannot be opened is refused at its field, with what to do', async ({ page, places }) => {
  await makeCase(page, 'Plain');
  await closeCase(page);
  const form = page.getByRole('form', { name: 'Open case' });
  await askToOpen(page, join(places.cases, 'Plain.plumb'), 'not needed');
  await expect(form.getByLabel('Passphrase', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  const other = join(places.cases, 'letter.plumb');
  await writeFile(other, 'Dear editor, this is only a letter.\n'.repeat(200));
  await askToOpen(page, other);
  await expect(form.getByLabel('File')).toHaveAttribute('aria-invalid', 'true');
  await askToOpen(page, join(places.cases, 'nowhere.plumb'));
  await expect(form.getByLabel('File')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByText(/nowhere\.plumb/)).toBeVisible();
  await askToOpen(page, join(places.cases, 'Plain.plumb'));
  await expectOpen(page, 'Plain');
});

test.describe('without a sample case in the folder', () => {
  test.use({ sampleBuilt: false });

  test('the sample is built, and opens again right after it was closed', async ({ page }) => {
    test.setTimeout(180_000);
    await openSample(page);
    await closeCase(page);
    await openSample(page);
    await goTo(page, 'Timeline');
    await closeCase(page);
    await openSample(page);
  });
});

test('a copy is a case of its own', async ({ page, places }) => {
  await makeCase(page, 'First', 'a passphrase');
  await addPoint(page, 'Kept in the copy');
  await runCommand(page, 'Save a copy');
  const dialog = page.getByRole('dialog', { name: 'Save a copy' });
  const path = join(places.cases, 'Second.plumb');
  await dialog.getByLabel('File').fill(path);
  await dialog.getByRole('button', { name: 'Save a copy' }).click();
  await expect(dialog).toBeHidden();
  await addPoint(page, 'Only in the first');
  await closeCase(page);
  await askToOpen(page, path, 'a passphrase');
  await expectOpen(page, 'First');
  await expect(page.getByText('Kept in the copy').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Only in the first')).toHaveCount(0);
});

test('a file of no known kind is refused by its name, and those beside it come in', async ({ page, places }) => {
  const film = join(places.root, 'harbour.mp4');
  await writeFile(film, Buffer.from('000000206674797069736f6d0000020069736f6d69736f32', 'hex'));
  const table = join(places.root, 'shipments.csv');
  await writeFile(table, shipmentsTable());
  await makeCase(page, 'Files');
  await page.getByTestId('import-input').setInputFiles([film, table]);
  await expect(
    page
      .getByRole('alert')
      .getByText(/harbour\.mp4/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('124 rows')).toBeVisible();
});

test('an import that is cancelled leaves nothing, and work goes on during it', async ({ page, places }) => {
  test.setTimeout(120_000);
  const long = join(places.root, 'long.csv');
  const header = 'shipment,departed,port,cargo,weight_t\n';
  const line = 'L-000001,2023-08-05,Vostok,timber,1000\n';
  await writeFile(long, header + line.repeat(1_500_000));
  await makeCase(page, 'Cancelled');
  await page.getByTestId('import-input').setInputFiles([long]);
  const work = page.getByRole('list', { name: 'Work under way' });
  await expect(work.getByText(/long\.csv/)).toBeVisible();
  await addPoint(page, 'Added during the import');
  await work.getByRole('button', { name: /Cancel/ }).click();
  await expect(page.getByText(/long\.csv was cancelled/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('long', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('Added during the import')).toBeVisible();
  await closeCase(page);
  await askToOpen(page, join(places.cases, 'Cancelled.plumb'));
  await expectOpen(page, 'Cancelled');
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('Added during the import')).toBeVisible();
  await expect(page.getByRole('button', { name: /^long/ })).toHaveCount(0);
  expect((await readdir(places.cases)).filter((name) => !/^(Cancelled|Plumbline sample)\.plumb/.test(name))).toEqual(
    [],
  );
});

test('undo takes back typing first, and outlives the case being closed', async ({ page, places }) => {
  await makeCase(page, 'Undone');
  await addPoint(page, 'Counted once');
  const library = page.getByRole('navigation', { name: 'Library' });
  await page.keyboard.press('Shift+D');
  const what = page.getByRole('form', { name: 'New data point' }).getByLabel('What', { exact: true });
  await expect(what).toBeFocused();
  await page.keyboard.type('half');
  await page.keyboard.press('Control+z');
  await expect(what).not.toHaveValue('half');
  await expect(library.getByText('Counted once')).toBeVisible();
  await page.keyboard.press('Escape');
  await closeCase(page);
  await askToOpen(page, join(places.cases, 'Undone.plumb'));
  await expectOpen(page, 'Undone');
  await expect(library.getByText('Counted once')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(library.getByText('Counted once')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(library.getByText('Counted once')).toBeVisible();
});

test('two imports at once both arrive', async ({ page, places }) => {
  const input = page.getByTestId('import-input');
  const first = join(places.root, 'first.csv');
  const second = join(places.root, 'second.csv');
  await writeFile(first, shipmentsTable());
  await writeFile(second, `${shipmentsTable()}T-9999,2024-03-01,Vostok,timber,1\n`);
  await makeCase(page, 'Two');
  await input.setInputFiles([first]);
  await input.setInputFiles([second]);
  const library = page.getByRole('navigation', { name: 'Library' });
  await expect(library.getByText('124 rows')).toBeVisible();
  await expect(library.getByText('125 rows')).toBeVisible();
});

test('the table that was made for practice says so wherever it shows', async ({ page, workbench }) => {
  test.setTimeout(180_000);
  await openSample(page);
  const library = page.getByRole('navigation', { name: 'Library' });
  const line = library.getByRole('button', { name: /Rail shipments/ });
  await expect(line.getByText('synthetic', { exact: true })).toBeVisible();
  await line.click();
  // Beside the table's title, not only in its cells.
  const head = page.getByRole('tabpanel', { name: 'Data' }).getByRole('heading', { name: /Rail shipments/ });
  await expect(head.getByText('synthetic', { exact: true })).toBeVisible();
  const links = page.getByRole('complementary', { name: 'Links' });
  await expect(links.getByText(/synthetic/).first()).toBeVisible();
  await goTo(page, 'Timeline');
  const timeline = page.getByRole('listbox', { name: 'Articles and data points over time' });
  await expect(timeline).toBeVisible();
  for (const words of await timeline.getByRole('option', { name: /Rail shipments/ }).allInnerTexts())
    expect(words).toContain('synthetic');
  await goTo(page, 'Report');
  const path = await workbench.takeDownload(() => page.getByRole('button', { name: 'Export PDF' }).click());
  expect((await readPdf(await readFile(path))).text).toMatch(/table of shipments is synthetic/i);
});

async function addPoint(page: Page, what: string): Promise<void> {
  await page.keyboard.press('Shift+D');
  const form = page.getByRole('form', { name: 'New data point' });
  await form.getByLabel('What', { exact: true }).fill(what);
  await form.getByRole('button', { name: 'Add data point' }).click();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText(what)).toBeVisible();
}
