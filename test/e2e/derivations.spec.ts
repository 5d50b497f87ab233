import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { makeCase, runCommand } from './openCase.ts';
import { expect, test } from './workbench.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
const margin = (page: Page) => page.getByRole('region', { name: 'Origins, tags and notes' });
const resting = (page: Page) => page.getByRole('tabpanel').getByRole('list', { name: 'What rests on it' });
const offers = (page: Page) => page.getByRole('region', { name: 'Offered origins' });

async function openArticle(page: Page): Promise<void> {
  await makeCase(page, 'Barges');
  await page.getByTestId('import-input').setInputFiles(fixture('lantern-street.txt'));
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /Barges leave the old basin/ })
    .click();
  await expect(offers(page)).toBeVisible();
}

test('what a text says it rests on is offered, accepted, changed, dismissed and taken back', async ({ page }) => {
  test.setTimeout(120_000);
  await openArticle(page);
  await test.step('three origins are offered, with their words', async () => {
    await expect(offers(page).getByRole('listitem')).toHaveCount(3);
    await expect(offers(page)).toContainText('documents reviewed by the Harbour Times');
    await expect(offers(page)).toContainText('Centre for Quays (CFQ)');
  });
  await test.step('a key accepts the first, which becomes a stub', async () => {
    await page.keyboard.press('o');
    await expect(margin(page).getByRole('list', { name: 'Rests on' })).toContainText('Harbour Times');
    await expect(margin(page)).toContainText('not imported');
    await expect(offers(page).getByRole('listitem')).toHaveCount(2);
  });
  await test.step('the second is accepted under another name', async () => {
    await offers(page).getByRole('button', { name: 'Change Centre for Quays (CFQ)' }).click();
    const field = offers(page).getByRole('form').getByRole('combobox');
    await field.fill('Centre for Quays, Marlow');
    await field.press('Enter');
    await expect(margin(page).getByRole('list', { name: 'Rests on' })).toContainText('Centre for Quays, Marlow');
  });
  await test.step('the last is dismissed; undo brings it back', async () => {
    await page.getByRole('button', { name: 'Dismiss Reuters' }).click();
    await expect(offers(page)).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(offers(page).getByRole('listitem')).toHaveCount(1);
  });
  await test.step('a circle is refused at the field', async () => {
    await margin(page).getByRole('button', { name: 'Harbour Times', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Harbour Times', level: 2 })).toBeVisible();
    await runCommand(page, 'Add an origin by hand');
    const field = page.getByRole('form', { name: 'Origin' }).getByRole('combobox');
    await field.fill('Barges leave the old basin without papers');
    await page.getByRole('form', { name: 'Origin' }).getByRole('button', { name: 'Add' }).click();
    await expect(page.getByText(/rests on "Harbour Times" already/)).toBeVisible();
  });
});

test('a stub says who rests on it, and an import fills it', async ({ page }) => {
  test.setTimeout(120_000);
  await openArticle(page);
  await page.keyboard.press('o');
  await margin(page).getByRole('button', { name: 'Harbour Times', exact: true }).click();
  await expect(resting(page)).toContainText('Barges leave the old basin');
  await page.getByTestId('stub-input').setInputFiles(fixture('gate-book.txt'));
  await expect(page.getByRole('heading', { name: 'What the gate book says', level: 2 })).toBeVisible();
  await expect(margin(page).getByRole('list', { name: 'Rest on this' })).toContainText('Barges leave the old basin');
  await runCommand(page, 'Trace the selected thing');
  const links = page.getByRole('complementary', { name: 'Links' });
  await expect(links.getByRole('region', { name: 'What rests on it' })).toContainText('documents reviewed by');
});

test('tags and notes are put on a source by the keyboard, and stay', async ({ page }) => {
  test.setTimeout(120_000);
  await openArticle(page);
  await page.keyboard.press('g');
  await page.keyboard.type('basin');
  await page.keyboard.press('Enter');
  await expect(margin(page).getByRole('list', { name: 'Tags' })).toContainText('basin');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(margin(page).getByRole('textbox', { name: 'New note' })).toBeFocused();
  await page.keyboard.type('Ask for the **lists**.');
  await page.keyboard.press('Control+Enter');
  await expect(margin(page).getByText('Ask for the lists.')).toBeVisible();
  await margin(page).getByRole('button', { name: 'Edit note' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Asked on Monday.');
  await page.keyboard.press('Control+Enter');
  await expect(margin(page).getByText('Asked on Monday.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo: Edit note' })).toBeVisible();
  await expect(margin(page).getByRole('button', { name: 'Edit note' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(margin(page).getByText('Ask for the lists.')).toBeVisible();
});

test('origins, tags and notes are accessible in both schemes, also in a narrow window', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(page);
  await page.keyboard.press('o');
  await page.keyboard.press('g');
  await page.keyboard.type('basin');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('Ask for the lists.');
  await page.keyboard.press('Control+Enter');
  await expect(margin(page).getByText('Ask for the lists.')).toBeVisible();
  await offers(page).getByRole('button', { name: 'Change Reuters' }).click();
  await expectAccessible(page, 'margin of a source');
  await look(page, 'margin');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 620, height: 900 });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, 'wider than the window').toBeLessThanOrEqual(0);
  await look(page, 'margin-narrow');
  await page.setViewportSize({ width: 1440, height: 900 });
  await margin(page).getByRole('button', { name: 'Harbour Times', exact: true }).click();
  await expect(resting(page)).toBeVisible();
  await expectAccessible(page, 'page of a stub');
  await look(page, 'stub');
});

/** Keeps a picture where PLUMBLINE_LOOK names a folder for it. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.PLUMBLINE_LOOK;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
