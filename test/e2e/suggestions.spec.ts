import { expectAccessible } from './expectAccessible.ts';
import { openSample, runCommand } from './openCase.ts';
import { highlighted } from './readerSteps.ts';
import { expect, test } from './workbench.ts';

test('three suggestions become data points by keyboard alone, and three undos take them back', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  const library = page.getByRole('navigation', { name: 'Library' });
  const links = page.getByRole('complementary', { name: 'Links' });
  const article = library.getByRole('button', { name: /Sixty-four voyages/ });
  await article.focus();
  await page.keyboard.press('Enter');
  const text = page.getByRole('group', { name: /^Text\. Arrow keys choose words/ });
  const count = page.getByRole('button', { name: /suggestions? here$/ });
  await expect(count).toBeVisible();
  const before = await count.textContent();
  const points = library.getByRole('list', { name: 'Points' }).getByRole('listitem');
  const pointsBefore = await points.count();
  const accepted: string[] = [];

  await test.step('Tab goes to the first, whose card says what it reads', async () => {
    await text.focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('group', { name: 'Suggestion', exact: true })).toContainText('Accept Enter');
    await expectAccessible(page, 'a suggestion');
  });
  for (const number of [1, 2, 3])
    await test.step(`Enter accepts number ${number} and goes on`, async () => {
      const [words = ''] = await highlighted(page, 'reader-suggestion-here');
      accepted.push(words);
      await page.keyboard.press('Enter');
      await expect(points).toHaveCount(pointsBefore + number);
      await expect(links.getByText('Data point').first()).toBeVisible();
      await expect.poll(() => highlighted(page, 'reader-suggestion-here')).not.toEqual([words]);
      await expect(text).toBeFocused();
    });
  await test.step('each is a data point with its passage', async () => {
    expect(new Set(accepted).size).toBe(3);
    await expect(count).not.toHaveText(before ?? '');
    await expect(
      page
        .getByRole('article')
        .locator('mark', { hasText: accepted[2] ?? '' })
        .first(),
    ).toBeVisible();
  });
  await test.step('three undos leave the case as it was', async () => {
    for (let undo = 0; undo < 3; undo += 1) await page.keyboard.press('Control+z');
    await expect(count).toHaveText(before ?? '');
    await expect(points).toHaveCount(pointsBefore);
    const [words] = await highlighted(page, 'reader-suggestion');
    expect(words).toBeDefined();
  });
  await test.step('the switch takes the underlines away', async () => {
    await runCommand(page, 'Hide suggestions');
    await expect(count).toBeHidden();
    await expect.poll(() => highlighted(page, 'reader-suggestion')).toEqual([]);
  });
});
