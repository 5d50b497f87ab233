import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { goTo, openSample, runCommand } from './openCase.ts';
import { readPdf } from './readPdf.ts';
import { expect, test } from './workbench.ts';

/** What tells who the withheld source is. */
const withheld = {
  title: 'Trade records weigh the explosives that left two far-east ports',
  publisher: 'Harbour Ledger',
  byline: 'Ledger foreign desk',
  fileName: '2024-06-23-harbour-ledger',
  sha256: 'f82c0f3a753d',
};
const cargo = 'Explosives moved inland from two far-east ports';

test('a report goes out, is verified, says what changed since, and keeps its source from the public', async ({
  page,
  workbench,
}) => {
  test.setTimeout(240_000);
  await openSample(page);
  const text = page.getByRole('textbox', { name: 'Report text' });
  const library = page.getByRole('navigation', { name: 'Library' });

  await test.step('write it by keyboard, with / for what stands in the case', async () => {
    await goTo(page, 'Report');
    await runCommand(page, 'New report');
    const title = page.getByLabel('Title', { exact: true });
    await expect(title).toHaveValue('Untitled report');
    await title.fill('What the ledgers weigh');
    await text.focus();
    await page.keyboard.type('## The claim');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The ledgers name ');
    await insert(page, cargo);
    await page.keyboard.type(' of explosives. At the mass of one shell that is ');
    await insert(page, 'Shells moved by rail');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await expect(text.getByText('74,000 t')).toBeVisible();
    await expect(text.getByRole('heading', { name: 'The claim' })).toBeVisible();
  });

  await test.step('drag a data point into it', async () => {
    const points = library.getByText('Voyages with ammunition');
    await points.scrollIntoViewIfNeeded();
    await page.keyboard.type('Others count ships: ');
    // Lines move while the words of a link are still to come.
    await expect(text.getByText('about 1.5 million shells (90% between 1.2 and 1.9 million)')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Pages' })).toHaveAttribute('aria-busy', 'false');
    await points.dragTo(text.getByText('Others count ships:'));
    await expect(text.getByText('Others count ships: 64 voyages')).toBeVisible();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
  });

  await test.step('what is selected anywhere goes in by a key', async () => {
    await library.getByText(cargo, { exact: true }).click();
    const links = page.getByRole('complementary', { name: 'Links' });
    const quoted = links.getByText('“Between August 2023 and January 2024', { exact: false }).first();
    await quoted.click();
    await runCommand(page, 'Insert into report');
    await expect(page.getByRole('tab', { name: 'Report', selected: true })).toBeVisible();
    await expect(text.getByText('74,000 metric tons of explosives left two ports', { exact: false })).toBeVisible();
  });

  await test.step('charts, rows and the chain stand in it as blocks', async () => {
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await insert(page, 'Charts Histogram Shells moved by rail');
    await expect(text.getByRole('img', { name: /^Histogram/u })).toBeVisible();
    await page.keyboard.press('Control+End');
    await insert(page, `Chain ${cargo}`);
    await expect(text.getByText('Trade records weigh the explosives', { exact: false }).first()).toBeVisible();
  });

  const file = await test.step('export it, with its evidence inside', async () => {
    const path = await workbench.takeDownload(() => page.getByRole('button', { name: 'Export PDF' }).click());
    const pdf = await readPdf(await readFile(path));
    expect(pdf.title).toBe('What the ledgers weigh');
    for (const words of ['74,000 t', '64 voyages', '(90% between 1.2 and 1.9 million)', 'The claim', 'SHA-256'])
      expect(pdf.text).toContain(words);
    return path;
  });

  await test.step('it is verified with the case', async () => {
    const dialog = await verify(page, file);
    await expect(dialog.getByText(/^All \d+ checks hold\./u)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a data point is changed: its number is stale, and the file no longer holds', async () => {
    await library.getByText(cargo, { exact: true }).click();
    const links = page.getByRole('complementary', { name: 'Links' });
    await links.getByLabel('Value').fill('75000');
    await links.getByRole('button', { name: /Save/u }).click();
    await expect(text.getByText('75,000 t').first()).toBeVisible();
    await expect(text.getByText('(90% between 1.2 and 1.9 million) (stale)').first()).toBeVisible();
    const dialog = await verify(page, file);
    await expect(dialog.getByText(/75,?000/u).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a source is withheld from the public, and nothing of the file names it', async () => {
    await page.getByRole('button', { name: 'Export as…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export report' });
    await dialog.getByRole('radio', { name: /For the public/u }).check();
    await dialog.getByRole('button', { name: 'Withhold something…' }).click();
    await dialog.getByLabel('Which').selectOption({ label: withheld.title });
    await dialog.getByLabel('Why it is withheld').fill('to protect a clerk');
    await dialog.getByRole('button', { name: 'Withhold', exact: true }).click();
    await expect(dialog.getByRole('button', { name: 'Show again' })).toBeVisible();
    const path = await workbench.takeDownload(() =>
      dialog.getByRole('button', { name: 'Export PDF (public)' }).click(),
    );
    const pdf = await readPdf(await readFile(path));
    expect(pdf.text).toContain('Source A, identity withheld');
    expect(pdf.text).toContain('to protect a clerk');
    for (const words of Object.values(withheld))
      for (const part of [path, pdf.text, pdf.raw, ...pdf.attachments])
        expect(part.toLowerCase()).not.toContain(words.toLowerCase());
    expect(pdf.attachments.join('\n')).toContain('Sixty-four voyages');
    await page.keyboard.press('Escape');
    await expect((await verify(page, path)).getByText(/^All \d+ checks hold\./u)).toBeVisible();
  });
});

/** Holds a file against the open case. */
async function verify(page: Page, file: string): Promise<Locator> {
  await page.getByTestId('verify-input').setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Verify a report' });
  await expect(dialog.getByText(/checks?/u).first()).toBeVisible();
  return dialog;
}

/** Takes the first choice of the insert menu that has these words. */
async function insert(page: Page, words: string): Promise<void> {
  await page.keyboard.type('/');
  const search = page.getByLabel('Find what to insert');
  await search.fill(words);
  await page.keyboard.press('Enter');
  await expect(search).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Report text' })).toBeFocused();
}
