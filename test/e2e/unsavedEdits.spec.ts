import { expect, test } from './workbench.ts';
import type { Page } from '@playwright/test';

async function makeCase(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function closeCase(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/search/i).fill('Close case');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'New case' })).toBeVisible();
}

async function writeTitle(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByRole('main').getByRole('button', { name: 'New report' }).first().click();
  await page.getByLabel('Title').fill(title);
}

test('the last edit is kept when the window reloads at once', async ({ page }) => {
  await makeCase(page, 'Quick');
  await writeTitle(page, 'Typed a moment ago');
  await page.reload();
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Typed a moment ago');
});

test('the next case shows nothing of the last one, whose last edit is kept', async ({ page, places }) => {
  await makeCase(page, 'Alpha');
  await writeTitle(page, 'Only in Alpha');
  await closeCase(page);
  await makeCase(page, 'Beta');
  await expect(page.getByText('Only in Alpha')).toHaveCount(0);
  await expect(page.getByRole('contentinfo').getByText('journal 0')).toBeVisible();
  await closeCase(page);
  await page.getByRole('button', { name: 'Open case' }).click();
  await page.getByLabel('File').fill(`${places.cases}/Alpha.plumb`);
  await page.getByRole('form', { name: 'Open case' }).getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('Only in Alpha')).toBeVisible();
});
