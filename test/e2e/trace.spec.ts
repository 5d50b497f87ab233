import { openSample } from './openCase.ts';
import { expect, test } from './workbench.ts';

test('a number is traced to its origin by keyboard, and its source shows what would break', async ({ page }) => {
  await openSample(page);
  const library = page.getByRole('navigation', { name: 'Library' });
  await library
    .getByRole('list', { name: 'Points' })
    .getByText('Artillery shells that the weight corresponds to')
    .click();
  await page.keyboard.press('Shift+T');
  const chain = page.getByRole('list', { name: 'Chain', exact: true });
  const steps = chain.getByRole('button');
  await expect(steps.first()).toContainText('Artillery shells that the weight corresponds to');
  await steps.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(steps.nth(1)).toBeFocused();
  await expect(steps.nth(1)).toContainText('1.6 million artillery shells');
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary', { name: 'Links' })).toContainText('Passage');
  await page.keyboard.press('v');
  await expect(page.getByRole('list', { name: 'Chain as a graph' }).getByRole('button').first()).toBeVisible();
  await page.keyboard.press('v');
  await expect(chain).toContainText('Washington Post');
  await expect(chain).toContainText('C4ADS');
  await expect(page.getByRole('region', { name: 'Trace' }).getByRole('status')).toContainText('Named, not imported');
  await steps.nth(2).focus();
  await expect(steps.nth(2)).toContainText('Source');
  await page.keyboard.press('Space');
  await page.keyboard.press('0');
  const impact = page.getByRole('region', { name: 'Impact' });
  await expect(impact.getByRole('status')).toContainText('lose their only evidence');
  await page.keyboard.press('w');
  await expect(impact.getByRole('list', { name: 'Data points' })).toContainText('withdrawn');
  await page.keyboard.press('Control+z');
  await expect(impact.getByRole('list', { name: 'Data points' })).not.toContainText('withdrawn');
});
