import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './expectAccessible.ts';
import { goTo, openSample } from './openCase.ts';
import { expect, test } from './workbench.ts';

test('data points are filtered, edited in place and at once, exported, and taken back', async ({
  page,
  host,
  places,
  workbench,
}) => {
  await openSample(page);
  await goTo(page, 'Points');
  const grid = page.getByRole('grid', { name: 'Data points' });
  const disputed = grid.getByRole('row').filter({ hasText: 'disputed' });
  await test.step('a filter reads as a sentence', async () => {
    await page.getByRole('button', { name: 'Add filter' }).click();
    const form = page.getByRole('dialog', { name: 'Add filter' });
    await form.getByLabel('Filter by').selectOption('Words of what is claimed');
    await form.getByLabel('Has the words').fill('containers');
    await form.getByLabel('Has the words').press('Enter');
    await expect(page.getByText('what has “containers”')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^\d+ of 16 data points$/ })).toBeVisible();
  });
  await test.step('a cell takes a quantity as it is said', async () => {
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.getByLabel(/^Quantity of/).fill('nearly 2 to 3 thousand containers');
    await page.keyboard.press('Enter');
    await expect(grid.getByText('2,000 to 3,000')).toBeVisible();
  });
  const before = await disputed.count();
  await test.step('all that show change at once', async () => {
    await page.keyboard.press('Control+a');
    const bar = page.getByRole('form', { name: 'Edit those chosen' });
    await bar.getByLabel('New value').selectOption('disputed');
    await expectAccessible(page, 'data points with a bulk edit');
    await bar.getByRole('button', { name: 'Apply' }).click();
    await expect(disputed).toHaveCount((await grid.getByRole('row').count()) - 1);
  });
  await test.step('they are exported as they show', async () => {
    const click = () => page.getByRole('button', { name: 'Export CSV' }).click();
    let path = join(places.root, 'points.csv');
    // Electron asks by a dialog of the machine.
    if (host === 'electron') {
      await workbench.answerDialogs(path);
      await click();
      await expect(page.getByText(`data points: ${path}`)).toBeVisible();
    } else path = await workbench.takeDownload(click);
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(/^\uFEFFid,what,/);
    expect(text).toContain('"nearly 2,000 to 3,000 containers",nearly,,2000,3000,containers');
  });
  await test.step('one undo takes back the status of all of them', async () => {
    await grid.focus();
    await page.keyboard.press('Control+z');
    await expect(disputed).toHaveCount(before);
  });
});
