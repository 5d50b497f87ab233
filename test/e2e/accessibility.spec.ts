import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { goTo, makeCase, openSample } from './openCase.ts';
import { selectWords } from './selectWords.ts';
import { expect, test } from './workbench.ts';

const panes = ['Read', 'Data', 'Timeline', 'Estimate', 'Report'];

test.describe("in both schemes nothing serious stands in anyone's way", () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  test('on the first screen and in its forms', async ({ page }) => {
    await expectAccessible(page, 'first screen');
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Passphrase (optional)').fill('one');
    await page.getByLabel('Passphrase again').fill('two');
    await page.getByLabel('Name', { exact: true }).fill('Ports');
    await page.getByRole('button', { name: 'Create case' }).click();
    await expect(page.getByText('The two passphrases differ.')).toBeVisible();
    await expectAccessible(page, 'form of a new case');
    await page.getByRole('button', { name: 'Open case' }).click();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expectAccessible(page, 'form for opening');
  });

  test('in an empty case', async ({ page }) => {
    await makeCase(page, 'Empty');
    for (const pane of panes) {
      await goTo(page, pane);
      await expect(page.getByRole('tabpanel', { name: pane }).getByRole('heading').first()).toBeVisible();
      await expectAccessible(page, `empty ${pane}`);
    }
  });

  test('in the panes of the sample case', async ({ page }) => {
    await openSample(page);
    for (const pane of panes) {
      await goTo(page, pane);
      await expect(shownIn(page, pane)).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page, pane);
    }
  });

  test('in forms, menus and dialogs', async ({ page }) => {
    await openSample(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('textbox', { name: 'Search or command' })).toBeFocused();
    await expectAccessible(page, 'palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectAccessible(page, 'sheet of keys');
    await page.keyboard.press('Escape');
    await goTo(page, 'Data');
    await page.getByRole('button', { name: 'Add filter' }).click();
    await expect(page.getByRole('dialog', { name: 'Add filter' })).toBeVisible();
    await expectAccessible(page, 'filter');
    await page.keyboard.press('Escape');
    await goTo(page, 'Read');
    await selectWords(page, 'This is a sample page');
    await expect(page.getByRole('button', { name: 'Mark passage' })).toBeVisible();
    await page.keyboard.press('h');
    const links = page.getByRole('complementary', { name: 'Links' });
    await expect(links.getByRole('button', { name: 'Remove passage' })).toBeVisible();
    await expectAccessible(page, 'passage in Links');
    await page.keyboard.press('d');
    await links.getByLabel('Period').fill('2024-13');
    await links.getByRole('button', { name: 'Add data point' }).click();
    await expect(links.getByText(/is not a date/)).toBeVisible();
    await expectAccessible(page, 'form of a data point');
  });
});

/** What each pane of the sample shows once it has drawn itself. */
function shownIn(page: Page, pane: string) {
  const panel = page.getByRole('tabpanel', { name: pane });
  if (pane === 'Read') return panel.getByRole('article');
  if (pane === 'Data') return panel.getByRole('table');
  if (pane === 'Timeline') return panel.getByRole('listbox');
  if (pane === 'Estimate') return panel.getByRole('region', { name: 'Result' });
  return panel.getByRole('img', { name: /^Page 1 of/ });
}
