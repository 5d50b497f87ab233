import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { openSample } from './openCase.ts';
import { expect, test } from './workbench.ts';

// Bug: a link of the chain from a claimed weight to a checked number can not be made without a mouse, or breaks on an edit.
test('a weight becomes shells, a claim is checked, routes are compared, and a changed source shows, by keyboard', async ({
  page,
}) => {
  await openSample(page);
  const result = page.getByRole('region', { name: 'Result' });

  await test.step('build the sheet from data points', async () => {
    await page.keyboard.press('Shift+E');
    await retype(page, page.getByLabel('Name of the estimate'), 'Shells by weight');
    await retype(page, field(page, 'Name'), 'cargo');
    await choose(page, field(page, 'Kind'), 'Data point');
    await pick(page, page.getByRole('combobox', { name: 'Data point' }), '74,000 inland');
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: 'Add line' }));
    await page.keyboard.press('Enter');
    await retype(page, field(page, 'Name'), 'shell_mass');
    await retype(page, field(page, 'Low'), '40');
    await retype(page, field(page, 'High'), '60');
    await retype(page, field(page, 'Unit'), 'kg/shell');
    await retype(page, page.getByLabel('Formula', { exact: true }), 'cargo / sh');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Formula', { exact: true })).toHaveValue('cargo / shell_mass');
    await expect(result).toContainText('Between 1.2 and 1.9 million shells, most likely about 1.5 million');
    await page.keyboard.press('Control+Enter');
    await expect(result.getByText('fresh')).toBeVisible();
  });

  await test.step('check the published number and solve for the mass of a shell', async () => {
    await command(page, 'Check a claim against this estimate');
    const search = page.getByRole('combobox', { name: /A claim out of/ });
    await expect(search).toBeFocused();
    await pick(page, search, 'about 1.6 million');
    await expect(result).toContainText(/1\.6 million lies inside the 90% interval, at the 6\dth percentile/);
    await expect(result).toContainText('would have to be 46.25 kg/shell (44.5 to 48.1 kg/shell by rounding alone)');
    await expectAccessible(page, 'checked claim');
  });

  await test.step('set the containers beside it', async () => {
    await command(page, 'Estimate: Routes');
    await choose(page, page.getByLabel('Another estimate of this case'), 'Shells by containers, to June 2024');
    await tabTo(page, page.getByRole('button', { name: 'Add as a route' }));
    await page.keyboard.press('Enter');
    await expect(result).toContainText('have no number in common');
    await expect(page.getByRole('radio', { name: 'Do not combine' })).toBeChecked();
  });

  await test.step('change the weight, see it stale, and undo', async () => {
    const links = page.getByRole('complementary', { name: 'Links' });
    await tabTo(page, page.getByRole('row', { name: /^shell_mass 49/ }), 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(links.getByText('74,000 t, August 2023 to January 2024')).toBeVisible();
    await page.keyboard.press('Escape');
    await retype(page, links.getByLabel('Value', { exact: true }), '80,000');
    await page.keyboard.press('Enter');
    await expect(result.getByText('stale')).toBeVisible();
    await expect(result).toContainText('Between 1.3 and 2.0 million shells');
    // The form is drawn anew with what was saved; until then undo belongs to the field.
    await expect(links.getByText('80,000 t, August 2023 to January 2024')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(result.getByText('fresh')).toBeVisible();
    await expect(result).toContainText('Between 1.2 and 1.9 million shells');
  });
});

/** A cell of the line that is open. */
function field(page: Page, label: string): Locator {
  return page.locator('[data-line-form]').getByLabel(label, { exact: true });
}

/** Goes on by Tab until the place has the focus, as someone without a mouse does. */
async function tabTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(place).toBeVisible();
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(place).toBeFocused();
}

async function retype(page: Page, place: Locator, words: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Takes an option of a menu by typing its first letters. */
async function choose(page: Page, place: Locator, option: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.type(option);
  await expect(place.locator('option:checked')).toHaveText(option);
}

async function pick(page: Page, place: Locator, words: string): Promise<void> {
  await retype(page, place, words);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Search or command' })).toBeFocused();
  await page.keyboard.type(label);
  await expect(
    page.getByRole('dialog', { name: 'Search or command' }).getByRole('button', { name: label }).first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
}
